package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.Look;
import org.costellazioni.constellation.rules.Selection;
import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.HomeCard;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The home page for a selection.
 *
 * @param face {@code cielo}, {@code mappa} or {@code elenco}
 * @param first month in which the sky begins
 * @param last this month
 * @param phrases the script's sentences, as JSON
 * @param tiles address of an external tile server, empty for none
 */
record HomePage(
        String face,
        Selection selection,
        Filters filters,
        YearMonth first,
        YearMonth last,
        Look look,
        String phrases,
        String tiles,
        List<HomeCard> cards,
        List<Figure> figures) {

    /** The choices of each filter. */
    record Filters(
            List<Option> themes,
            List<Option> kinds,
            List<Option> areas,
            List<Option> networks,
            List<Option> since) {}

    /** The address's query for another face of the same selection. */
    String to(String other) {
        return selection.query(other.equals("cielo") ? "" : other);
    }

    static int months(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    int chosenMonth() {
        YearMonth until = selection.until();
        return months(until == null || until.isAfter(last) ? last : until);
    }

    String since() {
        YearMonth since = selection.since();
        return since == null ? "" : since.toString();
    }

    /** What the record is worth for the period, in words. */
    String record(Words words) {
        Look.Completeness record = look.completeness();
        Look.Growth growth = look.growth();
        StringBuilder text = new StringBuilder(words.of(
                "constellation.record.shown",
                words.number(look.stars().size()),
                words.number(look.ties())));
        if (record.sinceDay() > 0) {
            text.append(' ')
                    .append(words.of(
                            "constellation.record.since",
                            words.date(LocalDate.ofEpochDay(record.sinceDay())),
                            words.number(record.sources())));
        }
        if (record.ties() > 0) {
            text.append(' ')
                    .append(words.of(
                            "constellation.record.prompt",
                            words.number(record.prompt()),
                            words.number(record.ties())));
        }
        if (growth.panel() > 0) {
            text.append(' ')
                    .append(words.of(
                            "constellation.record.growth",
                            words.number(growth.panel()),
                            words.number(growth.before()),
                            words.number(growth.after())));
        }
        return text.toString();
    }
}
