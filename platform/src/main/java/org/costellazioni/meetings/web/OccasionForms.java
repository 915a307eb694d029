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

import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.rules.OccasionRules;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written down about an occasion, for a new one and for one that is edited. */
@Component
class OccasionForms {

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
    private static final Form EDITING = Form.of(
                    "meetings.occasion-edit", TITLE, DAY, PLACE, OWN, OTHERS, NOTES, ANNOUNCED)
            .button("meetings.occasion.create")
            .editing();

    private final Actors actors;

    OccasionForms(Actors actors) {
        this.actors = actors;
    }

    Form creation(Visitor visitor) {
        if (!OccasionRules.mayCreate(visitor)) {
            throw OccasionPages.notFound();
        }
        return offered(FORM, visitor);
    }

    /** Whoever acts for actors ticks theirs; others write who organizes. */
    private Form offered(Form form, Visitor visitor) {
        List<Choice<ActorId>> own = ActorLink.of(actors, visitor.actors()).stream()
                .map(ActorLink::choice)
                .toList();
        return own.isEmpty()
                ? form.without(OWN)
                        .with(OTHERS.label("meetings.occasion.organizers")
                                .required(ORGANIZER_MISSING))
                : form.choosing(OWN, own);
    }

    /** The form with what an occasion says now. */
    FormData edit(Occasion occasion, Visitor visitor) {
        List<ActorId> own = occasion.organizers().stream()
                .filter(visitor.actors()::contains)
                .toList();
        List<ActorId> others = occasion.organizers().stream()
                .filter(actor -> !own.contains(actor))
                .toList();
        return offered(EDITING, visitor)
                .to(occasion.path())
                .back(occasion.path())
                .blank()
                .with(TITLE, occasion.title())
                .with(DAY, occasion.day())
                .with(PLACE, occasion.place())
                .with(OWN, own)
                .with(OTHERS, others)
                .typed(OTHERS, names(others))
                .with(NOTES, occasion.notes())
                .with(ANNOUNCED, occasion.announced())
                .version(occasion.version());
    }

    /** One a line, in the order in which they stand. */
    private String names(List<ActorId> ids) {
        return actors.lines(ids.stream().map(ActorId::value).toList()).values().stream()
                .map(ActorLink::of)
                .map(ActorLink::name)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    void organizedBy(ActorId actor, Visitor visitor, FormData form) {
        if (visitor.actors().contains(actor)) {
            form.with(OWN, List.of(actor));
        } else {
            actors.byId(actor).ifPresent(found -> form.typed(OTHERS, found.name()));
        }
    }

    static OccasionDraft draft(FormData form) {
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
}
