package org.costellazioni.people.rules;

import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionRefusal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who may say that a person has a function: whoever the kind names, or whoever answers for the thing; what
 * is a trust nobody to themselves; for a period that begins before it ends, once at a time.
 */
public final class FunctionRules {

    private FunctionRules() {}

    /**
     * A function about to be given.
     *
     * @param by who gives it, as they stand now
     * @param answers whether they answer for the thing, as its module says
     * @param today the day in Italy
     * @param held those of the person that have not ended
     */
    public record Giving(
            Visitor by,
            FunctionKind kind,
            Function function,
            boolean answers,
            LocalDate today,
            List<Function> held) {}

    /** The rules of giving, in order of precedence. */
    private static final List<Rule> GIVING = List.of(
            new Rule(FunctionRefusal.NOT_SIGNED_IN, g -> !g.by.signedIn()),
            new Rule(
                    FunctionRefusal.NOT_YOURS_TO_GIVE,
                    g -> !gives(g.by, g.kind, g.function.thing(), g.answers)),
            new Rule(
                    FunctionRefusal.FOR_YOURSELF,
                    g -> !g.kind.office() && own(g.by, g.function.person())),
            new Rule(FunctionRefusal.HOST_MISSING, g -> hostMissing(g.function)),
            new Rule(
                    FunctionRefusal.END_MISSING,
                    g -> !g.kind.endless() && g.function.until() == null),
            new Rule(FunctionRefusal.ENDS_BEFORE_IT_BEGINS, FunctionRules::endsTooEarly),
            new Rule(FunctionRefusal.TOO_LONG, FunctionRules::tooLong),
            new Rule(FunctionRefusal.ALREADY_HELD, FunctionRules::alreadyHeld));

    /** Why the function may not be given; empty when it may. */
    public static Optional<FunctionRefusal> refusal(Giving giving) {
        return GIVING.stream()
                .filter(rule -> rule.broken.test(giving))
                .map(Rule::refusal)
                .findFirst();
    }

    /** Whether the visitor may give a function of this kind on the thing, and end it. */
    public static boolean gives(
            Visitor visitor, FunctionKind kind, @Nullable Thing thing, boolean answers) {
        return answers || kind.givers().stream().anyMatch(giver -> visitor.holds(giver, thing));
    }

    /** Whether the visitor may end the function: one that they could give, or their own trust. */
    public static boolean ends(
            Visitor visitor, FunctionKind kind, Function function, boolean answers) {
        return (!kind.office() && own(visitor, function.person()))
                || gives(visitor, kind, function.thing(), answers);
    }

    /**
     * Whether the territory would be left without an administrator, at once or some day.
     *
     * @param all those of the function's kind that have not ended
     * @param today the day in Italy
     */
    public static boolean last(Function function, List<Function> all, LocalDate today) {
        return function.kind().equals(Role.ADMINISTRATOR.code())
                && function.until() == null
                && all.stream()
                        .filter(other -> !other.id().equals(function.id()))
                        .noneMatch(other -> other.until() == null
                                && other.covers(today)
                                && !other.person().equals(function.person()));
    }

    private record Rule(FunctionRefusal refusal, Predicate<Giving> broken) {}

    private static boolean own(Visitor visitor, PersonId person) {
        return visitor.person() != null && visitor.person().id().equals(person);
    }

    private static boolean hostMissing(Function function) {
        return function.kind().equals(MandateKind.FISCAL_HOST.code()) != (function.host() != null);
    }

    private static boolean endsTooEarly(Giving giving) {
        LocalDate until = giving.function.until();
        return until != null
                && (until.isBefore(giving.function.from()) || until.isBefore(giving.today));
    }

    private static boolean tooLong(Giving giving) {
        LocalDate until = giving.function.until();
        return until != null && until.isAfter(giving.function.from().plus(giving.kind.longest()));
    }

    private static boolean alreadyHeld(Giving giving) {
        return giving.held.stream()
                .anyMatch(other -> other.same(giving.function) && other.overlaps(giving.function));
    }
}
