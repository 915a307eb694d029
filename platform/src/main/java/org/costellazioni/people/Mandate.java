package org.costellazioni.people;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A person's right to act for an actor: the functions of persons on actors, with their own types.
 *
 * @param host the registered organization behind a fiscal host's mandate; null for every other kind
 * @param from first day, Italian time
 * @param until last day, included; null when no end is set
 */
public record Mandate(
        FunctionId id,
        PersonId person,
        ActorId actor,
        MandateKind kind,
        @Nullable ActorId host,
        LocalDate from,
        @Nullable LocalDate until) {

    /** The function as a mandate, if it is one. */
    public static Optional<Mandate> of(Function function) {
        return MandateKind.of(function.kind())
                .map(kind -> new Mandate(
                        function.id(),
                        function.person(),
                        new ActorId(Objects.requireNonNull(function.thing()).id()),
                        kind,
                        function.host(),
                        function.from(),
                        function.until()));
    }

    /** Whether the day lies in its period; an ended mandate is never handed out, so needs no asking. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
