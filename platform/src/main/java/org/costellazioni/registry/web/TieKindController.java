package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Optional;

/** The kinds of ties: the list, a new one, other words for one, one joined into another. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class TieKindController {

    private static final Form FORM =
            TieKindFields.FORM.back(TieKindPages.PATH).button("registry.form.save");

    private static final Field<String> INTO =
            Fields.one("in", "registry.tie-kind.join.into").required("registry.tie-kind.missing");
    private static final Form JOINING = Form.of("registry.tie-kind-joining", INTO)
            .button("registry.tie-kind.join.button")
            .withoutDraft();

    private final Ties ties;
    private final TieKindPages pages;
    private final ChoiceCache choices;

    TieKindController(Ties ties, TieKindPages pages, ChoiceCache choices) {
        this.ties = ties;
        this.pages = pages;
        this.choices = choices;
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
        return show(null, FORM.to(TieKindPages.PATH).blank(), model);
    }

    @PostMapping(TieKindPages.PATH)
    String create(
            HttpServletRequest request, Visitor visitor, Model model, RedirectAttributes redirect) {
        return keep(null, FORM.read(request), visitor, model, redirect);
    }

    @GetMapping(TieKindPages.PATH + "/{code}")
    String edit(@PathVariable String code, Model model) {
        TieKind kind = kind(code);
        return show(kind, filled(kind), model);
    }

    @PostMapping(TieKindPages.PATH + "/{code}")
    String update(
            @PathVariable String code,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        TieKind kind = kind(code);
        FormData now = filled(kind);
        return keep(kind, now.form().read(request, now), visitor, model, redirect);
    }

    private static FormData filled(TieKind kind) {
        return TieKindFields.filled(FORM.to(TieKindPages.path(kind)).editing(), kind);
    }

    private String keep(
            @Nullable TieKind before,
            FormData form,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return form.send(() -> ties.keepKind(
                        TieKindFields.kind(form, Optional.ofNullable(before)), visitor.acting()))
                .map(kept -> done("registry.tie-kind.kept", kept, redirect))
                .orElseGet(() -> show(before, form, model));
    }

    @PostMapping(TieKindPages.PATH + "/{code}/unione")
    String join(
            @PathVariable String code,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        TieKind gone = kind(code);
        FormData form = joining(gone, ties.kinds().all()).read(request);
        return form.send(() -> ties.joinKinds(
                        gone.code(), new TieKind.Code(form.the(INTO)), visitor.acting()))
                .map(kept -> done("registry.tie-kind.joined", kept, redirect))
                .orElseGet(() -> show(gone, filled(gone), model));
    }

    private String done(String key, TieKind kept, RedirectAttributes redirect) {
        choices.forget();
        return Flash.lead(redirect, TieKindPages.PATH, key, phrase(kept));
    }

    /** The form that joins a kind into one of the others. */
    private static Form joining(TieKind kind, List<TieKind> others) {
        List<Option> into = others.stream()
                .map(other -> new Option(other.code().text(), phrase(other)))
                .toList();
        return JOINING.to(TieKindPages.path(kind) + "/unione").offering(INTO, into);
    }

    private String show(@Nullable TieKind kind, FormData form, Model model) {
        List<TieKind> into = kind == null || kind.code().isNeeded()
                ? List.of()
                : TieKindPages.joinable(kind, ties.kinds());
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        if (kind != null && !into.isEmpty()) {
            model.addAttribute("joining", joining(kind, into).blank());
        }
        return "registry/web/tie-kind-form";
    }

    private TieKind kind(String code) {
        return ties.kinds()
                .find(new TieKind.Code(code))
                .filter(kind -> kind.code().text().equals(code))
                .orElseThrow(ActorAccess::notFound);
    }

    private static String phrase(TieKind kind) {
        return kind.told(true, "it").verb();
    }
}
