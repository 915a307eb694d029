package org.costellazioni.site.reports;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.Map;

/** How clear a page is, from one to five stars. */
@Controller
class RatingController {

    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_DETAIL = 200;

    private final Reports reports;
    private final Turnstile turnstile;
    private final Clock clock;

    RatingController(Reports reports, Turnstile turnstile, Clock clock) {
        this.reports = reports;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    @PostMapping("/valutazione")
    String create(
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String stars = fields.getOrDefault("stelle", "");
        String page = ownPage(fields.getOrDefault("pagina", "/"));
        if (!stars.matches("[1-5]")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!turnstile.passes(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        reports.rate(
                page,
                Integer.parseInt(stars),
                reason(fields.getOrDefault("perche", "")),
                detail(fields.getOrDefault("dettaglio", "")),
                clock.instant());
        Flash.done(redirect, "site.feedback.thanks");
        return "redirect:/grazie";
    }

    private static String ownPage(String page) {
        boolean own =
                page.startsWith("/") && !page.startsWith("//") && page.length() <= LONGEST_PAGE;
        return own ? page : "/";
    }

    private static @Nullable String reason(String code) {
        return code.matches("[pn][1-4]") ? code : null;
    }

    private static @Nullable String detail(String text) {
        String said = text.strip();
        return said.isEmpty() ? null : said.substring(0, Math.min(LONGEST_DETAIL, said.length()));
    }
}
