package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.people.security.Landing;
import org.costellazioni.people.security.SignedInSessions;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Optional;

/** Signing in is making a session, signing out is ending it. */
@Controller
class SessionController {

    /** As long as a server reads one at all. */
    private static final int LONGEST_ADDRESS = 8_192;

    private static final Field<String> EMAIL = Fields.text("email", "people.field.email")
            .keyboard("email")
            .required()
            .autocomplete("username");
    private static final Field<String> PASSWORD = Fields.password(
                    "password", "people.field.password")
            .required()
            .autocomplete("current-password");
    private static final Field<String> WANTED = Fields.hidden("ritorno").longest(LONGEST_ADDRESS);
    private static final Form FORM = Form.of("people.sign-in", EMAIL, PASSWORD, WANTED)
            .to("/accesso")
            .button("people.sign-in.button")
            .withoutDraft();

    private final Credentials credentials;
    private final SignedInSessions sessions;
    private final Origins origins;
    private final SignInPage page;
    private final Landing landing;

    SessionController(
            Credentials credentials,
            SignedInSessions sessions,
            Origins origins,
            SignInPage page,
            Landing landing) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.origins = origins;
        this.page = page;
        this.landing = landing;
    }

    @GetMapping("/accesso")
    Object make(
            @RequestParam(name = "ritorno", defaultValue = "") String wanted,
            @RequestParam(name = "identita", defaultValue = "") String broker,
            @RequestParam(name = "tenuto", defaultValue = "") String kept,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        if (visitor.person() != null) {
            return redirect(landing.of(request, visitor.person().id(), wanted));
        }
        String notice = !broker.isEmpty()
                ? "people.sign-in.broker.failed"
                : kept.isEmpty() ? "" : "people.sign-in.kept";
        return page.show(model, FORM.blank().with(WANTED, wanted), notice);
    }

    @PostMapping("/accesso")
    @OpenToStrangers
    Object create(HttpServletRequest request, HttpServletResponse response, Model model) {
        FormData form = FORM.read(request);
        Optional<PersonId> signedIn = form.send(
                () -> credentials.signIn(form.the(EMAIL), form.the(PASSWORD), origins.of(request)));
        if (signedIn.isEmpty()) {
            return page.show(model, form, "");
        }
        PersonId person = signedIn.get();
        sessions.begin(request, response, person, IdentificationLevel.PASSWORD);
        return redirect(landing.of(request, person, form.the(WANTED)));
    }

    @PostMapping("/uscita")
    RedirectView remove(Acting by, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return redirect("/");
    }

    private static RedirectView redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
