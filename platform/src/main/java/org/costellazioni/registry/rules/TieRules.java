package org.costellazioni.registry.rules;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.rules.TieState.Facts;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/** Whose word a tie needs, and what whoever stands at one of its ends may do with it alone. */
public final class TieRules {

    /** After so many days without the other side's word the office decides. */
    public static final int DAYS_FOR_A_WORD = 60;

    /** After so many days without an answer to a request for withdrawal the office decides. */
    public static final int DAYS_FOR_AN_ANSWER = 30;

    private TieRules() {}

    /**
     * Who somebody is to ties.
     *
     * @param office whether they look after the registry
     * @param own the actors that they may act for
     */
    public record Standing(boolean office, Set<ActorId> own) {

        public Standing {
            own = Set.copyOf(own);
        }

        public boolean actsFor(@Nullable ActorId actor) {
            return actor != null && own.contains(actor);
        }

        /** Whether nobody else's word about the tie is needed. */
        boolean speaksForBoth(TieState tie) {
            return office || (own.contains(tie.source()) && own.contains(tie.target()));
        }

        /** Whether they may do something with the tie at all. */
        public boolean keeps(TieState tie) {
            return office || own.contains(tie.source()) || own.contains(tie.target());
        }
    }

    /** What becomes of somebody's wish to take a tie back. */
    public enum Withdrawal {
        AT_ONCE,
        /** The others are asked. */
        ASKED
    }

    /** Whose word is missing when somebody records a tie for one of its actors; null when nobody's. */
    public static @Nullable ActorId awaits(TieState tie, ActorId side, Standing by) {
        return by.speaksForBoth(tie) ? null : tie.other(side);
    }

    /** Why somebody may not confirm or deny a tie. */
    public static Optional<TieRefusal> answering(TieState tie, Standing by) {
        if (!tie.live() || !by.keeps(tie)) {
            return Optional.of(TieRefusal.NOT_FOUND);
        }
        if (tie.awaits() == null) {
            return Optional.of(TieRefusal.NOT_WAITING);
        }
        return by.office() || by.actsFor(tie.awaits())
                ? Optional.empty()
                : Optional.of(TieRefusal.NOT_YOURS);
    }

    /** Why somebody may not change a tie; while it waits it is for whoever declared it to change. */
    public static Optional<TieRefusal> changing(TieState tie, Standing by) {
        if (!tie.live() || !by.keeps(tie)) {
            return Optional.of(TieRefusal.NOT_FOUND);
        }
        return tie.awaits() == null || by.office() || by.actsFor(tie.declaredFor())
                ? Optional.empty()
                : Optional.of(TieRefusal.NOT_YOURS);
    }

    /** Whoever recorded it for their side takes it back; who finds it there asks. */
    public static Withdrawal withdrawal(TieState tie, Standing by) {
        boolean own = by.speaksForBoth(tie) || by.actsFor(tie.declaredFor());
        return own || tie.awaits() != null ? Withdrawal.AT_ONCE : Withdrawal.ASKED;
    }

    /** Why somebody may not give a tie other facts: alone nobody makes public what was reserved. */
    public static Optional<TieRefusal> editing(TieState tie, Facts facts, Standing by) {
        boolean opened = facts.open() && !tie.facts().open();
        return changing(tie, by)
                .or(() -> backwards(facts)
                        ? Optional.of(TieRefusal.PERIOD_BACKWARDS)
                        : Optional.empty())
                .or(() -> opened && tie.awaits() == null && !by.speaksForBoth(tie)
                        ? Optional.of(TieRefusal.RESERVED_BETWEEN_TWO)
                        : Optional.empty());
    }

    private static boolean backwards(Facts facts) {
        return facts.from() != null
                && facts.until() != null
                && facts.until().isBefore(facts.from());
    }
}
