package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.SelectedSky;
import org.costellazioni.constellation.rules.Selection;
import org.costellazioni.kernel.HomeCard;
import org.costellazioni.site.LinkedText;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;

import java.time.YearMonth;
import java.util.List;

/**
 * The home page for a selection.
 *
 * @param face {@code cielo}, {@code mappa} or {@code elenco}
 * @param first month in which the sky begins
 * @param last this month
 * @param large whether the sky is too large to be sent whole
 * @param star number of the star whose card is open, empty for none
 * @param phrases the script's sentences, as JSON
 * @param nowhere how many of the shown have neither a point nor a neighborhood; counted for the map alone
 * @param tiles address of an external tile server, empty for none
 */
record HomePage(
        String face,
        Selection selection,
        Filters filters,
        YearMonth first,
        YearMonth last,
        SelectedSky look,
        boolean large,
        String star,
        String phrases,
        String tiles,
        long nowhere,
        List<HomeCard> cards,
        List<CityNow.Value> figures) {

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
    List<LinkedText> record(Words words) {
        return RecordText.of(look, selection, words);
    }

    /** How many the map cannot show, with the list of them. */
    LinkedText nowhere(Words words) {
        return LinkedText.of(
                words.of("constellation.map.nowhere", nowhere),
                SkyPart.NOWHERE.address(selection.query("")));
    }

    /** Where those stand that one side alone declared. */
    String declaredPath() {
        return SkyPart.DECLARED.address(selection.query(""));
    }

    /** How many ties of those who are shown one side alone declared. */
    int declared() {
        return look.declared();
    }

    /** Where the sky's script finds its data: of a large sky only what is selected. */
    String data(String language) {
        return "/cielo/dati?lingua=" + language
                + (large ? asked(selection.untilToday()) + opened() : "");
    }

    /** Where the map's script finds its actors. */
    String actors(String language) {
        return "/mappa/soggetti?lingua=" + language + (large ? asked(selection) : "");
    }

    private static String asked(Selection selection) {
        return selection.query("").replace('?', '&');
    }

    private String opened() {
        return star.matches("\\d{1,9}") ? "&stella=" + star : "";
    }
}
