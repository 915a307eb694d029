package org.costellazioni.site.lists.files;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;

import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Calendars, read back by another program. */
class CalendarFileTests {

    private static final Instant STAMP = Instant.parse("2026-11-28T09:00:00Z");

    private static CalendarFile.Event wholeDay(String title, String place) {
        return new CalendarFile.Event(
                "0190a1b2@x.example",
                STAMP,
                title,
                LocalDate.of(2026, 3, 29),
                null,
                null,
                place,
                "https://x.example/occasioni/1");
    }

    private static String written(String name, CalendarFile.Event... events) {
        CalendarFile calendar = new CalendarFile(name);
        calendar.add(List.of(events));
        return calendar.finished();
    }

    private static VEvent read(String text) throws Exception {
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING, false);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return (VEvent) calendar.getComponents().getFirst();
    }

    @Test
    void aWholeDayIsADayAndNotAnInstant() throws Exception {
        String text = written("Le occasioni", wholeDay("Assemblea", "Marghera"));
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20260329\r\n", "DTEND;VALUE=DATE:20260330\r\n");
        VEvent event = read(text);
        assertThat(requireNonNull(event.getDateTimeStart()).getDate())
                .isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(requireNonNull(event.getSummary()).getValue()).isEqualTo("Assemblea");
    }

    @Test
    void anHourIsWrittenInUtc() throws Exception {
        String text = written(
                "Le occasioni",
                new CalendarFile.Event(
                        "1@x.example",
                        STAMP,
                        "Incontro",
                        LocalDate.of(2026, 10, 25),
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T01:30:00Z"),
                        null,
                        "https://x.example/"));
        assertThat(text).contains("DTSTART:20261025T003000Z\r\n", "DTEND:20261025T013000Z\r\n");
        assertThat(Instant.from(requireNonNull(read(text).getDateTimeStart()).getDate()))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctets() throws Exception {
        String title = "Perché città, età, virtù; e più ‘così’ 🌟 ".repeat(12).strip();
        String text = written("è".repeat(100), wholeDay(title, "Là\\giù\nsotto"));
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(75));
        assertThat(text).doesNotContain("\uFFFD");
        VEvent event = read(text);
        assertThat(requireNonNull(event.getSummary()).getValue()).isEqualTo(title);
        assertThat(requireNonNull(event.getLocation()).getValue()).isEqualTo("Là\\giù\nsotto");
    }
}
