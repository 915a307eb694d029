package org.costellazioni.intake.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.Preview;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which column is which: looked at, corrected, confirmed. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ImportColumnsController {

    private final Imports imports;

    ImportColumnsController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/importazioni/{id}/colonne")
    String edit(@PathVariable String id, Words words, Model model) throws IOException {
        return show(draft(id), preview -> preview, words, model, FormErrors.none());
    }

    private String show(
            ImportView view,
            UnaryOperator<Preview> chosen,
            Words words,
            Model model,
            FormErrors errors)
            throws IOException {
        model.addAttribute("view", view);
        model.addAttribute("errors", errors);
        model.addAttribute("fields", fields(words));
        switch (imports.preview(view, view.request())) {
            case Outcome.Done<Preview> done ->
                model.addAttribute("preview", chosen.apply(done.result()));
            case Outcome.Refused<Preview> refused -> {
                model.addAttribute("preview", new Preview(List.of(), List.of(), Map.of()));
                errors.add("", refused.refusal());
            }
        }
        return "intake/web/import-columns";
    }

    private static List<Option> fields(Words words) {
        return ListField.values().stream()
                .filter(field ->
                        field != ListField.FIVE_PER_MILLE && field != ListField.ORIGINAL_NAME)
                .map(field -> new Option(field.name(), words.of(field.labelKey())))
                .toList();
    }

    /** Starts the reading with the columns as chosen. */
    @PostMapping("/importazioni/{id}/avvio")
    String start(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        ImportView view = draft(id);
        ImportRequest request = request(view, form);
        boolean nameless = view.request().kind() == ImportKind.AREAS
                ? form.getOrDefault("nome", "").isEmpty()
                : request.format().equals("csv")
                        && view.request().kind() == ImportKind.ACTORS
                        && !request.options().containsValue(ListField.NAME.name());
        if (nameless) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormErrors errors = FormErrors.none().add("", "intake.preview.name-missing");
            return show(view, preview -> preview.with(chosen(preview, form)), words, model, errors);
        }
        if (imports.start(view.id(), request)) {
            Flash.done(redirect, "intake.started");
        }
        return "redirect:/importazioni/" + id;
    }

    private ImportRequest request(ImportView view, Map<String, String> form) throws IOException {
        ImportRequest asked = view.request();
        if (asked.kind() == ImportKind.AREAS) {
            return ImportRequest.areas(
                    form.getOrDefault("nome", ""),
                    form.getOrDefault("codice", ""),
                    form.getOrDefault("gruppo", ""));
        }
        if (asked.kind() != ImportKind.ACTORS || !asked.format().equals("csv")) {
            return asked;
        }
        return imports.preview(view, asked) instanceof Outcome.Done<Preview> done
                ? asked.withColumns(chosen(done.result(), form))
                : asked;
    }

    private static Map<String, ListField> chosen(Preview preview, Map<String, String> form) {
        Map<String, ListField> chosen = new HashMap<>();
        for (int i = 0; i < preview.columns().size(); i++) {
            String name = form.getOrDefault("colonna-" + i, "");
            String column = preview.columns().get(i);
            ListField.values().stream()
                    .filter(field -> field.name().equals(name))
                    .forEach(field -> chosen.put(column, field));
        }
        return chosen;
    }

    private ImportView draft(String id) {
        return ImportId.parse(id)
                .flatMap(imports::one)
                .filter(view -> view.state() == ImportView.State.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
