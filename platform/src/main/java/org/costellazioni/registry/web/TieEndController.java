package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.declared.Corrections;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.UUID;

/** The last day of a tie. */
@Controller
class TieEndController {

    private static final Field<LocalDate> LAST_DAY = Fields.day("fine", "registry.tie.until")
            .required("registry.form.date-malformed")
            .malformed("registry.form.date-malformed");
    private static final Form END =
            Form.of("registry.tie-end", LAST_DAY).button("registry.tie.end").withoutDraft();

    private final TieAccess access;
    private final Corrections corrections;
    private final ActorRedisplay pages;

    TieEndController(TieAccess access, Corrections corrections, ActorRedisplay pages) {
        this.access = access;
        this.corrections = corrections;
        this.pages = pages;
    }

    /** The form that ends a tie; there is one for each on the page of an actor. */
    static FormData form(String slug, UUID tie) {
        return END.to(TieAccess.path(slug, tie.toString()) + "/fine")
                .tagged(tie.toString())
                .blank();
    }

    @PostMapping("/realta/{slug}/legami/{tie}/fine")
    String create(
            @PathVariable String slug,
            @PathVariable String tie,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        TieAccess.Owned owned = access.owned(slug, tie, visitor);
        FormData form = form(slug, owned.tie().id()).form().read(request);
        return form.send(() ->
                        corrections.end(owned.tie().id(), form.the(LAST_DAY), owned.id(), visitor))
                .map(ended -> Flash.lead(redirect, "/realta/" + slug, "registry.tie.ended"))
                .orElseGet(() -> pages.show(slug, visitor, words, model));
    }
}
