package org.costellazioni.intake.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.kernel.Delimiter;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Locale;

/** Says where a draft's file names its columns, when it was found out wrongly. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ImportReadingController {

    private static final int MOST_LINES = 50;

    private static final Field<Long> LINE = Fields.number(
                    "riga", "intake.reading.line", 1, MOST_LINES)
            .help("intake.reading.line.help");
    private static final Field<Delimiter> DELIMITER = Fields.one(
                    "separatore",
                    "intake.reading.delimiter",
                    Choice.all(
                            List.of(Delimiter.SEMICOLON, Delimiter.COMMA, Delimiter.TAB),
                            Delimiter::name,
                            delimiter -> "intake.reading.delimiter."
                                    + delimiter.name().toLowerCase(Locale.ROOT)))
            .empty("intake.reading.delimiter.find");
    private static final Form FORM = Form.of("intake.reading", LINE, DELIMITER)
            .button("intake.reading.button")
            .withoutDraft();

    private final Imports imports;

    ImportReadingController(Imports imports) {
        this.imports = imports;
    }

    /** The form with what was said before. */
    static FormData form(ImportView draft) {
        ImportRequest request = draft.request();
        FormData form = of(draft).blank();
        if (request.headerLine() > 0) {
            form.with(LINE, (long) request.headerLine());
        }
        return form.with(DELIMITER, request.delimiter());
    }

    private static Form of(ImportView draft) {
        return FORM.to("/importazioni/" + draft.id() + "/lettura");
    }

    /** Reads the beginning again as somebody says; what they chose for columns of other names is gone. */
    @PostMapping("/importazioni/{id}/lettura")
    String read(
            @PathVariable String id,
            HttpServletRequest request,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ImportView draft = ImportId.parse(id)
                .flatMap(imports::one)
                .filter(view -> view.state() == ImportView.State.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FormData form = of(draft).read(request);
        if (!form.right()) {
            return form.page(words.of("intake.reading.title"))
                    .under(words.of("intake.preview.title"), "/importazioni/" + id + "/colonne")
                    .in(model);
        }
        int line = form.maybe(LINE).map(Long::intValue).orElse(0);
        Delimiter delimiter = form.maybe(DELIMITER).orElse(null);
        if (imports.describe(draft.id(), draft.request().read(line, delimiter))) {
            Flash.done(redirect, "intake.reading.done");
        }
        return "redirect:/importazioni/" + id + "/colonne";
    }
}
