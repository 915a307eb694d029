package org.costellazioni.registry.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.Ties;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A tie as typed.
 *
 * @param cerca words to find the other actor by
 * @param altra identifier of the other actor, once chosen
 * @param verso {@code altra} when the other actor is the tie's source ("ci ospita")
 * @param prova address of the proof; {@code prova-nome} its name
 */
record TieForm(
        @Nullable String cerca,
        @Nullable String altra,
        @Nullable String tipo,
        @Nullable String verso,
        @Nullable String ruolo,
        @Nullable String inizio,
        @Nullable String fine,
        @Nullable String prova,
        @Nullable String nome,
        @Nullable String riservato) {

    Ties.Draft draft(
            ActorId actor, ActorId other, @Nullable LocalDate from, @Nullable LocalDate until) {
        boolean turned = "altra".equals(verso);
        String path = FormText.of(prova);
        Proof.Kind kind = path.startsWith("/") ? Proof.Kind.PAGE : Proof.Kind.DOCUMENT;
        return new Ties.Draft(
                new TieKind.Code(FormText.of(tipo)),
                turned ? other : actor,
                turned ? actor : other,
                FormText.orNull(ruolo),
                from,
                until,
                1,
                new Proof(kind, path, FormText.of(nome)),
                !"si".equals(riservato));
    }

    /** The kinds to choose from, as a tie of each is told of its source. */
    static List<Option> kinds(List<TieKind> offered, Words words) {
        return offered.stream()
                .map(kind -> {
                    TieKind.Sentence told = kind.told(true, words.language());
                    return new Option(kind.code().text(), told.verb(), told.language());
                })
                .toList();
    }

    static String about(Refusal refusal) {
        return switch (refusal) {
            case TieRefusal.KIND_UNKNOWN -> "tipo";
            case TieRefusal.ACTOR_UNKNOWN, TieRefusal.SAME_ACTOR -> "altra";
            case TieRefusal.PERIOD_BACKWARDS -> "fine";
            case TieRefusal.PROOF_MISSING -> "prova";
            default -> "";
        };
    }

    static Option found(ActorLine line, Choices.Snapshot choices, Words words) {
        ActorList.Row row = ActorList.row(line, choices, words);
        return new Option(
                line.id().toString(), String.join(" · ", row.name(), row.kind(), row.line()));
    }
}
