package org.costellazioni.meetings.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Actors;
import org.costellazioni.territories.Emblems;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet that those present sign, to be printed before the occasion. */
@Controller
class SignatureSheetController {

    private static final int FEWEST_ROWS = 5;
    private static final int MOST_ROWS = 200;

    private final OccasionPages occasions;
    private final Actors actors;
    private final Territories territories;
    private final Emblems emblems;

    SignatureSheetController(
            OccasionPages occasions, Actors actors, Territories territories, Emblems emblems) {
        this.occasions = occasions;
        this.actors = actors;
        this.territories = territories;
        this.emblems = emblems;
    }

    @GetMapping("/occasioni/{id}/foglio-firme")
    String show(
            @PathVariable String id,
            @RequestParam(name = "righe", defaultValue = "24") int rows,
            Visitor visitor,
            Acting signedIn,
            Model model) {
        Occasion occasion = occasions.cared(id, visitor);
        model.addAttribute("occasion", occasion);
        model.addAttribute("organizers", ActorLink.of(actors, occasion.organizers()));
        model.addAttribute("territory", territories.current().name());
        model.addAttribute("emblems", emblems.list());
        model.addAttribute("mayChange", visitor.has(Role.ADMINISTRATOR));
        model.addAttribute("rows", Math.clamp(rows, FEWEST_ROWS, MOST_ROWS));
        return "meetings/web/signature-sheet";
    }
}
