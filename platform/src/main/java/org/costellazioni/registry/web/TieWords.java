package org.costellazioni.registry.web;

import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieView;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A tie said in words.
 *
 * @param phrase "siede allo stesso tavolo di"
 * @param period "dal 3 marzo 2023"
 * @param proofPath where the proof can be looked at; null when it is a line of a file
 */
record TieWords(
        UUID id,
        String phrase,
        String otherName,
        String otherPath,
        @Nullable String role,
        String period,
        String proofLabel,
        @Nullable String proofPath,
        boolean open,
        boolean example,
        boolean member,
        boolean outgoing,
        boolean present) {

    static TieWords of(TieView tie, Choices.Snapshot choices, Words words, LocalDate today) {
        return new TieWords(
                tie.id(),
                phrase(tie, choices, words),
                tie.other().name(),
                tie.other().path(),
                tie.role(),
                period(tie.from(), tie.until(), words),
                tie.proof().label(),
                path(tie.proof()),
                tie.open(),
                tie.example(),
                tie.kind().equals("member"),
                tie.outgoing(),
                tie.holdsOn(today));
    }

    /** Seen from its target a tie with a direction is told the other way round, where we know how. */
    private static String phrase(TieView tie, Choices.Snapshot choices, Words words) {
        String turned = "registry.tie.turned." + tie.kind();
        return !tie.outgoing() && words.has(turned)
                ? words.of(turned)
                : choices.label("tie-kind", tie.kind(), words);
    }

    static String period(@Nullable LocalDate from, @Nullable LocalDate until, Words words) {
        if (from == null) {
            return until == null
                    ? words.of("registry.period.unknown")
                    : words.of("registry.period.until", words.date(until));
        }
        if (until == null) {
            return words.of("registry.period.since", words.date(from));
        }
        return from.equals(until)
                ? words.of("registry.period.day", words.date(from))
                : words.of("registry.period.between", words.date(from), words.date(until));
    }

    /** A proof may be followed only within the site or to a web address. */
    private static @Nullable String path(Proof proof) {
        String path = proof.path();
        boolean inside = path.startsWith("/") && !path.startsWith("//");
        boolean outside = path.startsWith("https://") || path.startsWith("http://");
        return inside || outside ? path : null;
    }
}
