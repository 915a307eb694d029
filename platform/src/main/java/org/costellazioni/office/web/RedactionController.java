package org.costellazioni.office.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.reads.ReservedReads;
import org.costellazioni.upkeep.redaction.Redactions;
import org.costellazioni.upkeep.redaction.WantedText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Optional;

/** Where the name of somebody who asks to be forgotten still stands, and taking it out. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class RedactionController {

    private static final String PATH = "/omissis";

    private final Redactions redactions;

    RedactionController(Redactions redactions) {
        this.redactions = redactions;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(name = "testo", defaultValue = "") String text,
            HttpServletRequest request,
            Acting by,
            Model model) {
        Optional<WantedText> wanted = WantedText.of(text);
        List<Redactions.Found> found = wanted.map(redactions::find).orElse(List.of());
        if (wanted.isPresent()) {
            ReservedReads.note(request, by, "list:" + PATH);
        }
        model.addAttribute("text", text.strip());
        model.addAttribute("searched", wanted.isPresent());
        model.addAttribute("found", found);
        return "office/web/redactions";
    }

    /** Takes it out of one row. */
    @PostMapping(PATH)
    String create(
            @RequestParam("testo") String text,
            @RequestParam("dove") String texts,
            @RequestParam("riga") String row,
            Acting by,
            RedirectAttributes redirect) {
        WantedText wanted = WantedText.of(text)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean done = redactions.redact(texts, row, wanted, by);
        Flash.done(redirect, done ? "office.redaction.done" : "office.redaction.gone");
        redirect.addAttribute("testo", wanted.typed());
        return "redirect:" + PATH;
    }
}
