package org.costellazioni.office.rights;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A request without an account counts once somebody who reads letters at its address says so. The link is
 * the only right; looking does not use it up, for mail programs look at links before people do.
 */
@Controller
class RightsConfirmationController {

    private static final String PATH = "/diritti/conferma/{secret}";

    private final RightsRequests requests;

    RightsConfirmationController(RightsRequests requests) {
        this.requests = requests;
    }

    @GetMapping(PATH)
    String edit(@PathVariable String secret, HttpServletResponse response, Model model) {
        Optional<RightsRequest.Asked> asked = requests.offered(secret);
        if (asked.isEmpty()) {
            return dead(response, model);
        }
        model.addAttribute("secret", secret);
        model.addAttribute("asked", asked.get());
        return "office/rights/rights-confirmation";
    }

    @PostMapping(PATH)
    @OpenToStrangers
    String update(
            @PathVariable String secret, HttpServletResponse response, Words words, Model model) {
        Optional<LocalDate> answerBy = requests.confirm(secret);
        if (answerBy.isEmpty()) {
            return dead(response, model);
        }
        return told("office.rights.confirmed", words.date(answerBy.get()), model);
    }

    private static String dead(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        return told("office.rights.link-dead", "", model);
    }

    private static String told(String key, String day, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("day", day);
        return "office/rights/rights-told";
    }
}
