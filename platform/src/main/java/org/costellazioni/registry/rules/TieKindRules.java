package org.costellazioni.registry.rules;

import static org.costellazioni.registry.TieRefusal.DIRECTIONS_DIFFER;
import static org.costellazioni.registry.TieRefusal.DIRECTION_FIXED;
import static org.costellazioni.registry.TieRefusal.KINDS_EQUAL;
import static org.costellazioni.registry.TieRefusal.KIND_NEEDED;
import static org.costellazioni.registry.TieRefusal.PHRASE_MISSING;
import static org.costellazioni.registry.TieRefusal.TURNED_MISSING;
import static org.costellazioni.registry.TieRefusal.TURNED_UNASKED;
import static org.costellazioni.registry.TieRefusal.WORDS_TAKEN;
import static org.costellazioni.registry.TieRefusal.WORDS_TOO_LONG;

import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieRefusal;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a kind of tie must satisfy to be kept, and two kinds to be joined, in order of precedence. */
public final class TieKindRules {

    private static final int LONGEST = 100;

    private static final List<Rule> RULES = List.of(
            new Rule(PHRASE_MISSING, (kind, around) -> blank(kind.italian().phrase())),
            new Rule(
                    TURNED_MISSING,
                    (kind, around) -> kind.directed() && blank(kind.italian().turned())),
            new Rule(
                    WORDS_TOO_LONG,
                    (kind, around) -> words(kind).anyMatch(words -> words.length() > LONGEST)),
            new Rule(
                    WORDS_TAKEN,
                    (kind, around) -> around.others().stream()
                            .anyMatch(other -> !Collections.disjoint(other.names(), kind.names()))),
            new Rule(KIND_NEEDED, (kind, around) -> kind.code().isNeeded() && turned(kind, around)),
            new Rule(DIRECTION_FIXED, (kind, around) -> around.used() && turned(kind, around)),
            // Whoever wrote it meant two different parts: nothing that was written is dropped.
            new Rule(
                    TURNED_UNASKED,
                    (kind, around) -> !kind.directed()
                            && !Stream.of(kind.italian(), kind.english())
                                    .allMatch(words ->
                                            blank(words.turned()) && blank(words.pastTurned()))));

    private TieKindRules() {}

    /**
     * What the kind finds there.
     *
     * @param before the same kind as it is kept; null for a new one
     * @param others all the other kinds
     * @param used whether any tie has the kind
     */
    public record Around(@Nullable TieKind before, List<TieKind> others, boolean used) {}

    private interface Breach {
        boolean of(TieKind kind, Around around);
    }

    private record Rule(TieRefusal refusal, Breach breach) {}

    /** The first rule that the kind breaks; empty when it may be kept. */
    public static Optional<TieRefusal> refusal(TieKind kind, Around around) {
        return RULES.stream()
                .filter(rule -> rule.breach().of(kind, around))
                .map(Rule::refusal)
                .findFirst();
    }

    /** Why one kind may not be joined into another; empty when it may. */
    public static Optional<TieRefusal> joining(TieKind gone, TieKind kept) {
        if (gone.is(kept.code())) {
            return Optional.of(KINDS_EQUAL);
        }
        if (gone.code().isNeeded()) {
            return Optional.of(KIND_NEEDED);
        }
        return gone.directed() == kept.directed()
                ? Optional.empty()
                : Optional.of(DIRECTIONS_DIFFER);
    }

    private static boolean turned(TieKind kind, Around around) {
        return around.before() != null && around.before().directed() != kind.directed();
    }

    private static boolean blank(@Nullable String words) {
        return words == null || TieKind.plain(words).isEmpty();
    }

    private static Stream<String> words(TieKind kind) {
        return Stream.concat(
                kind.aliases().stream(),
                Stream.of(kind.italian(), kind.english())
                        .flatMap(wording -> Stream.of(
                                        Stream.ofNullable(wording.phrase()),
                                        Stream.ofNullable(wording.turned()),
                                        Stream.ofNullable(wording.past()),
                                        Stream.ofNullable(wording.pastTurned()))
                                .flatMap(some -> some)));
    }
}
