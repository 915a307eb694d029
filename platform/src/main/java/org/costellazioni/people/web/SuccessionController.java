package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.SignUp;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.rules.MandateRules;
import org.costellazioni.people.succession.ElectionMinutes;
import org.costellazioni.people.succession.Succession;
import org.costellazioni.people.succession.SuccessionRefusal;
import org.costellazioni.people.succession.Successions;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A new representative in one step: named by the one in office, or by the office on the minutes. */
@Controller
class SuccessionController {

    static final String PATH = "/deleghe/passaggio";

    /** The mandates that the form was shown with. */
    private static final Field<String> SEEN = Fields.hidden("visti");

    private static final Field<String> EMAIL = NewcomerFields.email("people.succession.email");
    private static final Field<String> GIVEN_NAME =
            NewcomerFields.GIVEN_NAME.help("people.succession.name.help");
    private static final Field<LocalDate> FROM = Fields.day("inizio", "people.succession.from")
            .required("people.succession.from.missing")
            .help("people.succession.from.help");
    private static final Field<List<FunctionId>> ENDS =
            Fields.many("finiscono", "people.succession.ends", FunctionId::toString);
    private static final Field<LocalDate> MINUTES_DAY = Fields.day(
                    "verbale", "people.succession.minutes-day")
            .required(SuccessionRefusal.MINUTES_MISSING);
    private static final Field<String> MINUTES_PLACE = Fields.text(
                    "conservato", "people.succession.minutes-place")
            .required("people.succession.minutes-place.missing")
            .help("people.succession.minutes-place.help");
    private static final Field<FileView> FILE =
            Fields.upload("file", "people.succession.file", Successions.FILE_USE);
    private static final Form FORM = Form.of(
                    "people.succession",
                    MandateController.ACTOR,
                    SEEN,
                    EMAIL,
                    GIVEN_NAME,
                    NewcomerFields.FAMILY_NAME,
                    FROM,
                    ENDS,
                    MINUTES_DAY,
                    MINUTES_PLACE,
                    FILE)
            .to(PATH)
            .button("people.succession.button");

    private final Successions successions;
    private final SuccessionPages pages;
    private final Files files;
    private final Origins origins;

    SuccessionController(
            Successions successions, SuccessionPages pages, Files files, Origins origins) {
        this.successions = successions;
        this.pages = pages;
        this.files = files;
        this.origins = origins;
    }

    @GetMapping(PATH)
    String make(
            @RequestParam(name = "realta", defaultValue = "") String actor,
            Visitor visitor,
            Acting signedIn,
            Words words,
            Model model) {
        ActorId id = actor(actor, visitor);
        List<Function> now = pages.mandates(id);
        FormData blank = form(id, visitor, now, words)
                .blank()
                .with(MandateController.ACTOR, actor)
                .with(SEEN, seen(now))
                .with(FROM, pages.today())
                .with(ENDS, representatives(pages.endable(now, visitor)));
        return show(id, blank, visitor, words, model);
    }

    @PostMapping(PATH)
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Acting by,
            Words words,
            Locale language,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        FormData first = FORM.read(request);
        ActorId actor = actor(first.the(MandateController.ACTOR), visitor);
        List<Function> now = pages.mandates(actor);
        FormData form = form(actor, visitor, now, words).read(request);
        if (!first.the(SEEN).equals(seen(now))) {
            // Before the mandates that were ticked and are no more: why, not only that.
            form.wrong(SuccessionRefusal.OVERTAKEN.messageKey());
        }
        if (onMinutes(visitor, actor)) {
            form.upload(
                    FILE,
                    (content, name) -> files.take(content, name, Successions.FILE_USE, by),
                    id -> files.waiting(id, Successions.FILE_USE, by));
        }
        return form.send(() -> successions.name(
                        visitor, naming(form, actor, visitor, language), origins.of(request)))
                .map(named -> Flash.lead(
                        redirect,
                        pages.back(visitor, named),
                        told(named),
                        newcomer(form, language).name(),
                        pages.name(actor),
                        words.date(named.firstDay()),
                        words.date(pages.today().plusDays(SuccessionPages.DAYS_TO_UNDO))))
                .orElseGet(() -> show(actor, form, visitor, words, model));
    }

    private static SignUp newcomer(FormData form, Locale language) {
        return new SignUp(
                form.the(GIVEN_NAME),
                form.the(NewcomerFields.FAMILY_NAME),
                form.the(EMAIL),
                language);
    }

    private static String told(Succession named) {
        return named.function() == null ? "people.succession.invited" : "people.succession.done";
    }

    private Successions.Naming naming(
            FormData form, ActorId actor, Visitor visitor, Locale language) {
        boolean minutes = onMinutes(visitor, actor);
        return new Successions.Naming(
                actor,
                newcomer(form, language),
                form.the(FROM),
                ids(form.the(SEEN)),
                new HashSet<>(form.the(ENDS)),
                minutes
                        ? new ElectionMinutes(form.the(MINUTES_DAY), form.the(MINUTES_PLACE))
                        : null,
                minutes ? file(form) : null);
    }

    private static @Nullable FileView file(FormData form) {
        return form.orNull(FILE);
    }

    /** A representative names by their own word; the office needs the paper. */
    private static boolean onMinutes(Visitor visitor, ActorId actor) {
        return !MandateRules.represents(visitor, actor);
    }

    private Form form(ActorId actor, Visitor visitor, List<Function> now, Words words) {
        List<Function> endable = pages.endable(now, visitor);
        Form form = FORM.choosing(ENDS, pages.choices(endable));
        Form fitting = endable.isEmpty() ? form.without(ENDS) : form;
        return onMinutes(visitor, actor)
                ? fitting
                : fitting.without(MINUTES_DAY, MINUTES_PLACE, FILE);
    }

    private String show(ActorId actor, FormData form, Visitor visitor, Words words, Model model) {
        model.addAttribute("actor", pages.name(actor));
        model.addAttribute("form", form);
        model.addAttribute("lead", onMinutes(visitor, actor) ? "office" : "own");
        model.addAttribute("before", pages.before(actor, words));
        return "people/web/succession";
    }

    private static List<FunctionId> representatives(List<Function> endable) {
        return endable.stream()
                .filter(function -> function.kind().equals(MandateKind.LEGAL_REPRESENTATIVE.code()))
                .map(Function::id)
                .toList();
    }

    private static String seen(List<Function> now) {
        return now.stream()
                .map(function -> function.id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<FunctionId> ids(String seen) {
        return Arrays.stream(seen.split(" "))
                .flatMap(id -> FunctionId.parse(id).stream())
                .collect(Collectors.toSet());
    }

    /** The actor, where the visitor may say who acts for it; else there is no such page. */
    private static ActorId actor(String id, Visitor visitor) {
        return ActorId.parse(id)
                .filter(actor -> MandateRules.decidesFor(visitor, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
