package org.costellazioni.registry.web;

import static org.costellazioni.registry.web.TieConfirmationController.told;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.declared.Corrections;
import org.costellazioni.registry.declared.WithdrawalRequests;
import org.costellazioni.registry.rules.TieRules.Withdrawal;
import org.costellazioni.site.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A tie taken back, or the request that others take it back, with its answers. */
@Controller
class TieWithdrawalController {

    private static final String PATH = "/realta/{slug}/legami/{tie}/ritiro";

    private final TieAccess access;
    private final Corrections corrections;
    private final WithdrawalRequests requests;

    TieWithdrawalController(
            TieAccess access, Corrections corrections, WithdrawalRequests requests) {
        this.access = access;
        this.corrections = corrections;
        this.requests = requests;
    }

    @PostMapping(PATH)
    String withdraw(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            RedirectAttributes redirect) {
        TieAccess.Owned owned = access.owned(slug, tie, visitor);
        switch (corrections.withdraw(owned.tie().id(), owned.id(), visitor)) {
            case Outcome.Done<Withdrawal>(Withdrawal done) ->
                Flash.done(
                        redirect,
                        done == Withdrawal.AT_ONCE
                                ? "registry.tie.withdrawn"
                                : "registry.tie.withdrawal-asked");
            case Outcome.Refused<Withdrawal>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + owned.actor().path();
    }

    @PostMapping(PATH + "/accordo")
    String agree(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            RedirectAttributes redirect) {
        TieAccess.Owned owned = access.owned(slug, tie, visitor);
        return told(
                requests.agree(owned.tie().id(), visitor),
                "registry.tie.withdrawn",
                owned,
                redirect);
    }

    @PostMapping(PATH + "/diniego")
    String keep(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            RedirectAttributes redirect) {
        TieAccess.Owned owned = access.owned(slug, tie, visitor);
        return told(requests.keep(owned.tie().id(), visitor), "registry.tie.kept", owned, redirect);
    }

    @PostMapping(PATH + "/rinuncia")
    String drop(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            RedirectAttributes redirect) {
        TieAccess.Owned owned = access.owned(slug, tie, visitor);
        return told(
                requests.drop(owned.tie().id(), visitor), "registry.tie.dropped", owned, redirect);
    }
}
