package org.costellazioni.site.forms;

import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.site.Words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and hours as a browser's calendar sends them ({@code 2025-12-31}, {@code 17:30}, {@code
 * 2025-12-31T17:30}) or as people write them ({@code 31/12/2025}, {@code 17.30}). Years from 1800 to 2200.
 */
final class TimeText {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private static final DateTimeFormatter SENT = formatter("uuuu-MM-dd");
    private static final DateTimeFormatter WRITTEN = formatter("d/M/uuuu");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})[:.](\\d{2})(:00)?");
    private static final Pattern MOMENT = Pattern.compile("(.+?)(?:[T ]|, )([\\d:.]+)");

    private TimeText() {}

    static Reading<LocalDate> day(String text) {
        return parsedDay(text).map(TimeText::bounded).orElseGet(Reading::malformed);
    }

    /** A day in words; what is none as it was typed. */
    static String told(String text, Words words) {
        return parsedDay(text).map(words::date).orElse(text);
    }

    static Reading<LocalTime> hour(String text) {
        return parsedHour(text).map(Reading::of).orElseGet(Reading::malformed);
    }

    /** A time that passes once in Italy: not in the night of a change of the clock, between 2 and 3. */
    static Reading<LocalDateTime> moment(String text) {
        Matcher parts = MOMENT.matcher(text);
        if (!parts.matches()) {
            return Reading.malformed();
        }
        Optional<LocalDate> day = parsedDay(parts.group(1));
        Optional<LocalTime> hour = parsedHour(parts.group(2));
        if (day.isEmpty() || hour.isEmpty()) {
            return Reading.malformed();
        }
        if (bounded(day.get()) instanceof Reading.Wrong<LocalDate>(Message why)) {
            return new Reading.Wrong<>(why);
        }
        LocalDateTime moment = day.get().atTime(hour.get());
        return ItalianTime.ZONE.getRules().getValidOffsets(moment).size() == 1
                ? Reading.of(moment)
                : Reading.wrong("site.form.clock-changes");
    }

    private static Reading<LocalDate> bounded(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? Reading.wrong("site.form.year", year(FIRST_YEAR), year(LAST_YEAR))
                : Reading.of(day);
    }

    /** As text, since a number of four digits would be written with a point. */
    private static String year(int year) {
        return Integer.toString(year);
    }

    private static Optional<LocalDate> parsedDay(String text) {
        boolean sent = text.indexOf('-') == 4;
        try {
            return Optional.of(LocalDate.parse(
                    sent ? text : text.replace('.', '/').replace('-', '/'), sent ? SENT : WRITTEN));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> parsedHour(String text) {
        Matcher parts = HOUR.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(LocalTime.of(
                            Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        } catch (DateTimeException outOfTheClock) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
