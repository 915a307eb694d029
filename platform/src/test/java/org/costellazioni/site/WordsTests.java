package org.costellazioni.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

class WordsTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Words italian = new Words(messages, Locale.ITALIAN);
    private final Words english = new Words(messages, Locale.ENGLISH);

    @Test
    void writesDatesAsPeopleSayThem() {
        assertThat(italian.date(LocalDate.of(2025, 6, 12))).isEqualTo("12 giugno 2025");
        assertThat(italian.date(LocalDate.of(2025, 6, 1))).isEqualTo("1º giugno 2025");
        assertThat(english.date(LocalDate.of(2025, 6, 1))).isEqualTo("1 June 2025");
        assertThat(italian.month(YearMonth.of(2010, 1))).isEqualTo("gennaio 2010");
    }

    @Test
    void articlesLoseTheirVowelBeforeTheEighthAndTheEleventh() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage(
                "from", Locale.ITALIAN, "Il {0}, dal {0} al {1}, del {1} e il {2}: 8 aprili");
        Words words = new Words(messages, Locale.ITALIAN);
        assertThat(words.of("from", "8 aprile 2025", "11 maggio 2025", "18 giugno 2025"))
                .isEqualTo("L’8 aprile 2025, dall’8 aprile 2025 all’11 maggio 2025,"
                        + " dell’11 maggio 2025 e il 18 giugno 2025: 8 aprili");
    }

    @ParameterizedTest
    @CsvSource({
        "Tra i {0} soggetti, Tra gli 8 soggetti, 8",
        "I {0} legami, Gli 11 legami, 11",
        "dei {0} legami, degli 80 legami, 80",
        "nei {0} quartieri, negli 800 quartieri, 800",
        "ai {0} soci, agli 8.000 soci, 8.000",
        "sui {0} legami, sugli 11.000 legami, 11.000",
        "dai {0} ai {0}, dagli 8 agli 8, 8",
        "i {0} legami, i 18 legami, 18",
        "i {0} legami, i 110 legami, 110",
        "i {0} euro, 'i 8,50 euro', '8,50'",
        "alle ore {0}, alle ore 8, 8"
    })
    void articlesMeetNumbersThatBeginWithAVowel(String message, String said, String number) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("counted", Locale.ITALIAN, message);
        assertThat(new Words(messages, Locale.ITALIAN).of("counted", number)).isEqualTo(said);
    }

    @Test
    void showsInstantsAsTheyPassInItaly() {
        Instant summer = Instant.parse("2025-07-03T10:00:00Z");
        assertThat(italian.moment(summer)).isEqualTo("3 luglio 2025, ore 12:00");
        assertThat(english.moment(summer)).isEqualTo("3 July 2025, 12:00");
    }

    @Test
    void writesSumsWithTheirCents() {
        assertThat(italian.money(new Money(125_000))).isEqualTo("1.250,00\u00a0€");
        assertThat(english.money(new Money(125_000))).isEqualTo("€1,250.00");
        assertThat(italian.money(new Money(-5))).isEqualTo("−0,05\u00a0€");
    }

    @Test
    void writesDurationsInHoursAndMinutes() {
        assertThat(italian.duration(90)).isEqualTo("1\u00a0h\u00a030\u00a0min");
        assertThat(italian.duration(45)).isEqualTo("45\u00a0min");
        assertThat(italian.duration(120)).isEqualTo("2\u00a0h");
        assertThat(italian.duration(-90)).isEqualTo("−1\u00a0h\u00a030\u00a0min");
        assertThat(italian.duration(60_000)).isEqualTo("1.000\u00a0h");
    }

    @Test
    void writesSizesOfFilesInTheirUnit() {
        assertThat(italian.bytes(300)).isEqualTo("300\u00a0byte");
        assertThat(italian.bytes(12_288)).isEqualTo("12\u00a0kB");
        assertThat(italian.bytes(1_572_864)).isEqualTo("1,5\u00a0MB");
        assertThat(english.bytes(1_572_864)).isEqualTo("1.5\u00a0MB");
        assertThat(italian.bytes(128L << 20)).isEqualTo("128\u00a0MB");
        assertThat(italian.bytes(20L << 30)).isEqualTo("20\u00a0GB");
    }

    @Test
    void answersTheKeyWhenNoBundleHasIt() {
        messages.addMessage("known", Locale.ITALIAN, "L’ente {0}");
        assertThat(italian.of("known", "A")).isEqualTo("L’ente A");
        assertThat(italian.of("unknown")).isEqualTo("unknown");
        assertThat(italian.has("known")).isTrue();
        assertThat(italian.has("unknown")).isFalse();
    }
}
