package org.costellazioni.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Map;
import java.util.Set;

/**
 * What is said when a request cannot be answered, in plain words and without hints: what is not there
 * and what may not be seen look the same unless the reader was already let in.
 */
@Controller
class ErrorPageController implements ErrorController {

    private static final Set<Integer> EXPLAINED =
            Set.of(400, 401, 403, 404, 405, 413, 429, 500, 503);

    private final ObjectProvider<CookieSerializer> sessions;

    ErrorPageController(ObjectProvider<CookieSerializer> sessions) {
        this.sessions = sessions;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = statusOf(request);
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("kind", kindOf(status));
        // Whoever signs in gets a cookie: a form without it came from somebody whom we knew once.
        model.addAttribute(
                "unknown",
                status == 403
                        && sessions.stream()
                                .allMatch(cookie ->
                                        cookie.readCookieValues(request).isEmpty()));
        return "site/web/error";
    }

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> showData(HttpServletRequest request) {
        int status = statusOf(request);
        return ResponseEntity.status(status).body(Map.of("status", status));
    }

    private static int statusOf(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : 404;
    }

    static int kindOf(int status) {
        if (EXPLAINED.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }
}
