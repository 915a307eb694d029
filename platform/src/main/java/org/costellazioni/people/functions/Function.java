package org.costellazioni.people.functions;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A person's task on one thing or in the territory at hand.
 *
 * @param kind code of its kind
 * @param thing null in the whole territory
 * @param host the registered organization behind a fiscal host's mandate; null for every other kind
 * @param from first day, Italian time
 * @param until last day, included; null when no end is set
 * @param givenBy null for the machine, or where nobody's word was needed
 */
public record Function(
        FunctionId id,
        String kind,
        PersonId person,
        @Nullable Thing thing,
        @Nullable ActorId host,
        LocalDate from,
        @Nullable LocalDate until,
        Instant givenAt,
        @Nullable PersonId givenBy) {

    /** Whether the day lies in its period; an ended one is never handed out, so needs no asking. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether both are of one kind, on the same thing, and of the same person. */
    public boolean same(Function other) {
        return kind.equals(other.kind)
                && person.equals(other.person)
                && Objects.equals(thing, other.thing);
    }

    /** Whether some day lies in the periods of both. */
    public boolean overlaps(Function other) {
        return (until == null || !until.isBefore(other.from))
                && (other.until == null || !other.until.isBefore(from));
    }
}
