package org.costellazioni.registry;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.rules.SheetPrivacy;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An actor as its page shows it.
 *
 * @param sheet with its reserved fields; {@link #publicSheet} is for everyone
 * @param areaName name of the area that the seat is in; null when unknown
 * @param confirmedOn day of the last yearly confirmation; null when there was none
 * @param version to be given back when editing
 */
public record ActorView(
        ActorId id,
        String slug,
        ActorSheet sheet,
        @Nullable String areaName,
        boolean example,
        int version,
        @Nullable LocalDate confirmedOn,
        Instant recordedAt,
        String recordSource) {

    /** The sheet without what is reserved; of a home only the neighborhood stays. */
    public ActorSheet publicSheet() {
        return SheetPrivacy.publicPart(sheet);
    }

    public String name() {
        return sheet.name();
    }

    public String kind() {
        return sheet.text(ActorField.KIND).orElse("");
    }

    /**
     * One field's change in an actor's history.
     *
     * @param changedBy the person; null for a register or the machine
     * @param source {@code desk}, or the import that brought it
     */
    public record Change(
            ActorField field,
            @Nullable String before,
            @Nullable String after,
            Instant changedAt,
            @Nullable UUID changedBy,
            String source) {}
}
