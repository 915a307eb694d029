package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.people.rules.ReturnPath;
import org.costellazioni.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in is making a session, signing out is ending it. */
@Controller
class SessionController {

    private final Credentials credentials;
    private final SignedInSessions sessions;
    private final Origins origins;
    private final SignInPage page;

    SessionController(
            Credentials credentials, SignedInSessions sessions, Origins origins, SignInPage page) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.origins = origins;
        this.page = page;
    }

    @GetMapping("/accesso")
    Object make(
            @RequestParam(name = "ritorno", defaultValue = "") String wanted,
            @RequestParam(name = "identita", defaultValue = "") String broker,
            Visitor visitor,
            Model model) {
        if (visitor.signedIn()) {
            return redirect(ReturnPath.safe(wanted, "/scrivania"));
        }
        FormErrors errors = FormErrors.none();
        if (!broker.isEmpty()) {
            errors.add("", "people.sign-in.broker.failed");
        }
        return page.show(model, errors, "", wanted);
    }

    @PostMapping("/accesso")
    @OpenToStrangers
    Object create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "ritorno", defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String address = origins.of(request).address();
        return switch (credentials.signIn(email, password, address)) {
            case Outcome.Done<PersonId>(PersonId person) -> {
                sessions.begin(request, response, person, IdentificationLevel.PASSWORD);
                yield redirect(ReturnPath.safe(wanted, "/scrivania"));
            }
            case Outcome.Refused<PersonId>(var refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield page.show(model, FormErrors.none().add("", refusal), email, wanted);
            }
        };
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
