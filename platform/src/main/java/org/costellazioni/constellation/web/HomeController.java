package org.costellazioni.constellation.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.constellation.SkyIndexCache;
import org.costellazioni.constellation.rules.SelectedSky;
import org.costellazioni.constellation.rules.Selection;
import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.constellation.rules.Star;
import org.costellazioni.site.Option;
import org.costellazioni.site.Pagination;
import org.costellazioni.site.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The home page: the sky, the map or the list of the same selection, then the city now. */
@Controller
class HomeController {

    private static final int PER_PAGE = 50;
    private static final int EARLIEST_YEAR = 1990;

    private final SkyIndexCache charts;
    private final SkyVocabularies vocabularies;
    private final CityNow now;
    private final MapGround ground;
    private final Clock clock;

    HomeController(
            SkyIndexCache charts,
            SkyVocabularies vocabularies,
            CityNow now,
            MapGround ground,
            Clock clock) {
        this.charts = charts;
        this.vocabularies = vocabularies;
        this.now = now;
        this.ground = ground;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(
            @RequestParam Map<String, String> parameters,
            Words words,
            Model model,
            HttpServletResponse response) {
        String face = face(parameters.getOrDefault("vista", ""));
        Selection selection = Selection.of(parameters);
        SkyIndex chart = charts.current().chart();
        SkyVocabularies.Labels vocabulary = vocabularies.of(chart, LocaleContextHolder.getLocale());
        LocalDate today = LocalDate.now(clock);
        SelectedSky look =
                new SelectedSky(chart, selection, selection.sinceDay(), selection.untilDay(today));
        String tiles = face.equals("mappa") ? ground.tiles(response) : "";
        YearMonth first = YearMonth.from(LocalDate.ofEpochDay(
                chart.firstDay(Math.toIntExact(today.minusYears(1).toEpochDay()))));
        YearMonth last = YearMonth.from(today);
        model.addAttribute(
                "home",
                new HomePage(
                        face,
                        selection,
                        filters(chart, vocabulary, last.getYear()),
                        first.getYear() < EARLIEST_YEAR ? YearMonth.of(EARLIEST_YEAR, 1) : first,
                        last,
                        look,
                        chart.isLarge(),
                        parameters.getOrDefault("stella", ""),
                        phrases(words),
                        tiles,
                        face.equals("mappa") ? nowhere(look) : 0,
                        now.cards(),
                        now.figures()));
        if (face.equals("elenco")) {
            list(look, vocabulary, selection, parameters.getOrDefault("pagina", ""), model);
        }
        return "constellation/web/home-" + face;
    }

    private long nowhere(SelectedSky look) {
        return look.stars(ground.onMap()::isNowhere).size();
    }

    private static String face(String asked) {
        return asked.equals("mappa") || asked.equals("elenco") ? asked : "cielo";
    }

    private static void list(
            SelectedSky look,
            SkyVocabularies.Labels vocabulary,
            Selection selection,
            String page,
            Model model) {
        List<SelectedSky.VisibleStar> stars = look.stars();
        int asked = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        Pagination pagination =
                Pagination.of(asked, PER_PAGE, stars.size(), "/" + selection.query("elenco"));
        model.addAttribute("pagination", pagination);
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute(
                "stars",
                stars.stream().skip(pagination.offset(PER_PAGE)).limit(PER_PAGE).toList());
    }

    private static HomePage.Filters filters(
            SkyIndex chart, SkyVocabularies.Labels words, int thisYear) {
        List<Option> networks = chart.stars().stream()
                .filter(Star::isNetwork)
                .sorted(Comparator.comparing(Star::name))
                .map(star -> new Option(String.valueOf(star.number()), star.name()))
                .toList();
        List<Option> since = IntStream.rangeClosed(0, 9)
                .mapToObj(ago -> String.valueOf(thisYear - ago))
                .map(year -> new Option(year + "-01", year))
                .toList();
        return new HomePage.Filters(
                SkyVocabularies.Labels.options(words.themes()),
                SkyVocabularies.Labels.options(words.kinds()),
                SkyVocabularies.Labels.options(words.areas()),
                networks,
                since);
    }

    /** The sentences that the script fills in, by key, as they are written: with their places left open. */
    private static String phrases(Words words) {
        return JsonMapper.shared()
                .writeValueAsString(Stream.of(
                                "say.star",
                                "say.nothing",
                                "community",
                                "community.around",
                                "community.alone",
                                "community.near",
                                "map.area",
                                "map.group",
                                "map.together")
                        .collect(Collectors.toMap(
                                key -> key, key -> words.of("constellation." + key))));
    }
}
