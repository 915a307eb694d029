package org.costellazioni.people.rules;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRefusal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who may say that a person acts for an actor. Whoever represents the actor, or the programme office;
 * nobody for themselves; for a period that begins before it ends.
 */
public final class MandateRules {

    /** Longest mandate with a set end: what lasts longer is renewed. */
    private static final int MOST_YEARS = 10;

    private MandateRules() {}

    /**
     * A mandate about to be granted.
     *
     * @param by who grants it, as they stand now
     * @param today the day in Italy
     * @param held the mandates in force on the actor
     */
    public record Grant(Visitor by, Mandate mandate, LocalDate today, List<Mandate> held) {}

    /** The rules of granting and of accepting a request, in order of precedence. */
    private static final List<Rule<Grant>> GRANT = List.of(
            new Rule<>(MandateRefusal.NOT_SIGNED_IN, g -> !g.by.signedIn()),
            new Rule<>(
                    MandateRefusal.NOT_YOURS_TO_GRANT, g -> !decidesFor(g.by, g.mandate.actor())),
            new Rule<>(MandateRefusal.FOR_YOURSELF, MandateRules::forThemselves),
            new Rule<>(MandateRefusal.HOST_MISSING, g -> hostMissing(g.mandate)),
            new Rule<>(MandateRefusal.ENDS_BEFORE_IT_BEGINS, MandateRules::endsTooEarly),
            new Rule<>(MandateRefusal.TOO_LONG, g -> tooLong(g.mandate)),
            new Rule<>(MandateRefusal.ALREADY_HELD, MandateRules::alreadyHeld));

    /** Why the mandate may not be granted; empty when it may. */
    public static Optional<MandateRefusal> refusal(Grant grant) {
        return GRANT.stream()
                .filter(rule -> rule.broken.test(grant))
                .map(Rule::refusal)
                .findFirst();
    }

    /** Whether the visitor may say who acts for the actor. */
    public static boolean decidesFor(Visitor visitor, ActorId actor) {
        return visitor.has(Role.PROGRAMME_OFFICE)
                || visitor.mandates().stream()
                        .anyMatch(mandate -> mandate.actor().equals(actor)
                                && mandate.kind() == MandateKind.LEGAL_REPRESENTATIVE);
    }

    /** Whether the visitor may end the mandate: their own, or one they could have granted. */
    public static boolean ends(Visitor visitor, Mandate mandate) {
        return (visitor.person() != null && visitor.person().id().equals(mandate.person()))
                || decidesFor(visitor, mandate.actor());
    }

    private record Rule<T>(MandateRefusal refusal, Predicate<T> broken) {}

    private static boolean forThemselves(Grant grant) {
        return grant.by.person() != null && grant.by.person().id().equals(grant.mandate.person());
    }

    private static boolean hostMissing(Mandate mandate) {
        return (mandate.kind() == MandateKind.FISCAL_HOST) != (mandate.host() != null);
    }

    private static boolean endsTooEarly(Grant grant) {
        @Nullable LocalDate until = grant.mandate.until();
        return until != null
                && (until.isBefore(grant.mandate.from()) || until.isBefore(grant.today));
    }

    private static boolean tooLong(Mandate mandate) {
        @Nullable LocalDate until = mandate.until();
        return until != null && until.isAfter(mandate.from().plusYears(MOST_YEARS));
    }

    private static boolean alreadyHeld(Grant grant) {
        return grant.held.stream()
                .anyMatch(other -> other.person().equals(grant.mandate.person())
                        && other.actor().equals(grant.mandate.actor())
                        && other.kind() == grant.mandate.kind());
    }
}
