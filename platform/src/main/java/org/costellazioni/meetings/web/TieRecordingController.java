package org.costellazioni.meetings.web;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.meetings.Attendances;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The recording of an occasion's ties, made now. */
@Controller
class TieRecordingController {

    private final Attendances attendances;
    private final OccasionPages occasions;

    TieRecordingController(Attendances attendances, OccasionPages occasions) {
        this.attendances = attendances;
        this.occasions = occasions;
    }

    @PostMapping("/occasioni/{id}/legami")
    String create(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        Occasion occasion = occasions.cared(id, visitor);
        switch (attendances.recordTies(occasion.id(), visitor)) {
            case Outcome.Done<Integer>(Integer added) ->
                Flash.done(
                        redirect,
                        added == 0 ? "meetings.ties.nothing-new" : "meetings.ties.recorded",
                        added);
            case Outcome.Refused<Integer>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + occasion.path();
    }
}
