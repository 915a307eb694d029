package org.costellazioni.people.rules;

import org.costellazioni.kernel.Handover;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.handovers.HandoverRefusal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who passes whose work to whom: everybody their own, the programme office that of anybody; to somebody
 * else who is known here, for good or until a day within a year.
 */
public final class HandoverRules {

    private static final int LONGEST_YEARS = 1;

    private HandoverRules() {}

    /**
     * Work about to pass.
     *
     * @param to null for somebody who is not known
     * @param until last day of a substitute; null for good
     */
    public record Passing(
            Visitor by,
            PersonId from,
            @Nullable PersonId to,
            @Nullable LocalDate until,
            LocalDate today) {}

    private static final List<Rule> RULES = List.of(
            new Rule(HandoverRefusal.NOT_YOURS, passing -> !decides(passing.by, passing.from)),
            new Rule(HandoverRefusal.PERSON_UNKNOWN, passing -> passing.to == null),
            new Rule(HandoverRefusal.SAME_PERSON, passing -> passing.from.equals(passing.to)),
            new Rule(
                    HandoverRefusal.DAY_PAST,
                    passing -> passing.until != null && passing.until.isBefore(passing.today)),
            new Rule(
                    HandoverRefusal.DAY_FAR,
                    passing -> passing.until != null
                            && passing.until.isAfter(passing.today.plusYears(LONGEST_YEARS))));

    /** Why it may not pass; empty when it may. */
    public static Optional<HandoverRefusal> refusal(Passing passing) {
        return RULES.stream()
                .filter(rule -> rule.broken.test(passing))
                .map(Rule::refusal)
                .findFirst();
    }

    /** Whether the visitor says what becomes of the person's work. */
    public static boolean decides(Visitor visitor, PersonId person) {
        return (visitor.person() != null && visitor.person().id().equals(person))
                || visitor.has(Role.PROGRAMME_OFFICE);
    }

    /** Whether somebody can do work of the kind. */
    public static boolean can(Visitor receiver, Handover handover) {
        return handover.needed() == null || receiver.holds(handover.needed(), null);
    }

    private record Rule(HandoverRefusal refusal, Predicate<Passing> broken) {}
}
