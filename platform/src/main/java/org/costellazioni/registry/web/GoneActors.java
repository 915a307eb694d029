package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.removal.ActorRemoval;
import org.costellazioni.registry.removal.WithdrawnActor;
import org.costellazioni.registry.withdrawals.Withdrawals;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.Optional;

/** What an address answers whose actor is not there any more: 410, and why. */
@Component
class GoneActors {

    private final ActorRemoval removal;
    private final Withdrawals withdrawals;

    GoneActors(ActorRemoval removal, Withdrawals withdrawals) {
        this.removal = removal;
        this.withdrawals = withdrawals;
    }

    /** Answers the template: of an actor that somebody withdrew, or that went with its list. */
    Optional<String> show(String slug, Visitor visitor, Model model, HttpServletResponse response) {
        Optional<WithdrawnActor> withdrawn = removal.bySlug(slug);
        withdrawn.ifPresent(actor -> {
            model.addAttribute("withdrawn", actor);
            model.addAttribute("office", ActorAccess.office(visitor));
        });
        Optional<String> reason =
                withdrawn.isPresent() ? Optional.empty() : withdrawals.reason(slug);
        reason.ifPresent(why -> model.addAttribute("reason", why));
        Optional<String> template = withdrawn
                .map(actor -> "registry/web/withdrawn-actor")
                .or(() -> reason.map(why -> "registry/web/withdrawn"));
        template.ifPresent(shown -> response.setStatus(HttpServletResponse.SC_GONE));
        return template;
    }
}
