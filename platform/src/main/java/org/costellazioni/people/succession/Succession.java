package org.costellazioni.people.succession;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.credentials.InvitationId;
import org.costellazioni.people.functions.FunctionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A passage of the representation of an actor.
 *
 * @param firstDay of the new mandate; for one that waits, the earliest
 * @param minutes what the office named on; null when a representative named
 * @param invitation of somebody who had no account; null otherwise
 * @param function the new mandate; null while it waits for whoever is invited
 * @param undone whether it was taken back
 */
public record Succession(
        SuccessionId id,
        ActorId actor,
        LocalDate firstDay,
        @Nullable ElectionMinutes minutes,
        @Nullable InvitationId invitation,
        @Nullable FunctionId function,
        PersonId namedBy,
        Instant namedAt,
        boolean undone) {

    /** A mandate that ends with it, and the last day that it had before; null for none. */
    public record End(FunctionId function, @Nullable LocalDate lastDayBefore) {

        /** Ends that are still to come about. */
        static List<End> of(Collection<FunctionId> functions) {
            return functions.stream().map(function -> new End(function, null)).toList();
        }
    }

    /** The same, done: the mandate is the person's from the day on. */
    Succession with(FunctionId mandate, LocalDate from) {
        return new Succession(
                id, actor, from, minutes, invitation, mandate, namedBy, namedAt, undone);
    }
}
