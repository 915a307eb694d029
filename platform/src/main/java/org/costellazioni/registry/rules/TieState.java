package org.costellazioni.registry.rules;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A tie as it stands, with all that may become of it.
 *
 * @param declaredFor for which of the two it was recorded; null when neither alone recorded it
 * @param awaits whose word is missing; null once it counts
 * @param live false once it was taken back
 */
public record TieState(
        UUID id,
        TieKind.Code kind,
        ActorId source,
        ActorId target,
        Facts facts,
        @Nullable ActorId declaredFor,
        @Nullable ActorId awaits,
        boolean live) {

    /**
     * What those who keep a tie may change about it.
     *
     * @param open whether everyone may see it
     */
    public record Facts(
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Proof proof,
            boolean open) {

        public Facts until(LocalDate day) {
            return new Facts(role, from, day, proof, open);
        }
    }

    public boolean joins(ActorId actor) {
        return source.equals(actor) || target.equals(actor);
    }

    /** The actor at its other end. */
    public ActorId other(ActorId end) {
        return source.equals(end) ? target : source;
    }

    /** The same by the code that its kind has now. */
    public TieState of(TieKind.Code code) {
        return new TieState(id, code, source, target, facts, declaredFor, awaits, live);
    }

    public TieState with(Facts other) {
        return new TieState(id, kind, source, target, other, declaredFor, awaits, live);
    }

    /** The same, told by one side to which the other is still to say its word. */
    public TieState declared(ActorId side, @Nullable ActorId other) {
        return new TieState(id, kind, source, target, facts, side, other, live);
    }

    public TieState confirmed() {
        return new TieState(id, kind, source, target, facts, declaredFor, null, live);
    }

    public TieState withdrawn() {
        return new TieState(id, kind, source, target, facts, declaredFor, awaits, false);
    }

    /** The same with what undoing gives back, which is never who declared it. */
    public TieState back(TieState before) {
        return new TieState(
                id, kind, source, target, before.facts, declaredFor, before.awaits, before.live);
    }

    /** Whether what may be undone is the same in both. */
    public boolean sameAs(TieState other) {
        return facts.equals(other.facts)
                && live == other.live
                && Objects.equals(awaits, other.awaits);
    }
}
