package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.time.Period;
import java.util.Set;

/**
 * A kind of function: a task that a person may have on one thing, or in the whole territory, for a time.
 * A module declares its own through its {@link Manifest}. Two messages name it: {@code
 * <module>.function.<name>} and, ending in {@code .what}, what it lets a person do.
 *
 * @param code {@code <module>.<name>}; stored, so never changed
 * @param thing the kind of things it is on, {@code meetings.occasion}; null in the whole territory
 * @param givers codes of other kinds: whoever has one of them in the territory, or on the same thing,
 *     gives it and ends it
 * @param office whether it is an office of the administration: whoever may give it may take it
 *     themselves, and nobody lays it down. Else it is a trust: nobody gives it to themselves, whoever
 *     has it may lay it down
 * @param endless whether it may be given without a last day
 * @param longest how long it lasts at most, where it has a last day
 */
public record FunctionKind(
        String code,
        @Nullable String thing,
        Set<String> givers,
        boolean office,
        boolean endless,
        Period longest) {

    /** What lasts longer is renewed. */
    private static final Period USUAL = Period.ofYears(10);

    public FunctionKind {
        if (!code.matches("[a-z]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("not a code of a kind of functions: " + code);
        }
        givers = Set.copyOf(givers);
    }

    /** An office of the administration, in the whole territory. */
    public static FunctionKind office(String code, String... givers) {
        return new FunctionKind(code, null, Set.of(givers), true, true, USUAL);
    }

    /** Something entrusted on a thing. */
    public static FunctionKind trust(String code, String thing, String... givers) {
        return new FunctionKind(code, thing, Set.of(givers), false, true, USUAL);
    }

    /** The same, which always has a last day. */
    public FunctionKind endingWithin(Period time) {
        return new FunctionKind(code, thing, givers, office, false, time);
    }

    public String module() {
        return ModuleSwitches.moduleOf(code);
    }

    /** Key of its name. */
    public String nameKey() {
        return nameKey(code);
    }

    /** Key of what the kind with this code lets a person do. */
    public static String whatKey(String code) {
        return nameKey(code) + ".what";
    }

    /** Key of the name of the kind with this code. */
    public static String nameKey(String code) {
        return code.replaceFirst("\\.", ".function.");
    }
}
