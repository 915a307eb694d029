package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.people.credentials.OpenLink;
import org.costellazioni.people.credentials.SignUp;
import org.costellazioni.people.functions.KnownActors;
import org.costellazioni.people.security.Landing;
import org.costellazioni.people.security.SignedInSessions;
import org.costellazioni.site.Flash;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One-time links of all kinds: each asks for a new password, some for names too. Only sending the form
 * uses the link up, for mail programs look at links before people do.
 */
@Controller
class LinkController {

    private static final String PATHS =
            "/{kind:conferma-indirizzo|invito|primo-accesso|password-dimenticata}/{secret}";

    private static final Form FORM = PasswordFields.alike(Form.of(
                    "people.link",
                    NewcomerFields.GIVEN_NAME,
                    NewcomerFields.FAMILY_NAME,
                    NewcomerFields.EMAIL,
                    PasswordFields.CHOSEN,
                    PasswordFields.REPEATED)
            .button("people.link.button"));

    private final Credentials credentials;
    private final People people;
    private final SignedInSessions sessions;
    private final Landing landing;
    private final KnownActors actors;

    LinkController(
            Credentials credentials,
            People people,
            SignedInSessions sessions,
            Landing landing,
            KnownActors actors) {
        this.actors = actors;
        this.credentials = credentials;
        this.people = people;
        this.sessions = sessions;
        this.landing = landing;
    }

    @GetMapping(PATHS)
    String edit(
            @PathVariable String kind,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<OpenLink> link = credentials.open(secret);
        if (link.isEmpty()) {
            return dead(kind, secret, response, model);
        }
        return known(kind, link.get())
                ? "redirect:/invito/" + secret + "/accettazione"
                : show(kind, link.get(), form(request, link.get()).blank(), model);
    }

    /** Whoever was invited and has an account meanwhile accepts with that. */
    private boolean known(String kind, OpenLink link) {
        return kind.equals("invito")
                && link.email() != null
                && people.findByEmail(link.email()).isPresent();
    }

    @PostMapping(PATHS)
    @OpenToStrangers
    String update(
            @PathVariable String kind,
            @PathVariable String secret,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<OpenLink> link = credentials.open(secret);
        if (link.isEmpty()) {
            return dead(kind, secret, response, model);
        }
        if (known(kind, link.get())) {
            return "redirect:/invito/" + secret + "/accettazione";
        }
        FormData form = form(request, link.get()).read(request);
        Optional<PersonId> redeemed = form.send(() -> credentials.redeem(
                secret,
                PasswordFields.chosen(form),
                newcomer(link.get(), form, language),
                language));
        if (redeemed.isPresent()) {
            PersonId person = redeemed.get();
            sessions.endOthers(person, request);
            sessions.begin(request, response, person, IdentificationLevel.PASSWORD);
            return "redirect:" + landing.of(request, person, Landing.DESK);
        }
        // Meanwhile somebody may have used it.
        return credentials.open(secret).isEmpty()
                ? dead(kind, secret, response, model)
                : show(kind, link.get(), form, model);
    }

    private static @Nullable SignUp newcomer(OpenLink link, FormData form, Locale language) {
        return link.asksForNames() ? NewcomerFields.signUp(form, language) : null;
    }

    private static Form form(HttpServletRequest request, OpenLink link) {
        Form here = FORM.to(request.getRequestURI());
        return link.asksForNames()
                ? here
                : here.without(
                        NewcomerFields.GIVEN_NAME,
                        NewcomerFields.FAMILY_NAME,
                        NewcomerFields.EMAIL);
    }

    private String show(String kind, OpenLink link, FormData form, Model model) {
        model.addAttribute("represented", link.represented().map(actors::name).orElse(""));
        model.addAttribute("kind", kind);
        model.addAttribute("link", link);
        model.addAttribute("form", form);
        return "people/web/link-edit";
    }

    /** Whoever holds a dead link can ask for another; a first administrator has nobody to ask. */
    private String dead(String kind, String secret, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("key", key(kind, secret));
        return "people/web/told";
    }

    private String key(String kind, String secret) {
        return switch (kind) {
            case "primo-accesso" -> "people.link.first-access-dead";
            case "invito" -> invitationKey(secret);
            default -> "people.link.dead";
        };
    }

    private String invitationKey(String secret) {
        return credentials.lapsed(secret)
                ? "people.link.invitation-void"
                : "people.link.invitation-dead";
    }

    /** For whoever has an account: they sign in, and take on what they are invited to. */
    @GetMapping("/invito/{secret}/accettazione")
    String make(
            @PathVariable String secret,
            Visitor visitor,
            Acting signedIn,
            HttpServletResponse response,
            Model model) {
        Optional<OpenLink> link = credentials.open(secret);
        if (link.isEmpty()) {
            return dead("invito", secret, response, model);
        }
        if (!own(visitor, link.get())) {
            model.addAttribute("key", "people.link.invitation-other");
            model.addAttribute("next", "/profilo");
            model.addAttribute("nextKey", "people.profile.title");
            return "people/web/told";
        }
        model.addAttribute("secret", secret);
        model.addAttribute("email", link.get().email());
        model.addAttribute(
                "represented", link.get().represented().map(actors::name).orElse(""));
        return "people/web/invitation-acceptance";
    }

    @PostMapping("/invito/{secret}/accettazione")
    String accept(
            @PathVariable String secret,
            Visitor visitor,
            Acting by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Person person = Objects.requireNonNull(visitor.person());
        return switch (credentials.accept(secret, person, by)) {
            case Outcome.Done<PersonId> done ->
                Flash.lead(redirect, "/scrivania", "people.link.invitation-accepted");
            case Outcome.Refused<PersonId> refused -> dead("invito", secret, response, model);
        };
    }

    private static boolean own(Visitor visitor, OpenLink link) {
        return visitor.person() != null
                && String.valueOf(link.email()).equals(visitor.person().email());
    }
}
