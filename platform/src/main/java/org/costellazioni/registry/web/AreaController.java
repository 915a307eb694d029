package org.costellazioni.registry.web;

import org.costellazioni.registry.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The areas of the territory, each leading to the actors that are there. */
@Controller
class AreaController {

    private final Places places;

    AreaController(Places places) {
        this.places = places;
    }

    @GetMapping("/zone")
    String list(Model model) {
        model.addAttribute("areas", places.areaNames());
        return "registry/web/areas";
    }
}
