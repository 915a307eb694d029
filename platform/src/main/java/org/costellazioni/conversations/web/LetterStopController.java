package org.costellazioni.conversations.web;

import org.costellazioni.conversations.letters.LetterStops;
import org.costellazioni.people.OpenToStrangers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The link at the end of each letter: looked at, it asks; sent, it ends the letters. */
@Controller
class LetterStopController {

    private final LetterStops stops;

    LetterStopController(LetterStops stops) {
        this.stops = stops;
    }

    @GetMapping(LetterStops.PATH + "{secret}")
    String show(@PathVariable String secret, Model model) {
        return show(stops.works(secret) ? "ask" : "dead", secret, model);
    }

    /** Whoever holds the link may: it guesses nothing, for it is 256 random bits. */
    @OpenToStrangers
    @PostMapping(LetterStops.PATH + "{secret}")
    String create(@PathVariable String secret, Model model) {
        return show(stops.stop(secret) ? "done" : "dead", secret, model);
    }

    private static String show(String state, String secret, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("path", LetterStops.PATH + secret);
        return "conversations/web/letter-stop";
    }
}
