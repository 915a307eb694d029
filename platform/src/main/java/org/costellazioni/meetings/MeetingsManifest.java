package org.costellazioni.meetings;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.HomeCard;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.Measure;
import org.costellazioni.kernel.NavigationEntry;
import org.costellazioni.kernel.OpenDataset;
import org.costellazioni.kernel.OpenDataset.Frequency;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.kernel.RelatedThing;
import org.costellazioni.kernel.SearchSource;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingAction;
import org.costellazioni.meetings.rules.OccasionRules;
import org.costellazioni.meetings.store.AttendanceRows;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Meetings offer the next occasions to everyone, and those without ties to whoever looks after them. */
@Component
class MeetingsManifest implements Manifest {

    private static final int MENU_ORDER = 50;
    private static final int CARD_ORDER = 30;
    private static final int MOST_CARDS = 3;
    private static final int MOST_WAITING = 10;
    private static final int MOST_RELATED = 10;

    private final Occasions occasions;
    private final AttendanceRows attendances;
    private final People people;
    private final Phrasebook phrasebook;

    MeetingsManifest(
            Occasions occasions, AttendanceRows attendances, People people, Phrasebook phrasebook) {
        this.occasions = occasions;
        this.attendances = attendances;
        this.people = people;
        this.phrasebook = phrasebook;
    }

    @Override
    public String module() {
        return "meetings";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("meetings.menu.occasions", "/occasioni", MENU_ORDER));
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.counted(
                "meetings.measure.occasions",
                day -> "/occasioni?dal=" + day.minusYears(1).plusDays(1) + "&al=" + day
                        + "&svolte=si"));
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(new SearchSource("meetings.occasions", "/occasioni", 20));
    }

    @Override
    public List<OpenDataset> openDatasets() {
        return List.of(OpenDataset.of("meetings.occasions", "/occasioni", Frequency.CONTINUOUS));
    }

    /** Whoever may write occasions finds the actor among the organizers of a new one. */
    @Override
    public List<ThingAction> actions(Thing thing, Acting person) {
        return thing.kind().equals(ActorView.THING)
                        && OccasionRules.mayCreate(people.visitor(person))
                ? List.of(new ThingAction(
                        "meetings.action.occasion", "/occasioni/nuova?realta=" + thing.id(), 20))
                : List.of();
    }

    @Override
    public List<RelatedThing> related(Thing thing, Acting person) {
        if (!thing.kind().equals(ActorView.THING)) {
            return List.of();
        }
        Visitor visitor = people.visitor(person);
        return occasions.of(new ActorId(thing.id()), visitor, MOST_RELATED).stream()
                .map(occasion -> related(occasion, visitor))
                .toList();
    }

    private RelatedThing related(Occasion occasion, Visitor visitor) {
        Words words = phrasebook.in(LocaleContextHolder.getLocale());
        boolean open = occasion.recorded()
                || OccasionRules.sight(visitor).on(occasion.id().value(), occasion.organizers());
        return new RelatedThing(
                "meetings.occasions.title",
                occasion.title(),
                words.of(
                        occasion.cancelled()
                                ? "meetings.occasion.when-where.cancelled"
                                : "meetings.occasion.when-where",
                        words.date(occasion.day()),
                        occasion.place()),
                open ? occasion.path() : "/occasioni");
    }

    /** Their pages are public only once the ties are recorded, so the cards lead to the list. */
    @Override
    public List<HomeCard> homeCards() {
        Words words = phrasebook.in(LocaleContextHolder.getLocale());
        return occasions.upcoming(MOST_CARDS).stream()
                .map(occasion -> new HomeCard(
                        occasion.cancelled() ? "meetings.home.cancelled" : "meetings.home.occasion",
                        occasion.title(),
                        words.of(
                                "meetings.occasion.when-where",
                                words.date(occasion.day()),
                                occasion.place()),
                        "/occasioni",
                        CARD_ORDER))
                .toList();
    }

    @Override
    public List<DeskItem> desk(Acting person) {
        if (person.person() == null) {
            return List.of();
        }
        Visitor visitor =
                people.visitor(person.person(), person.identification(), person.actingFor());
        return occasions.unrecorded(visitor, MOST_WAITING).stream()
                .map(occasion -> new DeskItem(
                        "meetings.desk.unrecorded",
                        List.of(occasion.title()),
                        "meetings.desk.unrecorded.button",
                        occasion.path() + "/presenze",
                        occasion.day()))
                .toList();
    }

    @Override
    public List<FunctionKind> functions() {
        return List.of(Occasion.NOTE_KEEPER);
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(Erasure.stays("meetings.data.authors"));
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(
                FreeText.of("meetings.text.occasions", "meetings_occasions", "id")
                        .words("title", "place", "notes")
                        .at("/occasioni/", "id"),
                FreeText.of("meetings.text.edits", "meetings_edits", "id")
                        .words(
                                "title_before",
                                "title_after",
                                "place_before",
                                "place_after",
                                "notes_before",
                                "notes_after")
                        .at("/occasioni/", "occasion_id"),
                FreeText.of("meetings.text.cancellations", "meetings_cancellations", "id")
                        .words("reason")
                        .at("/occasioni/", "occasion_id"),
                FreeText.of("meetings.text.attendances", "meetings_attendances", "id")
                        .distinctWords("typed_name")
                        .at("/occasioni/", "occasion_id"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("meetings.data.names", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("meetings_attendances", "typed_name")
                        .clearedAfter(Period.ofYears(2), attendances::forgetUnmatched),
                PersonalData.of("meetings.data.authors", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("meetings_occasions", "notes", "recorded_by")
                        .in("meetings_edits", "notes_before", "notes_after", "edited_by")
                        .in("meetings_cancellations", "cancelled_by", "lifted_by")
                        .in("meetings_attendances", "recorded_by")
                        .in("meetings_recordings", "recorded_by"));
    }

    @Override
    public Set<UUID> builtOn(String kind, Collection<UUID> things) {
        return kind.equals(ActorView.THING) ? attendances.builtOn(things) : Set.of();
    }
}
