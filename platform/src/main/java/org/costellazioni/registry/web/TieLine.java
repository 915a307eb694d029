package org.costellazioni.registry.web;

import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieView;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.PageAction;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A tie said in words.
 *
 * @param ownName the actor of whom it is told
 * @param told "siede allo stesso tavolo di"
 * @param period "dal 3 marzo 2023"
 * @param proofPath where the proof can be looked at; null where the reader cannot look
 * @param note what waits about it; null when nothing does
 * @param actions what the reader may do about that
 * @param correctable whether those who may change the actor may correct it
 */
public record TieLine(
        UUID id,
        String ownName,
        TieKind.Sentence told,
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
        boolean present,
        @Nullable String note,
        List<PageAction> actions,
        boolean correctable) {

    /** @param office whether the reader looks after the registry */
    static TieLine of(String ownName, TieView tie, Words words, LocalDate today, boolean office) {
        return new TieLine(
                tie.id(),
                ownName,
                tie.told(today, words),
                tie.other().name(),
                tie.other().path(),
                tie.role(),
                period(tie.from(), tie.until(), words),
                ProofText.of(tie.proof(), words),
                tie.proof().link(office),
                tie.open(),
                tie.example(),
                tie.kind().is(TieKind.Code.MEMBER_OF),
                tie.outgoing(),
                tie.holdsOn(today),
                null,
                List.of(),
                true);
    }

    /** The same with what waits about it. */
    TieLine waiting(String what, List<PageAction> offered, boolean mayCorrect) {
        return new TieLine(
                id,
                ownName,
                told,
                otherName,
                otherPath,
                role,
                period,
                proofLabel,
                proofPath,
                open,
                example,
                member,
                outgoing,
                present,
                what,
                offered,
                mayCorrect);
    }

    /** When something held, in words; without a first or last day where it is null. */
    public static String period(@Nullable LocalDate from, @Nullable LocalDate until, Words words) {
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
}
