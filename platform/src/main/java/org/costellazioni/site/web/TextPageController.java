package org.costellazioni.site.web;

import org.costellazioni.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages of plain text that the footer asks for; their sections are numbered message keys. */
@Controller
class TextPageController {

    private static final Map<String, String> KEYS = Map.of(
            "privacy", "privacy",
            "note-legali", "legal-notes",
            "accessibilita", "accessibility",
            "domande-frequenti", "faq",
            "cookie", "cookies",
            "grazie", "thanks");

    @GetMapping("/{page:privacy|note-legali|accessibilita|domande-frequenti|cookie|grazie}")
    String show(@PathVariable String page, Words words, Model model) {
        String key = "site.page." + KEYS.get(page);
        List<String> sections = new ArrayList<>();
        for (int number = 1; words.has(key + "." + number + ".title"); number++) {
            sections.add(key + "." + number);
        }
        model.addAttribute("key", key);
        model.addAttribute("sections", sections);
        return "site/web/text";
    }
}
