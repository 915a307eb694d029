package org.costellazioni.registry.web;

import org.costellazioni.registry.declared.TieChange;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done to a tie, in words: for those who may change one of its actors. */
final class TieChangeText {

    private TieChangeText() {}

    /** A sentence, and behind it what became another. */
    static String of(String sentence, TieChange change, Words words) {
        return Stream.concat(Stream.of(sentence), differences(change, words))
                .collect(Collectors.joining(" "));
    }

    static String period(TieState.Facts facts, Words words) {
        return TieLine.period(facts.from(), facts.until(), words);
    }

    /** What became another, each in a sentence. */
    private static Stream<String> differences(TieChange change, Words words) {
        TieState.Facts before = change.before().facts();
        TieState.Facts after = change.after().facts();
        return Stream.of(
                        difference("role", before.role(), after.role(), words),
                        difference("when", period(before, words), period(after, words), words),
                        difference(
                                "proof",
                                ProofText.of(before.proof(), words),
                                ProofText.of(after.proof(), words),
                                words),
                        before.open() == after.open()
                                ? Optional.<String>empty()
                                : Optional.of(words.of(
                                        after.open()
                                                ? "registry.tie-history.opened"
                                                : "registry.tie-history.reserved")))
                .flatMap(Optional::stream);
    }

    private static Optional<String> difference(
            String what, @Nullable String before, @Nullable String after, Words words) {
        String none = words.of("registry.tie-history.none");
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(words.of(
                        "registry.tie-history." + what,
                        Objects.requireNonNullElse(before, none),
                        Objects.requireNonNullElse(after, none)));
    }
}
