package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.SelectedSky;
import org.costellazioni.constellation.rules.Selection;
import org.costellazioni.site.LinkedText;
import org.costellazioni.site.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a look shows and how complete its record is, in words: each number leads to what it counts. The
 * number of sources leads nowhere: a source is an import, or the desk, and which one told of a tie is for
 * the office alone.
 */
final class RecordText {

    private RecordText() {}

    static List<LinkedText> of(SelectedSky look, Selection selection, Words words) {
        SelectedSky.Completeness record = look.completeness();
        SelectedSky.Growth growth = look.growth();
        List<LinkedText> told = new ArrayList<>();
        told.add(LinkedText.of(
                words.of("constellation.record.shown", look.shown(), look.ties()),
                "/" + selection.query("elenco"),
                SkyPart.TIES.address(selection.query(""))));
        if (record.sinceDay() > 0) {
            told.add(LinkedText.of(words.of(
                    "constellation.record.since",
                    words.date(LocalDate.ofEpochDay(record.sinceDay())),
                    record.sources())));
        }
        if (record.ties() > 0) {
            told.add(LinkedText.of(
                    words.of(
                            "constellation.record.prompt",
                            record.ties(),
                            record.prompt(),
                            record.ties() - record.prompt()),
                    SkyPart.BEGUN.address(selection.query("")),
                    SkyPart.PROMPT.address(selection.query(""))));
        }
        if (growth.panel() > 0) {
            told.add(LinkedText.of(
                    words.of(
                            "constellation.record.growth",
                            growth.panel(),
                            growth.before(),
                            growth.after()),
                    SkyPart.PANEL.address(selection.query("")),
                    SkyPart.BEFORE.address(selection.query("")),
                    SkyPart.AFTER.address(selection.query(""))));
        }
        return told;
    }
}
