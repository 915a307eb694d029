package org.costellazioni.people.rules;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.succession.ElectionMinutes;
import org.costellazioni.people.succession.SuccessionRefusal;
import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who names who represents an actor next: whoever represents it now, another person; the programme
 * office, on the minutes of the election. From today on, or from a day within a year.
 */
public final class SuccessionRules {

    private static final int FURTHEST_YEARS = 1;

    private SuccessionRules() {}

    /**
     * A representative about to be named.
     *
     * @param by who names, as they stand now
     * @param newcomer null for somebody who has no account yet
     * @param now the mandates on the actor, in force or to come
     * @param seen those that whoever names was shown
     * @param ticked those that they want to end
     */
    public record Naming(
            Visitor by,
            ActorId actor,
            @Nullable PersonId newcomer,
            LocalDate firstDay,
            @Nullable ElectionMinutes minutes,
            List<Function> now,
            Set<FunctionId> seen,
            Set<FunctionId> ticked,
            LocalDate today) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    SuccessionRefusal.NOT_YOURS,
                    naming -> !MandateRules.decidesFor(naming.by, naming.actor)),
            new Rule(SuccessionRefusal.OVERTAKEN, naming -> !ids(naming.now).equals(naming.seen)),
            new Rule(
                    SuccessionRefusal.MINUTES_MISSING,
                    naming -> naming.minutes == null
                            && !MandateRules.represents(naming.by, naming.actor)),
            new Rule(
                    SuccessionRefusal.MINUTES_AHEAD,
                    naming -> naming.minutes != null && naming.minutes.day().isAfter(naming.today)),
            new Rule(SuccessionRefusal.FOR_YOURSELF, SuccessionRules::forYourself),
            new Rule(SuccessionRefusal.DAY_PAST, naming -> naming.firstDay.isBefore(naming.today)),
            new Rule(
                    SuccessionRefusal.DAY_FAR,
                    naming -> naming.firstDay.isAfter(naming.today.plusYears(FURTHEST_YEARS))),
            new Rule(SuccessionRefusal.ALREADY_REPRESENTS, SuccessionRules::alreadyRepresents));

    /** Why they may not be named; empty when they may. */
    public static Optional<SuccessionRefusal> refusal(Naming naming) {
        return RULES.stream()
                .filter(rule -> rule.broken.test(naming))
                .map(Rule::refusal)
                .findFirst();
    }

    /** What ends: what was ticked, and always the mandate of a representative who names another. */
    public static Set<FunctionId> ending(Naming naming) {
        return naming.now.stream()
                .filter(function -> naming.ticked.contains(function.id())
                        || (representing(function) && own(naming.by, function.person())))
                .map(Function::id)
                .collect(Collectors.toSet());
    }

    /**
     * Whether nobody would represent the actor once the mandate has ended.
     *
     * @param all the mandates on the actor, in force or to come
     */
    public static boolean last(Function mandate, List<Function> all, LocalDate today) {
        return representing(mandate)
                && mandate.covers(today)
                && all.stream()
                        .noneMatch(
                                other -> representing(other) && !other.id().equals(mandate.id()));
    }

    /**
     * Whether two names may be one person's: all words of the shorter stand in the longer, whatever their
     * order, accents and capitals.
     */
    public static boolean sameName(String one, String other) {
        List<String> some = words(one);
        List<String> others = words(other);
        return some.size() <= others.size() ? within(some, others) : within(others, some);
    }

    private static List<String> words(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean within(List<String> fewer, List<String> more) {
        Collator letters = Collator.getInstance(Locale.ITALIAN);
        letters.setStrength(Collator.PRIMARY);
        return !fewer.isEmpty()
                && fewer.stream()
                        .allMatch(word ->
                                more.stream().anyMatch(other -> letters.equals(word, other)));
    }

    private record Rule(SuccessionRefusal refusal, Predicate<Naming> broken) {}

    private static boolean forYourself(Naming naming) {
        PersonId newcomer = naming.newcomer;
        return newcomer != null
                && own(naming.by, newcomer)
                && !naming.by.has(Role.PROGRAMME_OFFICE);
    }

    private static boolean alreadyRepresents(Naming naming) {
        return naming.now.stream()
                .filter(SuccessionRules::representing)
                .filter(function -> function.person().equals(naming.newcomer))
                .anyMatch(function ->
                        function.until() == null || !function.until().isBefore(naming.firstDay));
    }

    /** Whether the function is the mandate of a representative. */
    public static boolean representing(Function function) {
        return function.kind().equals(MandateKind.LEGAL_REPRESENTATIVE.code());
    }

    private static boolean own(Visitor visitor, PersonId person) {
        return visitor.person() != null && visitor.person().id().equals(person);
    }

    private static Set<FunctionId> ids(List<Function> functions) {
        return functions.stream().map(Function::id).collect(Collectors.toSet());
    }
}
