package org.costellazioni.registry;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.rules.SheetPrivacy;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An actor as its page shows it.
 *
 * @param sheet with its reserved fields; {@link #publicSheet} is for everyone
 * @param areaName name of the area that the seat is in; null when unknown
 * @param seats further seats in the order in which they were added, removed ones too
 * @param confirmedOn day of the last yearly confirmation; null when there was none
 * @param pointDoubted whether its point may be the one of the address of before
 * @param version to be given back when editing
 */
public record ActorView(
        ActorId id,
        String slug,
        ActorSheet sheet,
        @Nullable String areaName,
        List<Seat> seats,
        boolean example,
        boolean pointDoubted,
        int version,
        @Nullable LocalDate confirmedOn,
        Instant recordedAt,
        String recordSource) {

    /** What kind of things actors are, for the modules that know things of any kind. */
    public static final String THING = "registry.actor";

    /** The sheet without what is reserved; of a home only the neighborhood stays. */
    public ActorSheet publicSheet() {
        return SheetPrivacy.publicPart(sheet);
    }

    /** The same actor with its further seats. */
    public ActorView at(List<Seat> further) {
        return new ActorView(
                id,
                slug,
                sheet,
                areaName,
                List.copyOf(further),
                example,
                pointDoubted,
                version,
                confirmedOn,
                recordedAt,
                recordSource);
    }

    public String name() {
        return sheet.name();
    }

    public String kind() {
        return sheet.text(ActorField.KIND).orElse("");
    }

    public boolean isNetwork() {
        return kind().equals(ActorLine.NETWORK);
    }

    /** Address of its page. */
    public String path() {
        return ActorLine.path(kind(), slug);
    }

    /**
     * A seat beside the one of the sheet.
     *
     * @param where the {@link #FIELDS} of a sheet that say where it is
     * @param areaName name of the area that it is in; null when unknown
     */
    public record Seat(UUID id, ActorSheet where, @Nullable String areaName, boolean removed) {

        public static final List<ActorField> FIELDS = List.of(
                ActorField.ADDRESS,
                ActorField.POSTAL_CODE,
                ActorField.MUNICIPALITY,
                ActorField.SEAT_IS_HOME,
                ActorField.AREA_ID,
                ActorField.LATITUDE,
                ActorField.LONGITUDE);

        public boolean home() {
            return where.has(ActorField.SEAT_IS_HOME);
        }
    }

    /**
     * One field's change in an actor's history.
     *
     * @param field null for a further seat: then before and after hold its identifier, so that an
     *     address stands in one place only
     * @param changedBy the person; null for a register or the machine
     * @param source {@code desk}, or the import that brought it
     */
    public record Change(
            @Nullable ActorField field,
            @Nullable String before,
            @Nullable String after,
            Instant changedAt,
            @Nullable UUID changedBy,
            String source) {}
}
