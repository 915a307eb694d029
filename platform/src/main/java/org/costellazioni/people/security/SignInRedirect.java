package org.costellazioni.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.people.rules.ReturnPath;
import org.costellazioni.site.drafts.FormDrafts;
import org.costellazioni.site.drafts.PersonMarks;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Leads strangers to the sign-in page, and from there back to the page they wanted to read. What they
 * typed before their session ended is kept meanwhile; where it cannot be, the answer shows it.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInRedirect {

    private final FormDrafts drafts;
    private final PersonMarks marks;

    SignInRedirect(FormDrafts drafts, PersonMarks marks) {
        this.drafts = drafts;
        this.marks = marks;
    }

    @ExceptionHandler(SignInNeededException.class)
    ModelAndView handle(
            SignInNeededException needed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (HttpMethod.GET.matches(request.getMethod())) {
            String wanted = ReturnPath.safe(wanted(request), "");
            return to(
                    wanted.isEmpty()
                            ? "/accesso"
                            : "/accesso?ritorno="
                                    + UriUtils.encode(wanted, StandardCharsets.UTF_8));
        }
        if (drafts.keep(request, response)) {
            return to("/accesso?tenuto=si");
        }
        if (FormDrafts.sendsForm(request) && marks.onFormOf(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return new ModelAndView();
        }
        return to("/accesso");
    }

    private static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
