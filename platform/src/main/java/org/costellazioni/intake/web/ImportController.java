package org.costellazioni.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.RejectsFile;
import org.costellazioni.kernel.Acting;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.reads.ReservedReads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Imports: a new one, how one goes and how it went. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ImportController {

    private static final int SHOWN_REJECTS = 100;
    private static final int SHOWN_ORIGINAL = 200;

    private static final Field<UploadKind> KIND = Fields.one(
                    "contenuto",
                    "intake.new.kind",
                    Choice.all(
                            List.of(UploadKind.values()),
                            UploadKind::code,
                            kind -> "intake.new.kind." + kind.code()))
            .radios()
            .required("intake.new.refusal.kind")
            .malformed("intake.new.refusal.kind");
    private static final Field<FileView> FILE = Fields.upload(
                    "file", "intake.new.file", Imports.USE)
            .required("intake.new.refusal.file")
            .accept(".csv,.txt,.tsv,.xlsx,.json,.geojson");
    private static final Form FORM =
            Form.of("intake.import", KIND, FILE).to("/importazioni").button("intake.new.button");

    private final Imports imports;
    private final Files files;
    private final RejectsFile rejectsFile;
    private final ImportOutcome outcome;

    ImportController(Imports imports, Files files, RejectsFile rejectsFile, ImportOutcome outcome) {
        this.imports = imports;
        this.files = files;
        this.rejectsFile = rejectsFile;
        this.outcome = outcome;
    }

    @GetMapping("/importazioni/nuova")
    String make(Words words, Model model) {
        return show(FORM.blank(), words, model);
    }

    /** Keeps the file as a draft; its columns are looked at on the next page. */
    @PostMapping("/importazioni")
    String create(HttpServletRequest request, Acting acting, Words words, Model model)
            throws IOException {
        FormData form = FORM.read(request);
        form.upload(
                FILE,
                (content, name) -> imports.take(content, name, acting),
                id -> files.waiting(id, Imports.USE, acting));
        return form.send(() -> imports.draft(form.the(FILE), form.the(KIND).request(), acting))
                .map(id -> "redirect:/importazioni/" + id)
                .orElseGet(() -> show(form, words, model));
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("intake.new"))
                .lead(words.of("intake.new.lead"))
                .under(words.of("intake.imports.title"), "/importazioni")
                .in(model);
    }

    @GetMapping("/importazioni/{id}")
    String show(
            @PathVariable String id,
            Acting acting,
            HttpServletRequest request,
            Words words,
            Locale language,
            Model model) {
        ImportView view = found(id);
        if (view.state() == ImportView.State.DRAFT) {
            return "redirect:/importazioni/" + id + "/colonne";
        }
        ReservedReads.note(request, acting, "import:" + view.id());
        model.addAttribute("view", view);
        model.addAttribute("files", imports.file(view));
        outcome.in(model, view, acting, words);
        model.addAttribute(
                "rejected",
                imports.rejected(view.id(), 0, SHOWN_REJECTS).stream()
                        .map(row -> new RejectLine(
                                row.line(), cut(row.original()), rejectsFile.reason(row, language)))
                        .toList());
        return "intake/web/import";
    }

    private static String cut(String original) {
        return original.length() > SHOWN_ORIGINAL
                ? original.substring(0, SHOWN_ORIGINAL) + "…"
                : original;
    }

    /** A rejected row as the page shows it. */
    record RejectLine(long line, String original, String reason) {}

    /** The part of the page that changes while the file is read. */
    @GetMapping("/importazioni/{id}/avanzamento")
    String progress(@PathVariable String id, HttpServletResponse response, Model model) {
        ImportView view = found(id);
        if (view.over()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("view", view);
        return "intake/web/progress";
    }

    private ImportView found(String id) {
        return ImportId.parse(id)
                .flatMap(imports::one)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
