package org.costellazioni.constellation.web;

import org.costellazioni.constellation.SkyIndexCache;
import org.costellazioni.constellation.rules.SelectedSky;
import org.costellazioni.constellation.rules.Selection;
import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.constellation.rules.Star;
import org.costellazioni.registry.Places;
import org.costellazioni.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the sky and the map draw, for their scripts. Up to {@link SkyIndex#SHOWN_AT_ONCE} stars all are
 * sent and the script filters; of a larger sky the filters choose here, and when too much is left the
 * answer is its communities, whose stars are asked for one community at a time.
 */
@Controller
class SkyDataController {

    private final SkyIndexCache charts;
    private final SkyVocabularies vocabularies;
    private final Places places;
    private final SkyAnswers answers;
    private final Clock clock;

    SkyDataController(
            SkyIndexCache charts,
            SkyVocabularies vocabularies,
            Places places,
            SkyAnswers answers,
            Clock clock) {
        this.charts = charts;
        this.vocabularies = vocabularies;
        this.places = places;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cielo/dati")
    ResponseEntity<byte[]> sky(
            @RequestParam(name = "lingua", defaultValue = "it") String language,
            @RequestParam Map<String, String> parameters,
            ServletWebRequest request) {
        SkyIndexCache.CachedIndex kept = charts.current();
        SkyIndex chart = kept.chart();
        Locale locale = locale(language);
        if (!chart.isLarge()) {
            return answers.answer(
                    request,
                    state("sky", locale, kept),
                    () -> new SkyJson()
                            .write(chart, vocabularies.of(chart, locale), today(), true));
        }
        Selection selection = Selection.of(parameters).untilToday();
        String number = parameters.getOrDefault("stella", "");
        Optional<Star> asked = number.matches("\\d{1,9}")
                ? chart.star(Integer.parseInt(number))
                : Optional.empty();
        return answers.answer(
                request,
                state("sky", locale, kept) + selection.query("") + asked.map(Star::number),
                () -> large(kept, selection, locale, asked));
    }

    private byte[] large(
            SkyIndexCache.CachedIndex kept,
            Selection selection,
            Locale locale,
            Optional<Star> asked) {
        SkyIndex chart = kept.chart();
        SelectedSky look = new SelectedSky(chart, selection, selection.sinceDay(), today());
        SkyVocabularies.Labels words = vocabularies.of(chart, locale);
        return look.shown() <= SkyIndex.SHOWN_AT_ONCE
                ? new SkyJson().write(chart.only(look::shows), words, today(), false)
                : new OverviewJson(chart, look, words).groups(drawing(kept), today(), asked);
    }

    /** The stars of one community; of a drawing that is no more there is nothing. */
    @GetMapping("/cielo/gruppi/{drawing:[0-9a-f]{1,8}}/{number:\\d{1,9}}")
    ResponseEntity<byte[]> group(
            @PathVariable String drawing,
            @PathVariable int number,
            @RequestParam(name = "lingua", defaultValue = "it") String language,
            @RequestParam Map<String, String> parameters,
            ServletWebRequest request) {
        SkyIndexCache.CachedIndex kept = charts.current();
        SkyIndex chart = kept.chart();
        if (!drawing.equals(drawing(kept)) || !chart.isLarge()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Selection selection = Selection.of(parameters).untilToday();
        Locale locale = locale(language);
        return answers.answer(
                request,
                state("group " + number, locale, kept) + selection.query(""),
                () -> new OverviewJson(
                                chart,
                                new SelectedSky(chart, selection, selection.sinceDay(), today()),
                                vocabularies.of(chart, locale))
                        .group(number));
    }

    /** What the record is worth for a selection, in words, as a piece of the page. */
    @GetMapping("/cielo/registro")
    String record(@RequestParam Map<String, String> parameters, Words words, Model model) {
        Selection selection = Selection.of(parameters);
        SelectedSky look = new SelectedSky(
                charts.current().chart(),
                selection,
                selection.sinceDay(),
                selection.untilDay(LocalDate.now(clock)));
        model.addAttribute("record", RecordText.of(look, selection, words));
        return "constellation/web/record";
    }

    @GetMapping("/mappa/dati")
    ResponseEntity<byte[]> map(ServletWebRequest request) {
        SkyIndexCache.CachedIndex kept = charts.current();
        return answers.answer(
                request,
                "map " + places.areaNames().hashCode() + " " + kept.version(),
                () -> new MapJson(JsonMapper.shared())
                        .write(kept.chart(), places.areas(), places.seatsOnMap()));
    }

    /** The actors of the map, without their ties: of a large sky only those of the selection. */
    @GetMapping("/mappa/soggetti")
    ResponseEntity<byte[]> actors(
            @RequestParam(name = "lingua", defaultValue = "it") String language,
            @RequestParam Map<String, String> parameters,
            ServletWebRequest request) {
        SkyIndexCache.CachedIndex kept = charts.current();
        SkyIndex chart = kept.chart();
        if (!chart.isLarge()) {
            return sky(language, Map.of(), request);
        }
        Selection selection = Selection.of(parameters);
        Locale locale = locale(language);
        return answers.answer(
                request,
                state("actors", locale, kept) + selection.query(""),
                () -> new SkyJson()
                        .write(
                                onMap(chart, selection),
                                vocabularies.of(chart, locale),
                                today(),
                                false));
    }

    private SkyIndex onMap(SkyIndex chart, Selection selection) {
        SelectedSky look = new SelectedSky(
                chart, selection, selection.sinceDay(), selection.untilDay(LocalDate.now(clock)));
        return chart.only(place -> {
                    Star star = chart.stars().get(place);
                    return look.shows(place) && (star.latitude() != null || star.area() != null);
                })
                .withoutLines();
    }

    private static Locale locale(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.ITALIAN;
    }

    /** All that an answer with words depends on, besides what was asked. */
    private String state(String answer, Locale locale, SkyIndexCache.CachedIndex kept) {
        return String.join(
                " ",
                answer,
                locale.toString(),
                Integer.toString(today()),
                kept.version(),
                Integer.toString(vocabularies.tieWords()));
    }

    private static String drawing(SkyIndexCache.CachedIndex kept) {
        return Integer.toHexString(kept.version().hashCode());
    }

    private int today() {
        return Math.toIntExact(LocalDate.now(clock).toEpochDay());
    }
}
