package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.SelectedSky;
import org.costellazioni.site.Words;

import java.time.LocalDate;

/** How much a look shows and how complete its record is, in words. */
final class RecordText {

    private RecordText() {}

    static String of(SelectedSky look, Words words) {
        SelectedSky.Completeness record = look.completeness();
        SelectedSky.Growth growth = look.growth();
        StringBuilder text = new StringBuilder(words.of(
                "constellation.record.shown",
                words.number(look.shown()),
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
