package org.costellazioni.site.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.site.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reading a form as a whole: all errors at once, rules, refusals. */
class FormTests {

    private enum No implements Refusal {
        BACKWARDS("fine"),
        CLOSED(""),
        ELSEWHERE("altrove");

        private final String field;

        No(String field) {
            this.field = field;
        }

        @Override
        public String messageKey() {
            return name();
        }

        @Override
        public String field() {
            return field;
        }
    }

    private static final Field<String> NAME =
            Fields.text("nome", "x").required().longest(5);
    private static final Field<LocalDate> FROM = Fields.day("inizio", "x");
    private static final Field<LocalDate> UNTIL = Fields.day("fine", "x");
    private static final Form FORM = Form.of("test.form", NAME, FROM, UNTIL)
            .to("/prova")
            .rule(
                    form -> form.the(UNTIL).isBefore(form.the(FROM))
                            ? Optional.of(No.BACKWARDS)
                            : Optional.empty(),
                    FROM,
                    UNTIL);

    private static List<String> wrong(FormData data) {
        return data.errors().stream()
                .map(error -> error.field() + " " + error.key())
                .toList();
    }

    @Test
    void tellsAllThatIsWrongAtOnceInTheOrderOfTheForm() {
        assertThat(wrong(FORM.read(Map.of("fine", "mai", "inizio", "2025-02-30"))))
                .containsExactly(
                        "nome site.form.required",
                        "inizio site.form.day-malformed",
                        "fine site.form.day-malformed");
        assertThat(wrong(FORM.read(Map.of("nome", "sei di troppo"))))
                .containsExactly("nome site.form.too-long");
        assertThat(wrong(FORM.read(Map.of("nome", "a\0b"))))
                .containsExactly("nome site.form.unwritable");
    }

    @Test
    void aRuleOnSeveralFieldsIsAskedOnceAllAreUnderstood() {
        Map<String, String> backwards =
                Map.of("nome", "Uno", "inizio", "2025-02-01", "fine", "2025-01-01");
        assertThat(wrong(FORM.read(backwards))).containsExactly("fine BACKWARDS");
        assertThat(wrong(FORM.read(Map.of("nome", "Uno", "inizio", "boh", "fine", "2025-01-01"))))
                .containsExactly("inizio site.form.day-malformed");
    }

    @Test
    void aRefusalStandsBesideItsFieldWhereTheFormHasIt() {
        assertThat(wrong(FORM.blank().refuse(No.BACKWARDS))).containsExactly("fine BACKWARDS");
        assertThat(wrong(FORM.blank().refuse(No.ELSEWHERE))).containsExactly(" ELSEWHERE");
        assertThat(wrong(FORM.blank().wrong(FROM, "x").refuse(No.CLOSED)))
                .containsExactly(" CLOSED", "inizio x");
    }

    @Test
    void nothingIsDoneWithAFormThatIsWrong() {
        FormData bad = FORM.read(Map.of());
        assertThat(bad.send(() -> {
                    throw new AssertionError("done all the same");
                }))
                .isEmpty();
        FormData good = FORM.read(Map.of("nome", "Uno"));
        assertThat(good.send(() -> Outcome.done(good.the(NAME)))).contains("Uno");
        assertThat(good.send(() -> Outcome.refused(No.CLOSED))).isEmpty();
        assertThat(good.right()).isFalse();
    }

    @Test
    void fieldsAreReplacedAddedAndLeftOut() {
        Form changed = FORM.without(FROM).with(NAME.longest(50), Fields.text("altro", "x"));
        assertThat(changed.fields().map(Field::name)).containsExactly("nome", "fine", "altro");
        assertThat(changed.read(Map.of("nome", "ora non di troppo")).right()).isTrue();
        assertThat(FORM.fields()).hasSize(3);
    }

    @Test
    void aFieldThatIsEmptyMeansNothing() {
        FormData data = FORM.read(Map.of("nome", "Uno", "inizio", "\u00a0"));
        assertThat(data.orNull(FROM)).isNull();
        assertThat(data.maybe(NAME)).contains("Uno");
        assertThat(FORM.blank().the(NAME)).isEmpty();
    }

    @Test
    void theSummaryNamesTheFieldWhereTheSentenceDoesNot() {
        StaticMessageSource messages = new StaticMessageSource();
        Map.of("x", "Titolo", "site.form.error", "{0}: {1}", "site.form.required", "Scrivi.")
                .forEach((key, text) -> messages.addMessage(key, Locale.ITALIAN, text));
        messages.addMessage(No.CLOSED.name(), Locale.ITALIAN, "È chiuso.");
        messages.addMessage(No.BACKWARDS.name(), Locale.ITALIAN, "Finisce prima.");
        Words words = new Words(messages, Locale.ITALIAN);
        FormData form = FORM.read(Map.of()).refuse(No.BACKWARDS).refuse(No.CLOSED);
        assertThat(form.errors().stream().map(error -> form.summary(error, words)))
                .containsExactly("È chiuso.", "Titolo: Scrivi.", "Finisce prima.");
        form.wrong(FROM, No.BACKWARDS.name());
        assertThat(form.errors().stream().map(error -> form.summary(error, words)))
                .endsWith("Titolo: Finisce prima.", "Titolo: Finisce prima.");
    }
}
