package org.costellazioni.intake.web;

import org.costellazioni.intake.Undecided;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** What is decided about one row that may mean somebody who is already there. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class UndecidedRowController {

    private final Undecided undecided;

    UndecidedRowController(Undecided undecided) {
        this.undecided = undecided;
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
