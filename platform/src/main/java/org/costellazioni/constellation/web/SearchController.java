package org.costellazioni.constellation.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of the whole site. */
@Controller
class SearchController {

    private static final int LONGEST = 200;

    private final CitySearch search;
    private final Readers readers;

    SearchController(CitySearch search, Readers readers) {
        this.search = search;
        this.readers = readers;
    }

    @GetMapping("/cerca")
    String list(
            @RequestParam(name = "q", defaultValue = "") String typed,
            Words words,
            Model model,
            HttpServletRequest request) {
        String sought = typed.replace('\0', ' ').strip();
        if (sought.isEmpty()) {
            return "redirect:/realta";
        }
        String kept = sought.substring(0, Math.min(LONGEST, sought.length()));
        model.addAttribute("sought", kept);
        model.addAttribute("found", search.find(kept, readers.of(request), words));
        return "constellation/web/search";
    }
}
