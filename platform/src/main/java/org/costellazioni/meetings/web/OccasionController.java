package org.costellazioni.meetings.web;

import static org.costellazioni.meetings.OccasionRefusal.NOTES_TOO_LONG;
import static org.costellazioni.meetings.OccasionRefusal.ORGANIZER_MISSING;
import static org.costellazioni.meetings.OccasionRefusal.PLACE_MISSING;
import static org.costellazioni.meetings.OccasionRefusal.PLACE_TOO_LONG;
import static org.costellazioni.meetings.OccasionRefusal.TITLE_MISSING;
import static org.costellazioni.meetings.OccasionRefusal.TITLE_TOO_LONG;
import static org.costellazioni.meetings.rules.OccasionRules.LONGEST_NOTES;
import static org.costellazioni.meetings.rules.OccasionRules.LONGEST_PLACE;
import static org.costellazioni.meetings.rules.OccasionRules.LONGEST_TITLE;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.Occasions;
import org.costellazioni.meetings.rules.OccasionRules;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Occasions: a new one, the page of one. */
@Controller
class OccasionController {

    private static final Field<String> TITLE = Fields.text("titolo", "meetings.occasion.title")
            .required(TITLE_MISSING)
            .longest(LONGEST_TITLE, TITLE_TOO_LONG);
    private static final Field<LocalDate> DAY = Fields.day("giorno", "meetings.occasion.day")
            .required("meetings.occasion.day-missing")
            .malformed("meetings.occasion.day-malformed");
    private static final Field<String> PLACE = Fields.text("luogo", "meetings.occasion.place")
            .required(PLACE_MISSING)
            .longest(LONGEST_PLACE, PLACE_TOO_LONG);
    private static final Field<List<ActorId>> OWN =
            Fields.many("organizzatori", "meetings.occasion.organizers.own", ActorId::toString);
    private static final Field<List<ActorId>> OTHERS = Fields.actors(
                    "altri", "meetings.occasion.organizers.others")
            .help("meetings.occasion.organizers.help")
            .rows(3);
    private static final Field<String> NOTES = Fields.longText("note", "meetings.occasion.notes")
            .longest(LONGEST_NOTES, NOTES_TOO_LONG)
            .rows(4);
    private static final Field<Boolean> ANNOUNCED = Fields.flag(
                    "annuncio", "meetings.occasion.announce.yes")
            .legend("meetings.occasion.announce")
            .help("meetings.occasion.announce.help");
    private static final Form FORM = Form.of(
                    "meetings.occasion", TITLE, DAY, PLACE, OWN, OTHERS, NOTES, ANNOUNCED)
            .to("/occasioni")
            .button("meetings.occasion.create");

    private final Occasions occasions;
    private final OccasionPages pages;
    private final Actors actors;
    private final OccasionSurroundings surroundings;

    OccasionController(
            Occasions occasions,
            OccasionPages pages,
            Actors actors,
            OccasionSurroundings surroundings) {
        this.occasions = occasions;
        this.pages = pages;
        this.actors = actors;
        this.surroundings = surroundings;
    }

    @GetMapping("/occasioni/nuova")
    String make(
            @RequestParam(name = "realta", defaultValue = "") String organizer,
            Visitor visitor,
            Acting signedIn,
            Words words,
            Model model) {
        FormData form = form(visitor).blank();
        ActorId.parse(organizer).ifPresent(actor -> organizedBy(actor, visitor, form));
        return show(form, words, model);
    }

    private void organizedBy(ActorId actor, Visitor visitor, FormData form) {
        if (visitor.actors().contains(actor)) {
            form.with(OWN, List.of(actor));
        } else {
            actors.byId(actor).ifPresent(found -> form.typed(OTHERS, found.name()));
        }
    }

    @PostMapping("/occasioni")
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        FormData form = form(visitor).read(request);
        return form.send(() -> occasions.create(draft(form), visitor))
                .map(made -> Flash.lead(redirect, made.path(), "meetings.occasion.created"))
                .orElseGet(() -> show(form, words, model));
    }

    private static OccasionDraft draft(FormData form) {
        List<ActorId> organizers =
                Stream.concat(form.the(OWN).stream(), form.the(OTHERS).stream()).toList();
        return new OccasionDraft(
                form.the(TITLE),
                form.the(DAY),
                form.the(PLACE),
                form.the(NOTES),
                form.the(ANNOUNCED),
                organizers);
    }

    /** Whoever acts for actors ticks theirs; others write who organizes. */
    private Form form(Visitor visitor) {
        if (!OccasionRules.mayCreate(visitor)) {
            throw OccasionPages.notFound();
        }
        List<Choice<ActorId>> own = ActorLink.of(actors, visitor.actors()).stream()
                .map(ActorLink::choice)
                .toList();
        return own.isEmpty()
                ? FORM.without(OWN)
                        .with(OTHERS.label("meetings.occasion.organizers")
                                .required(ORGANIZER_MISSING))
                : FORM.choosing(OWN, own);
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("meetings.occasion.new"))
                .lead(words.of("meetings.occasion.new.lead"))
                .under(words.of("meetings.occasions.title"), "/occasioni")
                .in(model);
    }

    @GetMapping("/occasioni/{id}")
    String show(@PathVariable String id, Visitor visitor, Words words, Model model) {
        OccasionPages.Page page = pages.page(id, visitor);
        surroundings.show(page, visitor, words, model);
        model.addAttribute("page", page);
        return "meetings/web/occasion";
    }
}
