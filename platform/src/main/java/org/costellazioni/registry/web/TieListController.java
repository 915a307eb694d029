package org.costellazioni.registry.web;

import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The ties formed since a year began. */
@Controller
class TieListController {

    private static final int PER_PAGE = 50;
    private static final int FIRST_YEAR = 1900;

    private final Ties ties;
    private final Clock clock;

    TieListController(Ties ties, Clock clock) {
        this.ties = ties;
        this.clock = clock;
    }

    /** A tie told with both its actors. */
    record Row(String name, String path, TieWords tie) {}

    @GetMapping("/legami")
    String list(
            @RequestParam(name = "dal", defaultValue = "") String year,
            @RequestParam(name = "pagina", defaultValue = "1") String asked,
            Words words,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        int from = year.matches("\\d{4}")
                ? Math.clamp(Integer.parseInt(year), FIRST_YEAR, today.getYear())
                : today.getYear();
        int page = asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
        List<TieView.FromSource> found =
                ties.formedSince(LocalDate.of(from, 1, 1), PER_PAGE + 1, (page - 1) * PER_PAGE);
        model.addAttribute(
                "ties",
                found.stream()
                        .limit(PER_PAGE)
                        .map(tie -> row(tie, words, today))
                        .toList());
        model.addAttribute("year", String.valueOf(from));
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > PER_PAGE);
        return "registry/web/tie-list";
    }

    private static Row row(TieView.FromSource told, Words words, LocalDate today) {
        return new Row(
                told.name(), told.path(), TieWords.of(told.name(), told.tie(), words, today));
    }
}
