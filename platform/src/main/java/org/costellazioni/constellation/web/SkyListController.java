package org.costellazioni.constellation.web;

import org.costellazioni.constellation.SkyIndexCache;
import org.costellazioni.constellation.rules.Line;
import org.costellazioni.constellation.rules.SelectedSky;
import org.costellazioni.constellation.rules.Selection;
import org.costellazioni.constellation.rules.Star;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Pagination;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which ties or stars a number beside the sky or the map counts, of the same selection. */
@Controller
class SkyListController {

    private static final int PER_PAGE = 100;

    private final SkyIndexCache charts;
    private final SkyVocabularies vocabularies;
    private final MapGround ground;
    private final Clock clock;

    SkyListController(
            SkyIndexCache charts, SkyVocabularies vocabularies, MapGround ground, Clock clock) {
        this.charts = charts;
        this.vocabularies = vocabularies;
        this.ground = ground;
        this.clock = clock;
    }

    /**
     * A row of the page.
     *
     * @param verb between the two of a tie; empty where the row is one star
     * @param language of the verb, where it is not the reader's; empty where it is
     * @param other null where the row is one star
     */
    record Row(
            Star star,
            String verb,
            String language,
            @Nullable Star other,
            String period) {}

    @GetMapping("/cielo/elenco/{part}")
    String show(
            @PathVariable String part,
            @RequestParam Map<String, String> parameters,
            Visitor visitor,
            Words words,
            Model model) {
        SkyPart asked = SkyPart.of(part)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Selection selection = Selection.of(parameters);
        SelectedSky look = new SelectedSky(
                charts.current().chart(),
                selection,
                selection.sinceDay(),
                selection.untilDay(LocalDate.now(clock)));
        List<Row> rows = asked.isOfTies()
                ? asked.lines(look).stream().map(line -> row(line, look, words)).toList()
                : stars(asked, look).stream().map(SkyListController::row).toList();
        String page = parameters.getOrDefault("pagina", "");
        Pagination pagination = Pagination.of(
                page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1,
                PER_PAGE,
                rows.size(),
                asked.address(selection.query("")));
        model.addAttribute("part", asked);
        model.addAttribute("selection", selection);
        model.addAttribute("pagination", pagination);
        model.addAttribute("office", visitor.has(Role.PROGRAMME_OFFICE));
        model.addAttribute(
                "mine", visitor.actors().stream().map(ActorId::value).collect(Collectors.toSet()));
        model.addAttribute(
                "rows",
                rows.stream().skip(pagination.offset(PER_PAGE)).limit(PER_PAGE).toList());
        return "constellation/web/part";
    }

    private List<Star> stars(SkyPart part, SelectedSky look) {
        OnMap onMap = ground.onMap();
        return switch (part) {
            case PANEL -> look.panel();
            case NOWHERE ->
                look.stars(onMap::isNowhere).stream()
                        .map(SelectedSky.VisibleStar::star)
                        .toList();
            case AREA_ALONE ->
                look.stars(onMap::isInAreaAlone).stream()
                        .map(SelectedSky.VisibleStar::star)
                        .toList();
            default -> List.of();
        };
    }

    private static Row row(Star star) {
        return new Row(star, "", "", null, "");
    }

    private Row row(Line line, SelectedSky look, Words words) {
        SkyVocabularies.Verb verb = vocabularies.verb(line, words.language());
        return new Row(
                look.at(line.subject()),
                verb.text(),
                verb.language(),
                look.at(line.object()),
                FigureText.period(line.fromDay(), line.untilDay(), words));
    }
}
