package org.costellazioni.intake.web;

import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.UndecidedRefusal;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.OwnPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Objects;
import java.util.UUID;

/**
 * What is decided about one row that may mean somebody who is already there. The page that follows is the
 * same part of the list; what was decided stands in the row's place, so that no other row's buttons do.
 */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class UndecidedRowController {

    private static final String LIST = "/righe-da-decidere";

    private final Undecided undecided;
    private final RowDecisions decisions;

    UndecidedRowController(Undecided undecided, RowDecisions decisions) {
        this.undecided = undecided;
        this.decisions = decisions;
    }

    /**
     * Where to go on.
     *
     * @param list the part of the list that was looked at; null without one
     * @param row the row that follows the one that is decided
     */
    record Place(
            @BindParam("ritorno") @Nullable String list,
            @BindParam("poi") @Nullable String row) {

        private String view() {
            String safe = OwnPath.safe(Objects.requireNonNullElse(list, ""), "");
            boolean ours = safe.equals(LIST) || safe.startsWith(LIST + "?");
            return "redirect:" + (ours ? safe + "#deciso" : LIST);
        }

        private String next() {
            return Objects.requireNonNullElse(row, "");
        }
    }

    @PostMapping(LIST + "/{row}/stesso")
    String same(
            @PathVariable String row,
            @RequestParam(name = "soggetto") String actor,
            Place place,
            Acting acting,
            RedirectAttributes redirect) {
        ActorId meant = ActorId.parse(actor).orElseThrow(UndecidedRowController::notFound);
        UndecidedRow told = row(row);
        return tell(
                undecided
                        .isSame(told.id(), meant, acting)
                        .map(done -> decisions.done(told, done, "same", acting, place.next())),
                place,
                redirect);
    }

    @PostMapping(LIST + "/{row}/nuovo")
    String fresh(
            @PathVariable String row, Place place, Acting acting, RedirectAttributes redirect) {
        UndecidedRow told = row(row);
        return tell(
                undecided
                        .isNew(told.id(), acting)
                        .map(done -> decisions.done(told, done, "new", acting, place.next())),
                place,
                redirect);
    }

    @PostMapping(LIST + "/{row}/scarto")
    String discard(
            @PathVariable String row, Place place, Acting acting, RedirectAttributes redirect) {
        UndecidedRow told = row(row);
        Outcome<RowDecision> outcome = undecided.discard(told.id(), acting)
                ? Outcome.done(decisions.done(told, null, "discarded", acting, place.next()))
                : Outcome.refused(UndecidedRefusal.DECIDED_ALREADY);
        return tell(outcome, place, redirect);
    }

    private static String tell(
            Outcome<RowDecision> outcome, Place place, RedirectAttributes redirect) {
        RowDecision told = switch (outcome) {
            case Outcome.Done<RowDecision>(RowDecision decision) -> decision;
            case Outcome.Refused<RowDecision> refused ->
                RowDecisions.refused(refused.refusal(), place.next());
        };
        redirect.addFlashAttribute(RowDecision.ATTRIBUTE, told);
        return place.view();
    }

    private UndecidedRow row(String row) {
        UUID id = TimeOrderedIds.parse(row).orElseThrow(UndecidedRowController::notFound);
        return undecided.row(id).orElseThrow(UndecidedRowController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
