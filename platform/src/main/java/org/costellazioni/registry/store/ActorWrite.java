package org.costellazioni.registry.store;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;

import java.util.Set;

/**
 * A sheet to be stored whole.
 *
 * @param version of the sheet that it replaces; 0 for a new actor
 */
public record ActorWrite(
        ActorId id,
        String slug,
        int version,
        ActorSheet sheet,
        Set<ActorField> byHand,
        boolean example) {}
