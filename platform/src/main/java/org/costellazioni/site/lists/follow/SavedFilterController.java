package org.costellazioni.site.lists.follow;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.lists.Readers;
import org.costellazioni.site.lists.SavedFilter;
import org.costellazioni.site.lists.SavedFilter.Rhythm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What somebody asks of lists, kept under names: theirs, a new one, how it is followed, its end. */
@Controller
class SavedFilterController {

    private static final int LONGEST_QUERY = 4_000;

    private static final Field<String> LIST = Fields.hidden("elenco");
    private static final Field<String> QUERY = Fields.hidden("richiesta").longest(LONGEST_QUERY);
    private static final Field<String> NAME = Fields.text("nome", "site.filters.name")
            .required(FilterRefusal.NAME_MISSING)
            .longest(OwnFilters.LONGEST_NAME, FilterRefusal.NAME_TOO_LONG);
    private static final Field<Rhythm> RHYTHM = Fields.one(
                    "ritmo",
                    "site.filters.rhythm",
                    Choice.all(
                            List.of(Rhythm.values()),
                            Rhythm::name,
                            rhythm -> MessageKey.of("site.filters.rhythm.", rhythm)))
            .empty("site.filters.rhythm.none");
    private static final Form FORM = Form.of("site.filter", LIST, QUERY, NAME, RHYTHM)
            .to("/filtri")
            .button("site.filters.keep");
    private static final Form LETTERS =
            Form.of("site.filter-letters", RHYTHM).button("site.filters.change").withoutDraft();

    private final OwnFilters filters;
    private final Readers readers;

    SavedFilterController(OwnFilters filters, Readers readers) {
        this.filters = filters;
        this.readers = readers;
    }

    @GetMapping("/filtri")
    String list(Acting by, Locale language, HttpServletRequest request, Model model) {
        model.addAttribute("filters", filters.all(readers.of(request), language));
        return "site/lists/follow/filters";
    }

    @GetMapping("/filtri/nuovo")
    String make(
            @RequestParam(name = "elenco", defaultValue = "") String list,
            @RequestParam(name = "richiesta", defaultValue = "") String query,
            Acting by,
            Words words,
            Locale language,
            HttpServletRequest request,
            Model model) {
        FormData form = form(list).blank().with(LIST, list).with(QUERY, query);
        return show(form, list(list, request, language), words, model);
    }

    /** Lists of which nothing is ever new are kept, but nobody writes about them. */
    private Form form(String list) {
        return filters.canBeFollowed(list) ? FORM : FORM.without(RHYTHM);
    }

    /** The list's title. */
    private String list(String path, HttpServletRequest request, Locale language) {
        return filters.title(path, readers.of(request), language)
                .orElseThrow(SavedFilterController::notFound);
    }

    @PostMapping("/filtri")
    String create(
            @RequestParam(name = "elenco", defaultValue = "") String list,
            Acting by,
            Words words,
            Locale language,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        String title = list(list, request, language);
        FormData form = form(list).read(request);
        return form.send(() -> filters.save(wish(form, request), readers.of(request)))
                .map(saved -> Flash.lead(
                        redirect,
                        saved.address(),
                        saved.follow() == null ? "site.filters.kept" : "site.filters.followed",
                        saved.name()))
                .orElseGet(() -> show(form, title, words, model));
    }

    private OwnFilters.Wish wish(FormData form, HttpServletRequest request) {
        return new OwnFilters.Wish(
                form.the(LIST),
                form.the(QUERY),
                form.the(NAME),
                form.orNull(RHYTHM),
                readers.site(request));
    }

    private static String show(FormData form, String list, Words words, Model model) {
        String path = form.text(LIST);
        String query = form.text(QUERY);
        boolean followed =
                form.form().fields().anyMatch(field -> field.name().equals(RHYTHM.name()));
        return form.page(words.of("site.filters.new"))
                .lead(words.of(
                        followed ? "site.filters.new.follow" : "site.filters.new.lead", list))
                .under(list, query.isEmpty() ? path : path + "?" + query)
                .in(model);
    }

    /** The form that says how often letters come; there is one for each filter. */
    static FormData letters(SavedFilter filter) {
        SavedFilter.Follow follow = filter.follow();
        return letters(filter.id())
                .with(RHYTHM.label("site.filters.rhythm.of", filter.name()))
                .blank()
                .with(RHYTHM, follow == null ? null : follow.rhythm());
    }

    private static Form letters(UUID filter) {
        return LETTERS.to("/filtri/" + filter + "/lettere").tagged(filter.toString());
    }

    @PostMapping("/filtri/{id}/lettere")
    String update(
            @PathVariable String id,
            Acting by,
            Locale language,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        UUID filter = id(id);
        if (!filters.owns(readers.of(request), filter)) {
            throw notFound();
        }
        FormData form = letters(filter).read(request);
        Optional<SavedFilter> changed = form.send(() -> filters.follow(
                filter, form.orNull(RHYTHM), readers.of(request), readers.site(request)));
        return changed.map(saved -> Flash.lead(
                        redirect,
                        "/filtri",
                        saved.follow() == null
                                ? "site.filters.unfollowed"
                                : "site.filters.followed",
                        saved.name()))
                .orElseGet(() -> list(by, language, request, model));
    }

    @PostMapping("/filtri/{id}/rimozione")
    String remove(
            @PathVariable String id,
            Acting by,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!filters.remove(id(id), readers.of(request))) {
            throw notFound();
        }
        return Flash.lead(redirect, "/filtri", "site.filters.removed");
    }

    private static UUID id(String typed) {
        return TimeOrderedIds.parse(typed).orElseThrow(SavedFilterController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
