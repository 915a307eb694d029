package org.costellazioni.intake.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.files.FileView;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.RejectsFile;
import org.costellazioni.intake.reading.FileRefusal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Imports: the list, a new one, how one goes and how it went. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ImportController {

    private static final int SHOWN_IMPORTS = 50;
    private static final int SHOWN_REJECTS = 100;
    private static final int SHOWN_ORIGINAL = 200;

    private final Imports imports;
    private final RejectsFile rejectsFile;

    ImportController(Imports imports, RejectsFile rejectsFile) {
        this.imports = imports;
        this.rejectsFile = rejectsFile;
    }

    @GetMapping("/importazioni")
    String list(Model model) {
        model.addAttribute("imports", imports.latest(SHOWN_IMPORTS));
        return "intake/web/imports";
    }

    @GetMapping("/importazioni/nuova")
    String make(Words words, Model model) {
        return form(words, model, FormErrors.none(), "");
    }

    /** Keeps the file as a draft; its columns are looked at on the next page. */
    @PostMapping("/importazioni")
    String create(
            @RequestParam(name = "contenuto", defaultValue = "") String content,
            @RequestParam(name = "file", required = false) Optional<MultipartFile> file,
            Acting acting,
            Words words,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Optional<UploadKind> kind = UploadKind.of(content);
        FormErrors errors = FormErrors.none();
        if (kind.isEmpty()) {
            errors.add("contenuto", "intake.new.refusal.kind");
        }
        if (file.isEmpty() || !named(file.get())) {
            errors.add("file", "intake.new.refusal.file");
        } else if (file.get().isEmpty()) {
            errors.add("file", FileRefusal.of(FileRefusal.Kind.EMPTY_FILE));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(words, model, errors, content);
        }
        return switch (take(file.orElseThrow(), acting)) {
            case Outcome.Done<FileView>(FileView taken) ->
                "redirect:/importazioni/"
                        + imports.draft(taken, kind.orElseThrow().request(), acting);
            case Outcome.Refused<FileView>(Refusal reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(words, model, errors.add("file", reason), content);
            }
        };
    }

    private Outcome<FileView> take(MultipartFile file, Acting acting) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return imports.take(
                    content, Objects.requireNonNullElse(file.getOriginalFilename(), ""), acting);
        }
    }

    private static boolean named(MultipartFile file) {
        return !"".equals(file.getOriginalFilename());
    }

    @GetMapping("/importazioni/{id}")
    String show(@PathVariable String id, Locale language, Model model) {
        ImportView view = found(id);
        if (view.state() == ImportView.State.DRAFT) {
            return "redirect:/importazioni/" + id + "/colonne";
        }
        model.addAttribute("view", view);
        model.addAttribute("files", imports.file(view));
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

    @GetMapping("/importazioni/{id}/scarti.csv")
    void rejects(@PathVariable String id, Locale language, HttpServletResponse response)
            throws IOException {
        ImportView view = found(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"scarti-" + view.id() + ".csv\"");
        rejectsFile.write(view, language, response.getWriter());
    }

    private ImportView found(String id) {
        return ImportId.parse(id)
                .flatMap(imports::one)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(Words words, Model model, FormErrors errors, String content) {
        model.addAttribute("kinds", UploadKind.options(words));
        model.addAttribute("content", content);
        model.addAttribute("errors", errors);
        return "intake/web/import-new";
    }
}
