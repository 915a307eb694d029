package org.costellazioni.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.rules.CountedPlace;
import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.rules.PlaceMeaning;
import org.costellazioni.intake.taking.PlaceMeanings;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a list means by places that nobody knew, asked once for all its rows. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ImportPlacesController {

    private static final int MOST_PLACES = 100;
    private static final String QUARTER = "q:";
    private static final String LOCALITY = "c:";
    private static final String NOTHING = "-";
    private static final Form FORM =
            Form.of("intake.places").withoutDraft().button("intake.places.button");

    private final Imports imports;
    private final PlaceMeanings meanings;

    ImportPlacesController(Imports imports, PlaceMeanings meanings) {
        this.imports = imports;
        this.meanings = meanings;
    }

    @GetMapping("/importazioni/{id}/luoghi")
    String edit(@PathVariable String id, Words words, Model model) {
        ImportView view = read(id);
        Map<DoubtfulPlace, Field<String>> fields = fields(view);
        if (fields.isEmpty()) {
            return "redirect:/importazioni/" + id;
        }
        FormData form = asked(fields).with(form(view, fields).blank());
        fields.forEach((place, field) ->
                meanings.probable(place).ifPresent(meant -> form.with(field, code(meant))));
        return show(view, form, words, model);
    }

    /** Puts what was said into the actors that the rows became; what nothing was said of waits on. */
    @PostMapping("/importazioni/{id}/luoghi")
    String update(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Acting acting,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ImportView view = read(id);
        Map<DoubtfulPlace, Field<String>> fields = fields(view);
        Asked asked = asked(fields);
        if (asked.otherThan(request)) {
            Asked.tellChanged(response, model, redirect);
            return edit(id, words, model);
        }
        FormData form = asked.with(form(view, fields).read(request));
        int changed = 0;
        for (Map.Entry<DoubtfulPlace, Field<String>> one : fields.entrySet()) {
            String said = form.right() ? form.maybe(one.getValue()).orElse("") : "";
            if (!said.isEmpty()) {
                switch (meanings.decide(view, one.getKey(), meaning(said), acting)) {
                    case Outcome.Done<Integer>(Integer actors) -> changed += actors;
                    case Outcome.Refused<Integer> refused ->
                        form.wrong(
                                one.getValue(),
                                refused.refusal().messageKey(),
                                refused.refusal().arguments().toArray());
                }
            }
        }
        return form.right()
                ? Flash.lead(redirect, "/importazioni/" + id, "intake.places.done", changed)
                : show(view, form, words, model);
    }

    private static String show(ImportView view, FormData form, Words words, Model model) {
        return form.page(words.of("intake.places.title"))
                .lead(words.of("intake.places.lead"))
                .under(words.of("intake.imports.title"), "/importazioni")
                .under(view.fileName(), "/importazioni/" + view.id())
                .in(model);
    }

    private static Form form(ImportView view, Map<DoubtfulPlace, Field<String>> fields) {
        return Asked.on(FORM)
                .to("/importazioni/" + view.id() + "/luoghi")
                .back("/importazioni/" + view.id())
                .with(fields.values().toArray(Field<?>[]::new));
    }

    private static Asked asked(Map<DoubtfulPlace, Field<String>> fields) {
        return Asked.about(fields.keySet().stream()
                .map(place -> place.field() + " " + place.value())
                .toList());
    }

    /** For each place that nothing was said of the field that asks what it means. */
    private Map<DoubtfulPlace, Field<String>> fields(ImportView view) {
        List<Choice<String>> choices = choices();
        Map<DoubtfulPlace, Field<String>> fields = new LinkedHashMap<>();
        for (CountedPlace counted : meanings.of(view)) {
            if (counted.meaning() == null && fields.size() < MOST_PLACES) {
                DoubtfulPlace place = counted.place();
                List<Choice<String>> offered = new ArrayList<>(choices);
                offered.addFirst(Choice.of(
                        NOTHING,
                        place.municipality() ? "intake.places.keep" : "intake.places.nothing"));
                fields.put(
                        place,
                        Fields.one("luogo-" + fields.size(), "intake.places.place", offered)
                                .label(ImportPlaces.key(place), place.value(), counted.rows())
                                .empty("intake.places.later"));
            }
        }
        return fields;
    }

    private List<Choice<String>> choices() {
        List<Choice<String>> choices = new ArrayList<>();
        meanings.quarters()
                .forEach((id, name) ->
                        choices.add(Choice.of(QUARTER + id, "intake.places.quarter", name)));
        meanings.municipalities()
                .forEach(town ->
                        choices.add(Choice.of(LOCALITY + town, "intake.places.locality", town)));
        return choices;
    }

    private static String code(PlaceMeaning meaning) {
        return switch (meaning.kind()) {
            case AREA -> QUARTER + meaning.area();
            case LOCALITY -> LOCALITY + meaning.municipality();
            case NOTHING -> NOTHING;
        };
    }

    private static PlaceMeaning meaning(String code) {
        if (code.startsWith(QUARTER)) {
            return PlaceMeaning.area(UUID.fromString(code.substring(QUARTER.length())));
        }
        return code.startsWith(LOCALITY)
                ? PlaceMeaning.localityOf(code.substring(LOCALITY.length()))
                : PlaceMeaning.NOTHING;
    }

    private ImportView read(String id) {
        return ImportId.parse(id)
                .flatMap(imports::one)
                .filter(ImportView::over)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
