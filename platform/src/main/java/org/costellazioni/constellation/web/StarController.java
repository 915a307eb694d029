package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.Selection;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.util.Map;

/** One star: as the card over the sky, and as a page of its own that says why it is there. */
@Controller
class StarController {

    private final StarCards cards;

    StarController(StarCards cards) {
        this.cards = cards;
    }

    @GetMapping("/cielo/stelle/{number:\\d{1,9}}")
    String show(
            @PathVariable int number, @RequestParam Map<String, String> parameters, Model model) {
        put(number, parameters, model);
        return "constellation/web/star";
    }

    @GetMapping("/cielo/stelle/{number:\\d{1,9}}/scheda")
    String card(
            @PathVariable int number, @RequestParam Map<String, String> parameters, Model model) {
        put(number, parameters, model);
        return "constellation/web/card";
    }

    private void put(int number, Map<String, String> parameters, Model model) {
        Selection selection = Selection.of(parameters);
        StarCards.Card card = cards.card(number, selection, LocaleContextHolder.getLocale())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean networks = parameters.getOrDefault("quali", "").equals("reti");
        model.addAttribute("selection", selection);
        model.addAttribute("card", networks ? card.inNetworks() : card);
    }
}
