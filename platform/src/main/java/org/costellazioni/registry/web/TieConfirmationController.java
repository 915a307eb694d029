package org.costellazioni.registry.web;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.declared.Declarations;
import org.costellazioni.site.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The word of those about whom others declared a tie. */
@Controller
class TieConfirmationController {

    private final TieAccess access;
    private final Declarations declarations;

    TieConfirmationController(TieAccess access, Declarations declarations) {
        this.access = access;
        this.declarations = declarations;
    }

    @PostMapping("/realta/{slug}/legami/{tie}/conferma")
    String confirm(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            RedirectAttributes redirect) {
        TieAccess.Owned owned = access.owned(slug, tie, visitor);
        return told(
                declarations.confirm(owned.tie().id(), visitor),
                "registry.tie.confirmed",
                owned,
                redirect);
    }

    @PostMapping("/realta/{slug}/legami/{tie}/smentita")
    String deny(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            RedirectAttributes redirect) {
        TieAccess.Owned owned = access.owned(slug, tie, visitor);
        return told(
                declarations.deny(owned.tie().id(), visitor),
                "registry.tie.denied",
                owned,
                redirect);
    }

    /** Tells on the actor's page what came of it. */
    static String told(
            Outcome<UUID> outcome,
            String done,
            TieAccess.Owned owned,
            RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<UUID> ok -> Flash.done(redirect, done);
            case Outcome.Refused<UUID>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + owned.actor().path();
    }
}
