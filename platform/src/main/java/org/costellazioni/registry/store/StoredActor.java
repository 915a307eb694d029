package org.costellazioni.registry.store;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;

import java.util.Set;

/** An actor's sheet with what is needed to change it. */
public record StoredActor(
        ActorId id,
        String slug,
        int version,
        ActorSheet sheet,
        Set<ActorField> byHand,
        boolean example) {}
