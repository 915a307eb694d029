package org.costellazioni.site.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each kind of field makes of what people type. */
class FieldsTests {

    private static final Field<LocalDate> DAY = Fields.day("giorno", "x");
    private static final Field<LocalTime> HOUR = Fields.hour("ora", "x");
    private static final Field<LocalDateTime> MOMENT = Fields.moment("quando", "x");
    private static final Field<Long> NUMBER = Fields.number("quanti", "x", -50, 20_000);
    private static final Field<BigDecimal> DEGREES =
            Fields.decimal("gradi", "x", BigDecimal.valueOf(-90), BigDecimal.valueOf(20_000));
    private static final Field<Money> SUM =
            Fields.money("somma", "x", new Money(-500_00), new Money(10_000_000_00L));

    private static <T> String told(Field<T> field, String typed) {
        FormData data = Form.of("test.form", field).read(Map.of(field.name(), typed));
        return data.right()
                ? String.valueOf(data.orNull(field))
                : data.errors().getFirst().key().replace("site.form.", "");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-12-31, 2025-12-31",
        "31/12/2025, 2025-12-31",
        "1.2.2025, 2025-02-01",
        "'\u00a031/12/2025 ', 2025-12-31",
        "2026-02-29, day-malformed",
        "2026-02-30, day-malformed",
        "31/12/25, day-malformed",
        "1799-12-31, year",
        "1800-01-01, 1800-01-01",
        "2200-12-31, 2200-12-31",
        "2201-01-01, year",
        "275760-09-13, day-malformed",
        "domani, day-malformed",
    })
    void days(String typed, String meant) {
        assertThat(told(DAY, typed)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "17:30, 17:30",
        "17.30, 17:30",
        "9:05, 09:05",
        "17:30:00, 17:30",
        "24:00, hour-malformed",
        "12:60, hour-malformed",
        "mezzogiorno, hour-malformed",
    })
    void hours(String typed, String meant) {
        assertThat(told(HOUR, typed)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-05-09T17:30, 2026-05-09T17:30",
        "'9/5/2026, 17.30', 2026-05-09T17:30",
        "2026-03-29T02:30, clock-changes",
        "2026-10-25T02:30, clock-changes",
        "2026-10-25T03:00, 2026-10-25T03:00",
        "2400-10-25T03:00, year",
        "2026-10-25, moment-malformed",
    })
    void moments(String typed, String meant) {
        assertThat(told(MOMENT, typed)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1250, 1250",
        "1.250, 1250",
        "−12, -12",
        "+7, 7",
        "1.25, number-malformed",
        "'1,5', number-malformed",
        "-51, number-between",
        "20001, number-between",
        "99999999999999999999, number-malformed",
    })
    void wholeNumbers(String typed, String meant) {
        assertThat(told(NUMBER, typed)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'45,4371', 45.4371",
        "45.4371, 45.4371",
        "1.250, 1.250",
        "'1.250,5', 1250.5",
        "-91, number-between",
        "1e5, number-malformed",
        "'1,2,3', number-malformed",
    })
    void decimals(String typed, String meant) {
        assertThat(told(DEGREES, typed)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}: {1} cents")
    @CsvSource({
        "'1.250,00', 125000",
        "'1.250,00 €', 125000",
        "1.250, 125000",
        "'12,5', 1250",
        "12.50, 1250",
        "1250, 125000",
        "'0,01', 1",
        "'-3,10', -310",
        "'10,555', money-malformed",
        "1.2.3, money-malformed",
        "12345678901234567890, money-malformed",
        "'10.000.000,01', money-between",
    })
    void sums(String typed, String meant) {
        String told = told(SUM, typed);
        assertThat(told.replaceAll("Money\\[amountCents=(.*)]", "$1")).isEqualTo(meant);
    }

    @Test
    void valuesAreWrittenAsTheyAreRead() {
        Form form = Form.of("test.form", DAY, MOMENT, NUMBER, DEGREES, SUM);
        FormData data = form.blank()
                .with(DAY, LocalDate.of(2025, 12, 31))
                .with(MOMENT, LocalDateTime.of(2026, 5, 9, 17, 30))
                .with(NUMBER, 1250L)
                .with(DEGREES, new BigDecimal("45.4371"))
                .with(SUM, new Money(1_234_567_80L));
        assertThat(form.fields().map(data::text))
                .containsExactly(
                        "2025-12-31", "2026-05-09T17:30", "1250", "45,4371", "1.234.567,80");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ada@casa.example, ada@casa.example",
        "' Ada@Casa.example\u200b', Ada@Casa.example",
        "ada@casa, email-malformed",
        "'ada@casa.example,b@c.example', email-malformed",
    })
    void addresses(String typed, String meant) {
        assertThat(told(Fields.email("email", "x"), typed)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "comune.example, https://comune.example",
        "http://comune.example/a, http://comune.example/a",
        "javascript://x.y, web-malformed",
        "comune, web-malformed",
    })
    void webAddresses(String typed, String meant) {
        assertThat(told(Fields.web("sito", "x"), typed)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "041 1234567 (mattina), 041 1234567 (mattina)",
        "+39041123, +39041123",
        "chiamare, phone-malformed",
        "12, phone-malformed"
    })
    void telephones(String typed, String meant) {
        assertThat(told(Fields.phone("telefono", "x"), typed)).isEqualTo(meant);
    }

    @Test
    void aBoxIsTickedOrNot() {
        Field<Boolean> flag = Fields.flag("riservato", "x");
        assertThat(told(flag, "si")).isEqualTo("true");
        assertThat(told(flag, "forse")).isEqualTo("not-offered");
        assertThat(Form.of("test.form", flag).read(Map.of()).the(flag)).isFalse();
    }

    @Test
    void onlyWhatIsOfferedMayBeChosen() {
        Field<List<String>> themes = Fields.many("temi", "x");
        Form form = Form.of("test.form", themes)
                .choosing(themes, List.of(Choice.of("casa", "x"), Choice.of("cibo", "y")));
        assertThat(form.read(Map.of("temi", "cibo")).the(themes)).containsExactly("cibo");
        assertThat(form.read(Map.of("temi", "altro")).error(themes, Texts.KEYS))
                .isEqualTo("site.form.not-offered");
        assertThat(form.read(Map.of()).the(themes)).isEmpty();
    }

    @Test
    void aPasswordIsReadAsItIsTypedAndNeverShownAgain() {
        Field<String> password = Fields.password("password", "x");
        FormData data = Form.of("test.form", password).read(Map.of("password", " a\u00a0b "));
        assertThat(data.the(password)).isEqualTo(" a\u00a0b ");
        assertThat(data.text(password)).isEmpty();
    }

    @Test
    void linesAreTakenOnceWithoutBlankOnes() {
        Field<List<String>> lines = Fields.lines("nomi", "x");
        FormData data = Form.of("test.form", lines)
                .read(Map.of("nomi", "Uno\r\n\r\n  due   tre\u200b\nUno"));
        assertThat(data.the(lines)).containsExactly("Uno", "due tre");
    }

    @Test
    void actorsAreMeantByNameByCodeOrByIdentifier() {
        ActorId one = ActorId.next();
        ActorId other = ActorId.next();
        Known known = new Known(Map.of("La Tela", List.of(one), "Doppia", List.of(one, other)));
        Field<List<ActorId>> field = Fields.actors("altri", "x");
        assertThat(field.read(List.of("La Tela\n" + one), known))
                .isEqualTo(Reading.of(List.of(one)));
        assertThat(field.read(List.of("Doppia"), known))
                .isEqualTo(Reading.wrong("site.form.actor-twice", "Doppia"));
        assertThat(field.read(List.of("La Tella\n" + ActorId.next()), known))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        wrong -> assertThat(wrong.why())
                                .extracting(Message::key)
                                .isEqualTo("site.form.actor-likely"));
        assertThat(Fields.actor("chi", "x").read(List.of("La Tela"), known))
                .isEqualTo(Reading.of(one));
    }

    /** Actors that are known by name. */
    private record Known(Map<String, List<ActorId>> names) implements ActorFinder {

        @Override
        public Map<String, List<ActorId>> called(Collection<String> namesOrCodes) {
            Map<String, List<ActorId>> found = new HashMap<>(names);
            found.keySet().retainAll(namesOrCodes);
            return found;
        }

        @Override
        public Map<ActorId, String> names(Collection<ActorId> actors) {
            Map<ActorId, String> found = new HashMap<>();
            names.forEach((name, ids) ->
                    ids.stream().filter(actors::contains).forEach(id -> found.put(id, name)));
            return found;
        }

        @Override
        public List<String> likely(String text, int most) {
            return List.of("La Tela");
        }
    }
}
