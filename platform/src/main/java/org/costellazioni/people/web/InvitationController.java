package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Invitation;
import org.costellazioni.people.credentials.InvitationAuthority;
import org.costellazioni.people.credentials.InvitationId;
import org.costellazioni.people.credentials.Invitations;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.Fact;
import org.costellazioni.site.reads.ReservedReads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** One invitation that waits: sent again, handed out as a link, withdrawn, by whoever could make it. */
@Controller
class InvitationController {

    private static final String PATH = "/persone/inviti/{id}";

    private final Invitations invitations;
    private final InvitationAuthority authority;
    private final FunctionKinds kinds;
    private final People people;
    private final Origins origins;

    InvitationController(
            Invitations invitations,
            InvitationAuthority authority,
            FunctionKinds kinds,
            People people,
            Origins origins) {
        this.invitations = invitations;
        this.authority = authority;
        this.kinds = kinds;
        this.people = people;
        this.origins = origins;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String id,
            Visitor visitor,
            Acting signedIn,
            HttpServletRequest request,
            Words words,
            Model model) {
        Invitation invitation = find(id, visitor);
        ReservedReads.note(request, signedIn, "invitation:" + invitation.id());
        return show(invitation, visitor, "", words, model);
    }

    @PostMapping(PATH + "/lettera")
    String sendAgain(
            @PathVariable String id,
            Visitor visitor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        InvitationId invitation = find(id, visitor).id();
        switch (invitations.sendAgain(visitor, invitation, origins.of(request))) {
            case Outcome.Done<Invitation>(Invitation sent) ->
                Flash.done(
                        redirect,
                        "people.invitation.sent-again",
                        sent.newcomer().address());
            case Outcome.Refused<Invitation>(Refusal refusal) ->
                Flash.refused(redirect, MandatePages.theirs(refusal));
        }
        return "redirect:/persone/inviti/" + id;
    }

    /** The link is shown on this page alone: only its digest is kept. */
    @PostMapping(PATH + "/link")
    String makeLink(
            @PathVariable String id,
            Visitor visitor,
            HttpServletRequest request,
            Words words,
            Model model) {
        Invitation invitation = find(id, visitor);
        return switch (invitations.newLink(visitor, invitation.id(), origins.of(request))) {
            case Outcome.Done<String>(String link) ->
                show(find(id, visitor), visitor, link, words, model);
            case Outcome.Refused<String> gone -> throw notFound();
        };
    }

    @PostMapping(PATH + "/ritiro")
    String withdraw(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        InvitationId invitation = find(id, visitor).id();
        switch (invitations.withdraw(visitor, invitation)) {
            case Outcome.Done<Invitation> done ->
                Flash.done(redirect, "people.invitation.withdrawn");
            case Outcome.Refused<Invitation>(Refusal refusal) ->
                Flash.refused(redirect, MandatePages.theirs(refusal));
        }
        return "redirect:" + (visitor.has(Role.PROGRAMME_OFFICE) ? "/persone/inviti" : "/deleghe");
    }

    private String show(
            Invitation invitation, Visitor visitor, String link, Words words, Model model) {
        boolean stands = authority.stands(
                invitation.madeBy(),
                invitation.offered().kind(),
                invitation.offered().thing());
        model.addAttribute("invitation", invitation);
        model.addAttribute("facts", facts(invitation, words));
        model.addAttribute("stands", stands);
        model.addAttribute("link", link);
        model.addAttribute("handsOut", Invitations.handsOut(visitor));
        return "people/web/invitation";
    }

    private List<Fact> facts(Invitation invitation, Words words) {
        String by = invitation.madeBy() == null
                ? ""
                : people.names(List.of(invitation.madeBy())).getOrDefault(invitation.madeBy(), "");
        return List.of(
                fact("people.field.email", invitation.newcomer().address(), words),
                fact(
                        "people.functions.kind",
                        words.of(FunctionKind.nameKey(invitation.offered().kind())),
                        words),
                fact(
                        "people.functions.place",
                        kinds.label(invitation.offered().thing()).name(),
                        words),
                fact("people.invitations.by", by, words),
                fact("people.invitations.sent", words.moment(invitation.madeAt()), words),
                fact("people.invitations.ends", words.moment(invitation.endsAt()), words));
    }

    private static Fact fact(String label, String value, Words words) {
        return new Fact(words.of(label), value, null);
    }

    private Invitation find(String id, Visitor visitor) {
        return InvitationId.parse(id)
                .flatMap(parsed -> invitations.find(visitor, parsed))
                .orElseThrow(InvitationController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
