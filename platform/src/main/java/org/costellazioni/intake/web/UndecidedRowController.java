package org.costellazioni.intake.web;

import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows that may mean somebody who is already there, side by side with whom they may mean. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class UndecidedRowController {

    private static final int SHOWN_ROWS = 20;

    private final Undecided undecided;
    private final Actors actors;

    UndecidedRowController(Undecided undecided, Actors actors) {
        this.undecided = undecided;
        this.actors = actors;
    }

    @GetMapping("/righe-da-decidere")
    String list(Model model) {
        List<UndecidedRow> rows = undecided.waiting(SHOWN_ROWS);
        Map<UUID, ActorView> known = new LinkedHashMap<>();
        rows.stream()
                .flatMap(row -> row.candidates().stream())
                .map(UndecidedRow.Candidate::actor)
                .distinct()
                .forEach(id ->
                        actors.byId(new ActorId(id)).ifPresent(actor -> known.put(id, actor)));
        model.addAttribute("rows", rows);
        model.addAttribute("known", known);
        return "intake/web/undecided";
    }

    @PostMapping("/righe-da-decidere/{row}/stesso")
    String same(
            @PathVariable String row,
            @RequestParam(name = "soggetto") String actor,
            Acting acting,
            RedirectAttributes redirect) {
        ActorId meant = ActorId.parse(actor).orElseThrow(UndecidedRowController::notFound);
        return told(undecided.isSame(id(row), meant, acting), redirect);
    }

    @PostMapping("/righe-da-decidere/{row}/nuovo")
    String fresh(@PathVariable String row, Acting acting, RedirectAttributes redirect) {
        return told(undecided.isNew(id(row), acting), redirect);
    }

    @PostMapping("/righe-da-decidere/{row}/scarto")
    String discard(@PathVariable String row, Acting acting, RedirectAttributes redirect) {
        if (undecided.discard(id(row), acting)) {
            Flash.done(redirect, "intake.queue.discarded");
        }
        return "redirect:/righe-da-decidere";
    }

    private static String told(Outcome<ActorId> outcome, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<ActorId> done -> Flash.done(redirect, "intake.queue.decided");
            case Outcome.Refused<ActorId> refused -> Flash.refused(redirect, refused.refusal());
        }
        return "redirect:/righe-da-decidere";
    }

    private static UUID id(String row) {
        return TimeOrderedIds.parse(row).orElseThrow(UndecidedRowController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
