package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.removal.ActorRemoval;
import org.costellazioni.registry.removal.WithdrawnActor;
import org.costellazioni.registry.rules.WithdrawalReason;
import org.costellazioni.registry.rules.WithdrawalRules;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Arrays;

/** Withdrawing an actor, which its people ask the office for; bringing it back. */
@Controller
class ActorWithdrawalController {

    private static final Field<String> REASON = Fields.one("motivo", "registry.withdrawal.reason")
            .required("registry.withdrawal.reason-missing");
    private static final Field<String> NOTE = Fields.longText("nota", "registry.withdrawal.note")
            .longest(WithdrawalRules.LONGEST_NOTE, ActorRefusal.NOTE_TOO_LONG)
            .rows(3);
    private static final Form FORM =
            Form.of("registry.withdrawal", REASON, NOTE).button("registry.withdrawal.button");

    private final Actors actors;
    private final Ties ties;
    private final ActorRemoval removal;

    ActorWithdrawalController(Actors actors, Ties ties, ActorRemoval removal) {
        this.actors = actors;
        this.ties = ties;
        this.removal = removal;
    }

    @GetMapping("/realta/{slug}/ritiro")
    String make(@PathVariable String slug, Visitor visitor, Words words, Model model) {
        ActorView actor = editable(slug, visitor);
        FormData form = form(actor, visitor, words).blank();
        removal.wish(actor.id())
                .ifPresent(wish -> form.with(REASON, wish.reason().code()).with(NOTE, wish.note()));
        return show(form, actor, visitor, words, model);
    }

    @PostMapping("/realta/{slug}/ritiro")
    String create(
            @PathVariable String slug,
            Visitor visitor,
            HttpServletRequest request,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        FormData form = form(actor, visitor, words).read(request);
        boolean office = ActorAccess.office(visitor);
        return form.send(() -> send(form, actor, office, visitor))
                .map(sent -> Flash.lead(
                        redirect,
                        "/realta/" + slug,
                        office ? "registry.withdrawal.done" : "registry.withdrawal.asked",
                        actor.name()))
                .orElseGet(() -> show(form, actor, visitor, words, model));
    }

    /** The office does it; others ask for it. */
    private Outcome<ActorId> send(FormData form, ActorView actor, boolean office, Visitor visitor) {
        WithdrawalReason reason = WithdrawalReason.of(form.the(REASON)).orElseThrow();
        return office
                ? removal.withdraw(actor.id(), reason, form.the(NOTE), visitor.acting())
                        .map(WithdrawnActor::actor)
                : removal.ask(actor.id(), reason, form.the(NOTE), visitor.acting());
    }

    private static Form form(ActorView actor, Visitor visitor, Words words) {
        return FORM.to("/realta/" + actor.slug() + "/ritiro")
                .back(actor.path())
                .offering(
                        REASON,
                        Arrays.stream(WithdrawalReason.values())
                                .map(reason -> new Option(reason.code(), words.of(reason.key())))
                                .toList())
                .button(
                        ActorAccess.office(visitor)
                                ? "registry.withdrawal.button"
                                : "registry.withdrawal.ask");
    }

    private String show(FormData form, ActorView actor, Visitor visitor, Words words, Model model) {
        int hidden = ties.of(actor.id(), true).size();
        boolean office = ActorAccess.office(visitor);
        return form.page(words.of("registry.withdrawal.title", actor.name()))
                .lead(words.of(
                        office ? "registry.withdrawal.lead" : "registry.withdrawal.lead-asking",
                        hidden))
                .under(words.of("registry.actors.title"), "/realta")
                .under(actor.name(), actor.path())
                .in(model);
    }

    /** The office answers those who asked that the actor stays. */
    @Staff(Role.PROGRAMME_OFFICE)
    @PostMapping("/realta/{slug}/ritiro/rifiuto")
    String decline(@PathVariable String slug, Visitor visitor, RedirectAttributes redirect) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        switch (removal.decline(actor.id(), visitor.acting())) {
            case Outcome.Done<?> done -> Flash.done(redirect, "registry.withdrawal.declined");
            case Outcome.Refused<?>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + actor.path();
    }

    @Staff(Role.PROGRAMME_OFFICE)
    @PostMapping("/realta/{slug}/ripristino")
    String restore(@PathVariable String slug, Visitor visitor, RedirectAttributes redirect) {
        WithdrawnActor withdrawn = removal.bySlug(slug).orElseThrow(ActorAccess::notFound);
        switch (removal.bringBack(withdrawn.id(), visitor.acting())) {
            case Outcome.Done<WithdrawnActor> done ->
                Flash.done(redirect, "registry.withdrawal.restored", withdrawn.name());
            case Outcome.Refused<WithdrawnActor>(Refusal refusal) ->
                Flash.refused(redirect, refusal);
        }
        return "redirect:/realta/" + slug;
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        ActorAccess.demand(ActorAccess.allowed(visitor, actor.id()));
        return actor;
    }
}
