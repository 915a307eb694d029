package org.costellazioni.registry.web;

import org.costellazioni.database.Journal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.declared.Declarations;
import org.costellazioni.registry.declared.PendingTie;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The ties that wait for a word, those first that have waited too long: then the office says it. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class PendingTieController {

    static final String PATH = "/legami/in-attesa";

    private final Declarations declarations;
    private final Journal journal;

    PendingTieController(Declarations declarations, Journal journal) {
        this.declarations = declarations;
        this.journal = journal;
    }

    /** A row of the list. */
    record Row(String path, String sentence, String note, String due, boolean overdue) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(name = "scaduti", defaultValue = "") String overdue,
            Words words,
            Model model) {
        LocalDate today = journal.today();
        boolean all = !overdue.equals("si");
        List<Row> rows = declarations.waiting().stream()
                .sorted(Comparator.comparing(PendingTie::due))
                .map(tie -> row(tie, today, words))
                .filter(row -> all || row.overdue())
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("all", all);
        return "registry/web/ties-pending";
    }

    private static Row row(PendingTie tie, LocalDate today, Words words) {
        return new Row(
                tie.path(),
                sentence(tie, today, words),
                TieLines.note(tie, words),
                words.date(tie.due()),
                tie.due().isBefore(today));
    }

    private static String sentence(PendingTie tie, LocalDate today, Words words) {
        TieKind.Sentence told = tie.tie().told(today, words);
        String own = tie.own().name();
        String other = tie.tie().other().name();
        return told.otherFirst()
                ? words.of("registry.ties.told", other, told.verb(), own)
                : words.of("registry.ties.told", own, told.verb(), other);
    }
}
