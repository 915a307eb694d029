package org.costellazioni.office.reports;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.AnonymousForms;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.site.Flash;
import org.costellazioni.site.OwnPath;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.List;

/** How clear a page is, from one to five stars. */
@Controller
class RatingController {

    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_DETAIL = 200;

    /** As long as a server reads one at all. */
    private static final int LONGEST_ADDRESS = 8_192;

    private static final Field<String> STARS = Fields.one(
                    "stelle",
                    "office.rating.rate",
                    Choice.all(
                            List.of("1", "2", "3", "4", "5"),
                            star -> star,
                            star -> "office.rating.star." + star))
            .radios()
            .required();
    private static final Field<String> REASON = Fields.one(
                    "perche",
                    "office.rating.reason",
                    Choice.all(
                            List.of("p1", "p2", "p3", "p4", "n1", "n2", "n3", "n4"),
                            code -> code,
                            code -> (code.startsWith("p")
                                            ? "office.rating.positive."
                                            : "office.rating.negative.")
                                    + code.charAt(1)))
            .radios();
    private static final Field<String> DETAIL =
            Fields.text("dettaglio", "office.rating.more").longest(2_000);
    private static final Field<String> PAGE = Fields.hidden("pagina").longest(LONGEST_ADDRESS);

    /**
     * Stands at the foot of every page, in a shape of its own: {@code rating.jte}. Refused, it has a
     * page to itself.
     */
    private static final Form FORM = Form.of("office.rating", STARS, REASON, DETAIL, PAGE)
            .to("/valutazione")
            .button("office.rating.send");

    private final Reports reports;
    private final AnonymousForms forms;
    private final Clock clock;

    RatingController(Reports reports, AnonymousForms forms, Clock clock) {
        this.reports = reports;
        this.forms = forms;
        this.clock = clock;
    }

    @OpenToStrangers
    @PostMapping("/valutazione")
    String create(
            HttpServletRequest request, Words words, Model model, RedirectAttributes redirect) {
        FormData form = FORM.read(request);
        if (!form.right()) {
            return form.page(words.of("office.rating.title")).in(model);
        }
        if (!forms.admit(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        reports.rate(
                page(form.the(PAGE)),
                Integer.parseInt(form.the(STARS)),
                form.orNull(REASON),
                detail(form.the(DETAIL)),
                clock.instant());
        return Flash.lead(redirect, "/grazie", "office.rating.thanks");
    }

    private static String page(String told) {
        return told.length() > LONGEST_PAGE ? "/" : OwnPath.safe(told, "/");
    }

    private static @Nullable String detail(String said) {
        return said.isEmpty() ? null : said.substring(0, Math.min(LONGEST_DETAIL, said.length()));
    }
}
