package org.costellazioni.site.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages of plain text that the footer asks for; their sections are numbered message keys. */
@Controller
class TextPageController {

    private static final Map<String, String> KEYS = Map.of(
            "/privacy", "privacy",
            "/note-legali", "legal-notes",
            "/accessibilita", "accessibility",
            "/domande-frequenti", "faq",
            "/cookie", "cookies",
            "/grazie", "thanks");

    /** Each address by itself: one pattern for all would be looked for among the patterns of every page. */
    @GetMapping({
        "/privacy",
        "/note-legali",
        "/accessibilita",
        "/domande-frequenti",
        "/cookie",
        "/grazie"
    })
    String show(HttpServletRequest request, Words words, Model model) {
        String key = "site.page." + KEYS.get(matched(request));
        List<String> sections = new ArrayList<>();
        for (int number = 1; words.has(key + "." + number + ".title"); number++) {
            sections.add(key + "." + number);
        }
        model.addAttribute("key", key);
        model.addAttribute("sections", sections);
        return "site/web/text";
    }

    /** The address as it stands above, however it was written. */
    private static String matched(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
