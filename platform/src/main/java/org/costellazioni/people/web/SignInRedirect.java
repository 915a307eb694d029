package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** Leads strangers to the sign-in page, and from there back to the page they wanted to read. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInRedirect {

    @ExceptionHandler(SignInNeededException.class)
    RedirectView handle(SignInNeededException needed, HttpServletRequest request) {
        RedirectView view = new RedirectView("/accesso" + wanted(request));
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static String wanted(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return "";
        }
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?ritorno=" + UriUtils.encode(page, java.nio.charset.StandardCharsets.UTF_8);
    }
}
