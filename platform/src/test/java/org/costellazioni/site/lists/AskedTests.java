package org.costellazioni.site.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.database.Row;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What people type into the address of a list. */
class AskedTests {

    private static final Words WORDS = new Words(new StaticMessageSource(), Locale.ITALIAN);
    private static final UUID AREA = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    private static final List<Filter> FILTERS = List.of(
            Filter.words("parole"),
            Filter.choice(
                    "tipo",
                    "tipo",
                    words -> List.of(new Option("ets", "ETS"), new Option("a+b", "x"))),
            Filter.choice(
                            "zona",
                            "zona",
                            words -> List.of(
                                    new Option(AREA.toString(), "Mestre"),
                                    new Option("x", "rotta")))
                    .ids(),
            Filter.from("dal", "dal"),
            Filter.to("al", "al"),
            Filter.year("anno", "anno"),
            Filter.number("almeno", "almeno"),
            Filter.flag("aperte", "aperte"));

    private static Asked asked(String name, String value) {
        return asked(Map.of(name, value));
    }

    private static Asked asked(Map<String, String> parameters) {
        List<RowOrder> orders = List.of(new RowOrder("nome", "n", RowOrder.Direction.RISING, null));
        return Asked.of(FILTERS, orders, new HashMap<>(parameters)::get, WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "dal, 2024-02-29, 2024-02-29",
        "dal, 2024, 2024-01-01",
        "dal, 29/02/2024, 2024-02-29",
        "al, 2024, 2024-12-31",
        "al, 2200-12-31, 2200-12-31"
    })
    void aDayIsReadAlsoFromItsYear(String name, String typed, LocalDate day) {
        assertThat(asked(name, typed).values()).containsEntry(name, day);
    }

    @ParameterizedTest
    @CsvSource({
        "dal, 2023-02-29",
        "dal, 29/13/2024",
        "al, 1799-12-31",
        "al, ieri",
        "anno, 24",
        "anno, 2201",
        "almeno, -1",
        "almeno, 1e3",
        "almeno, 9999999999",
        "tipo, ETS",
        "zona, x",
        "zona, 0190a1b2-0000-7000-8000-000000000002",
        "aperte, no",
        "ordina, caso",
        "pagina, 0",
        "pagina, uno"
    })
    void whatMeansNothingIsToldAndLeftOut(String name, String typed) {
        Asked asked = asked(name, typed);
        assertThat(asked.values()).isEmpty();
        assertThat(asked.page()).isEqualTo(1);
        assertThat(asked.query()).isEmpty();
        assertThat(asked.meaningless()).singleElement().satisfies(each -> {
            assertThat(each.parameter()).isEqualTo(name);
            assertThat(each.typed()).isEqualTo(typed);
        });
    }

    @Test
    void whatMeansSomethingComesAsTheValueOfTheTrade() {
        Asked asked = asked(Map.of(
                "q", "  caffè\0 & più ",
                "tipo", "a+b",
                "zona", AREA.toString(),
                "anno", "1873",
                "almeno", "12",
                "aperte", "si",
                "ordina", "nome",
                "pagina", "7"));
        assertThat(asked.meaningless()).isEmpty();
        assertThat(asked.values())
                .containsEntry("q", "caffè  & più")
                .containsEntry("zona", AREA)
                .containsEntry("anno", 1873)
                .containsEntry("almeno", 12)
                .containsEntry("aperte", true);
        assertThat(asked.page()).isEqualTo(7);
        assertThat(asked.query())
                .isEqualTo("q=caff%C3%A8%20%20%26%20pi%C3%B9&tipo=a%2Bb&zona=" + AREA
                        + "&anno=1873&almeno=12&aperte=si&ordina=nome");
    }

    @Test
    void nothingTypedIsNothingAsked() {
        assertThat(asked("q", " \0 ").values()).isEmpty();
        assertThat(asked("q", " ").meaningless()).isEmpty();
        assertThat(asked("q", "x".repeat(300)).values().get("q")).asString().hasSize(200);
    }

    /** A list whose parts do not fit together. */
    private static final class Broken extends Listing<String> {

        Broken(String sql) {
            super("/rotto", "rotto", ListRows.of(sql, (Row row) -> row.text("x")));
            filter(Filter.words("parole"));
            news(text -> java.time.Instant.EPOCH);
        }
    }

    @Test
    void aListWhosePartsDoNotFitStopsTheStart() {
        assertThatThrownBy(() -> new Broken("select 'a' as x").check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/rotto")
                .hasMessageContaining("no line waits for the filter q")
                .hasMessageContaining("no order")
                .hasMessageContaining("no identity")
                .hasMessageContaining("no line waits for since");
    }

    @Test
    void aTickIsAnIdentifierOrSeveralJoined() {
        assertThat(TickedRows.of(new String[] {
                    AREA.toString(), AREA + "_" + AREA, "x", AREA + "_", "' or 1=1", AREA.toString()
                }))
                .containsExactly(AREA.toString(), AREA + "_" + AREA);
        assertThat(TickedRows.of(null)).isEmpty();
    }
}
