package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Optional;

/** The kinds of ties: the list, a new one, other words for one, one joined into another. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class TieKindController {

    private static final String TO_LIST = "redirect:" + TieKindPages.PATH;

    private final Ties ties;
    private final TieKindPages pages;

    TieKindController(Ties ties, TieKindPages pages) {
        this.ties = ties;
        this.pages = pages;
    }

    @GetMapping(TieKindPages.PATH)
    String list(Words words, Model model) {
        model.addAttribute("kinds", pages.all(words));
        return "registry/web/tie-kinds";
    }

    /** Where the kinds stood while they were terms like others. */
    @GetMapping("/vocabolari/tie-kind")
    String moved(HttpServletRequest request) {
        return Moved.to(TieKindPages.PATH, request);
    }

    @GetMapping(TieKindPages.PATH + "/nuovo")
    String make(Model model) {
        return form(null, TieKindForm.EMPTY, FormErrors.none(), model);
    }

    @PostMapping(TieKindPages.PATH)
    String create(
            @ModelAttribute TieKindForm form,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return keep(null, form, visitor, new Answer(model, response, redirect));
    }

    @GetMapping(TieKindPages.PATH + "/{code}")
    String edit(@PathVariable String code, Model model) {
        TieKind kind = kind(code);
        return form(kind, TieKindForm.of(kind), FormErrors.none(), model);
    }

    @PostMapping(TieKindPages.PATH + "/{code}")
    String update(
            @PathVariable String code,
            @ModelAttribute TieKindForm form,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return keep(kind(code), form, visitor, new Answer(model, response, redirect));
    }

    @PostMapping(TieKindPages.PATH + "/{code}/unione")
    String join(
            @PathVariable String code,
            @RequestParam(name = "in", defaultValue = "") String into,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TieKind gone = kind(code);
        Answer answer = new Answer(model, response, redirect);
        if (into.isEmpty()) {
            FormErrors errors = FormErrors.none().add("in", "registry.tie-kind.missing");
            return refused(gone, TieKindForm.of(gone), errors, answer);
        }
        return switch (ties.joinKinds(gone.code(), new TieKind.Code(into), visitor.acting())) {
            case Outcome.Done<TieKind>(TieKind kept) -> {
                Flash.done(redirect, "registry.tie-kind.joined", phrase(kept));
                yield TO_LIST;
            }
            case Outcome.Refused<TieKind>(Refusal refusal) -> {
                FormErrors errors = FormErrors.none().add("in", refusal);
                yield refused(gone, TieKindForm.of(gone), errors, answer);
            }
        };
    }

    /** Where an answer is written. */
    private record Answer(Model model, HttpServletResponse response, RedirectAttributes redirect) {}

    private String keep(
            @Nullable TieKind before, TieKindForm form, Visitor visitor, Answer answer) {
        TieKind written = form.kind(Optional.ofNullable(before));
        return switch (ties.keepKind(written, visitor.acting())) {
            case Outcome.Done<TieKind>(TieKind kept) -> {
                Flash.done(answer.redirect(), "registry.tie-kind.kept", phrase(kept));
                yield TO_LIST;
            }
            case Outcome.Refused<TieKind>(Refusal refusal) -> {
                FormErrors errors = FormErrors.none().add(TieKindForm.about(refusal), refusal);
                yield refused(before, form, errors, answer);
            }
        };
    }

    private String refused(
            @Nullable TieKind before, TieKindForm form, FormErrors errors, Answer answer) {
        answer.response().setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(before, form, errors, answer.model());
    }

    private String form(@Nullable TieKind kind, TieKindForm form, FormErrors errors, Model model) {
        List<Option> into = kind == null || kind.code().isNeeded()
                ? List.of()
                : TieKindPages.joinable(kind, ties.kinds());
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("into", into);
        return "registry/web/tie-kind-form";
    }

    private TieKind kind(String code) {
        return ties.kinds()
                .find(new TieKind.Code(code))
                .filter(kind -> kind.code().text().equals(code))
                .orElseThrow(Editing::notFound);
    }

    private static String phrase(TieKind kind) {
        return kind.told(true, "it").verb();
    }
}
