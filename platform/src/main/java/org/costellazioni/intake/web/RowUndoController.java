package org.costellazioni.intake.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportPart;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.undoing.Undoings;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** One row of an import is undone by itself, after seeing what that would touch. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class RowUndoController {

    private static final int LONGEST_REASON = 500;
    private static final Field<String> REASON = Fields.longText("perche", "intake.row-undo.reason")
            .longest(LONGEST_REASON)
            .rows(3);
    private static final Form FORM =
            Form.of("intake.row-undo", REASON).button("intake.row-undo.button");

    private final Imports imports;
    private final Undoings undoings;

    RowUndoController(Imports imports, Undoings undoings) {
        this.imports = imports;
        this.undoings = undoings;
    }

    @GetMapping("/importazioni/{id}/righe/{line:\\d{1,9}}/annullamento")
    String make(
            @PathVariable String id,
            @PathVariable long line,
            Acting acting,
            Words words,
            Model model) {
        ImportView view = found(id);
        return show(view, line, form(view, line).blank(), acting, words, model);
    }

    @PostMapping("/importazioni/{id}/righe/{line:\\d{1,9}}/annullamento")
    String create(
            @PathVariable String id,
            @PathVariable long line,
            HttpServletRequest request,
            Acting acting,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ImportView view = found(id);
        FormData form = form(view, line).read(request);
        return form.send(() -> undoings.undo(part(view, line), form.the(REASON), acting))
                .map(done -> Flash.lead(
                        redirect, "/importazioni/" + view.id(), "intake.row-undo.done", line))
                .orElseGet(() -> show(view, line, form, acting, words, model));
    }

    private static ImportPart part(ImportView view, long line) {
        return new ImportPart(view.id(), line, null);
    }

    private static Form form(ImportView view, long line) {
        return FORM.to("/importazioni/" + view.id() + "/righe/" + line + "/annullamento");
    }

    private String show(
            ImportView view, long line, FormData form, Acting acting, Words words, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("line", line);
        model.addAttribute("form", form);
        model.addAttribute("wrote", UndoneLines.said(undoings.wrote(view.id(), line), words));
        switch (undoings.preview(part(view, line), acting)) {
            case Outcome.Done<List<Effect>>(List<Effect> effects) -> {
                model.addAttribute("effects", UndoneLines.said(effects, words));
                model.addAttribute("obstacle", "");
            }
            case Outcome.Refused<List<Effect>> refused -> {
                model.addAttribute("effects", List.of());
                model.addAttribute("obstacle", words.of(refused.refusal()));
            }
        }
        return "intake/web/row-undo";
    }

    private ImportView found(String id) {
        return ImportId.parse(id)
                .flatMap(imports::one)
                .filter(ImportView::over)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
