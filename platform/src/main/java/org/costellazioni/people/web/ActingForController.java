package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.rules.ReturnPath;
import org.costellazioni.people.security.Visitors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Optional;

/** Choosing whom to act for, among one's mandates in force; nobody means oneself. */
@Controller
class ActingForController {

    private final Visitors visitors;

    ActingForController(Visitors visitors) {
        this.visitors = visitors;
    }

    @PostMapping("/per-chi-agisco")
    RedirectView create(
            @RequestParam(name = "realta", defaultValue = "") String actor,
            @RequestParam(name = "ritorno", defaultValue = "") String wanted,
            Visitor visitor,
            HttpServletRequest request) {
        Optional<ActorId> chosen = ActorId.parse(actor);
        if (actor.isEmpty() || chosen.flatMap(visitor::mandateFor).isPresent()) {
            visitors.choose(request, chosen.orElse(null));
        }
        RedirectView back = new RedirectView(ReturnPath.safe(wanted, "/scrivania"));
        back.setExpandUriTemplateVariables(false);
        return back;
    }
}
