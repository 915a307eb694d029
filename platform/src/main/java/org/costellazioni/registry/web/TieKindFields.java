package org.costellazioni.registry.web;

import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;

import java.util.List;
import java.util.Optional;

/** A kind of tie as people write it. */
final class TieKindFields {

    private static final int LONGEST_PHRASE = 100;
    private static final long LAST = 1_000;

    private static final Field<String> PHRASE = Fields.text("frase", "registry.tie-kind.phrase")
            .required(TieRefusal.PHRASE_MISSING)
            .longest(LONGEST_PHRASE, TieRefusal.WORDS_TOO_LONG);

    /** Whether its two actors stand in different places. */
    private static final Field<Boolean> DIRECTED =
            Fields.flag("parti", "registry.tie-kind.directed", "diverse");

    private static final Field<String> TURNED = phrase("altra", "registry.tie-kind.turned");
    private static final Field<String> ENGLISH = phrase("inglese", "registry.tie-kind.english");
    private static final Field<String> ENGLISH_TURNED =
            phrase("ingleseAltra", "registry.tie-kind.english-turned");
    private static final Field<String> PAST = phrase("passato", "registry.tie-kind.past");
    private static final Field<String> PAST_TURNED =
            phrase("passatoAltra", "registry.tie-kind.past-turned");
    private static final Field<String> ENGLISH_PAST =
            phrase("inglesePassato", "registry.tie-kind.english-past");
    private static final Field<String> ENGLISH_PAST_TURNED =
            phrase("inglesePassatoAltra", "registry.tie-kind.english-past-turned");
    private static final Field<List<String>> ALIASES =
            Fields.lines("nomi", "registry.tie-kind.aliases").rows(4).longest(2_000);
    private static final Field<Long> POSITION =
            Fields.number("posto", "vocabularies.term.position", 0, 99_999);
    private static final Field<Boolean> HIDDEN = Fields.flag("nascosto", "registry.tie-kind.hide");

    static final Form FORM = Form.of(
            "registry.tie-kind",
            PHRASE,
            DIRECTED,
            TURNED,
            PAST,
            PAST_TURNED,
            ENGLISH,
            ENGLISH_TURNED,
            ENGLISH_PAST,
            ENGLISH_PAST_TURNED,
            ALIASES,
            POSITION,
            HIDDEN);

    private TieKindFields() {}

    private static Field<String> phrase(String name, String label) {
        return Fields.text(name, label).longest(LONGEST_PHRASE, TieRefusal.WORDS_TOO_LONG);
    }

    static FormData filled(Form form, TieKind kind) {
        return form.blank()
                .with(PHRASE, kind.italian().phrase())
                .with(DIRECTED, kind.directed())
                .with(TURNED, kind.italian().turned())
                .with(ENGLISH, kind.english().phrase())
                .with(ENGLISH_TURNED, kind.english().turned())
                .with(PAST, kind.italian().past())
                .with(PAST_TURNED, kind.italian().pastTurned())
                .with(ENGLISH_PAST, kind.english().past())
                .with(ENGLISH_PAST_TURNED, kind.english().pastTurned())
                .with(ALIASES, kind.aliases())
                .with(POSITION, (long) kind.position())
                .with(HIDDEN, kind.hidden());
    }

    /** The kind as it is to be kept. */
    static TieKind kind(FormData form, Optional<TieKind> before) {
        return new TieKind(
                before.map(TieKind::code).orElse(TieKind.Code.NEW),
                form.the(DIRECTED),
                new TieKind.Wording(
                        form.orNull(PHRASE),
                        form.orNull(TURNED),
                        form.orNull(PAST),
                        form.orNull(PAST_TURNED)),
                new TieKind.Wording(
                        form.orNull(ENGLISH),
                        form.orNull(ENGLISH_TURNED),
                        form.orNull(ENGLISH_PAST),
                        form.orNull(ENGLISH_PAST_TURNED)),
                form.the(ALIASES),
                before.map(TieKind::former).orElse(List.of()),
                form.maybe(POSITION).orElse(LAST).intValue(),
                form.the(HIDDEN),
                before.map(TieKind::source).orElse(""));
    }
}
