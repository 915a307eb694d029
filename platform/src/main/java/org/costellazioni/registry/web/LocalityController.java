package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.twins.Localities;
import org.costellazioni.registry.twins.Locality;
import org.costellazioni.registry.twins.LocalityRefusal;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A locality written by the office: a new one, or another municipality for one that is there. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class LocalityController {

    private static final int LONGEST = 100;

    private static final Field<String> NAME = Fields.text("localita", "registry.locality.name")
            .required(LocalityRefusal.LOCALITY_MISSING)
            .longest(LONGEST);
    private static final Field<String> MUNICIPALITY = Fields.text(
                    "comune", "registry.locality.municipality")
            .required(LocalityRefusal.MUNICIPALITY_MISSING)
            .longest(LONGEST);
    private static final Form FORM = Form.of("registry.locality", NAME, MUNICIPALITY)
            .to(LocalityList.PATH)
            .back(LocalityList.PATH)
            .button("registry.form.save")
            .editing();

    private final Localities localities;

    LocalityController(Localities localities) {
        this.localities = localities;
    }

    @GetMapping(LocalityList.PATH + "/nuova")
    String make(
            @RequestParam(name = "localita", defaultValue = "") String name,
            Words words,
            Model model) {
        return show(filled(name), words, model);
    }

    /** The form with what is known of a locality; blank for one that nobody knows. */
    private FormData filled(String name) {
        return localities
                .find(name)
                .map(known -> FORM.blank()
                        .with(NAME, known.name())
                        .with(MUNICIPALITY, known.municipality()))
                .orElseGet(FORM::blank);
    }

    @PostMapping(LocalityList.PATH)
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        FormData form = FORM.read(request, NAME, this::filled);
        return form.send(() -> localities.keep(
                        new Locality(form.the(NAME), form.the(MUNICIPALITY), false),
                        visitor.acting()))
                .map(kept -> Flash.lead(
                        redirect,
                        LocalityList.PATH,
                        "registry.locality.kept",
                        kept.name(),
                        kept.municipality()))
                .orElseGet(() -> show(form, words, model));
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("registry.locality.new"))
                .lead(words.of("registry.locality.lead"))
                .under(words.of("vocabularies.page.title"), "/vocabolari")
                .under(words.of("registry.localities.title"), LocalityList.PATH)
                .in(model);
    }
}
