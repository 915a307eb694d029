package org.costellazioni.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.Preview;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.taking.NewTerms;
import org.costellazioni.intake.taking.NewTerms.Found;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Option;
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

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column is which: looked at, corrected, confirmed. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ImportColumnsController {

    private static final Field<String> NAME =
            Fields.one("nome", "intake.preview.area-name").required("intake.preview.name-missing");
    private static final Field<String> CODE =
            Fields.one("codice", "intake.preview.area-code").empty("intake.preview.no-code");
    private static final Field<String> LAYER =
            Fields.text("gruppo", "intake.preview.layer").longest(60);

    /** For areas; lists of actors have a field for each of their columns instead. */
    private static final Form FORM = Form.of("intake.columns", NAME, CODE, LAYER)
            .button("intake.preview.button")
            .withoutDraft();

    private static final List<Choice<ListField>> FIELDS = Choice.all(
            ListField.values().stream()
                    .filter(field ->
                            field != ListField.FIVE_PER_MILLE && field != ListField.ORIGINAL_NAME)
                    .toList(),
            ListField::name,
            ListField::labelKey);

    private final Imports imports;
    private final NewTerms terms;

    ImportColumnsController(Imports imports, NewTerms terms) {
        this.imports = imports;
        this.terms = terms;
    }

    @GetMapping("/importazioni/{id}/colonne")
    String edit(@PathVariable String id, Model model) throws IOException {
        ImportView view = draft(id);
        Outcome<Preview> read = imports.preview(view, view.request());
        Preview preview = preview(read);
        Found found = terms.of(view);
        FormData form = asked(preview).with(form(view, preview, found).blank());
        if (mapped(view)) {
            Map<String, ListField> meant = view.request().columns().orElse(preview.suggested());
            columns(preview).forEach((column, field) -> form.with(field, meant.get(column)));
        }
        return show(view, read, found, form, model);
    }

    /** Starts the reading with the columns as chosen; where words are new, they are asked about first. */
    @PostMapping("/importazioni/{id}/avvio")
    String start(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        ImportView view = draft(id);
        Outcome<Preview> read = imports.preview(view, view.request());
        Asked asked = asked(preview(read));
        if (asked.otherThan(request)) {
            Asked.tellChanged(response, model, redirect);
            return edit(id, model);
        }
        Found found = terms.of(view);
        FormData form = asked.with(form(view, preview(read), found).read(request));
        Map<String, ListField> chosen = mapped(view) ? chosen(preview(read), form) : Map.of();
        if (!form.right()) {
            return show(view, read, found, form, model);
        }
        ImportRequest confirmed = request(view, form, chosen);
        if (imports.describe(view.id(), confirmed)
                && !terms.of(draft(id)).words().isEmpty()) {
            return "redirect:/importazioni/" + id + "/voci";
        }
        if (imports.start(view.id(), confirmed)) {
            Flash.done(redirect, "intake.started");
        }
        return "redirect:/importazioni/" + id;
    }

    private static Map<String, ListField> chosen(Preview preview, FormData form) {
        Map<String, ListField> chosen = new HashMap<>();
        columns(preview)
                .forEach((column, field) ->
                        form.maybe(field).ifPresent(meant -> chosen.put(column, meant)));
        if (!chosen.containsValue(ListField.NAME)) {
            form.wrong("intake.preview.name-missing");
        }
        return chosen;
    }

    private static ImportRequest request(
            ImportView view, FormData form, Map<String, ListField> chosen) {
        if (view.request().kind() == ImportKind.AREAS) {
            return ImportRequest.areas(form.the(NAME), form.the(CODE), form.the(LAYER));
        }
        return mapped(view) ? view.request().withColumns(chosen) : view.request();
    }

    private static String show(
            ImportView view, Outcome<Preview> read, Found found, FormData form, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("preview", preview(read));
        model.addAttribute("found", found);
        model.addAttribute("form", form);
        if (view.request().kind() != ImportKind.AREAS) {
            model.addAttribute("reading", ImportReadingController.form(view));
        }
        if (read instanceof Outcome.Refused<Preview>(Refusal refusal)) {
            model.addAttribute("refusal", refusal);
        }
        return "intake/web/import-columns";
    }

    /** What could be read; nothing of a file that is refused. */
    private static Preview preview(Outcome<Preview> read) {
        return read instanceof Outcome.Done<Preview>(Preview preview)
                ? preview
                : new Preview(List.of(), List.of(), Map.of());
    }

    /** Whether people say what each column holds. */
    private static boolean mapped(ImportView view) {
        return view.request().kind() == ImportKind.ACTORS
                && view.request().format().equals("csv");
    }

    private static Form form(ImportView view, Preview preview, Found found) {
        Form form =
                ImportButtons.on(Asked.on(FORM), found).to("/importazioni/" + view.id() + "/avvio");
        if (view.request().kind() == ImportKind.AREAS) {
            List<Option> properties = preview.columns().stream()
                    .map(name -> new Option(name, name))
                    .toList();
            return form.offering(NAME, properties).offering(CODE, properties);
        }
        Form bare = form.without(NAME, CODE, LAYER);
        return mapped(view) ? bare.with(columns(preview).values().toArray(Field<?>[]::new)) : bare;
    }

    private static Asked asked(Preview preview) {
        return Asked.about(preview.columns());
    }

    /** For each column the field that says what it holds, in their order. */
    private static Map<String, Field<ListField>> columns(Preview preview) {
        Map<String, Field<ListField>> fields = new LinkedHashMap<>();
        for (String column : preview.columns()) {
            String name = "colonna-" + fields.size();
            fields.put(
                    column,
                    Fields.one(name, "intake.preview.column", FIELDS)
                            .label("intake.preview.column", column)
                            .empty("intake.preview.ignore"));
        }
        return fields;
    }

    private ImportView draft(String id) {
        return ImportId.parse(id)
                .flatMap(imports::one)
                .filter(view -> view.state() == ImportView.State.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
