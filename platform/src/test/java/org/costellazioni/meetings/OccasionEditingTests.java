package org.costellazioni.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.costellazioni.upkeep.undo.Undos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Occasions are edited and called off, what hangs on them follows, and all of it is taken back. */
@PlatformTest
class OccasionEditingTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Occasions occasions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Ties ties;

    @Autowired
    private Undos undos;

    @Autowired
    private TestOccasions stage;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    private TestTerritory territory;
    private Visitor office;
    private ActorId cortile;
    private ActorId tela;
    private ActorId ponte;
    private Occasion meeting;

    @BeforeEach
    void makeAMeeting() {
        territory = TestTerritory.make(territories);
        office = stage.office(territory);
        cortile = stage.actor(territory, "Il Cortile");
        tela = stage.actor(territory, "La Tela");
        ponte = stage.actor(territory, "Società del Ponte");
        meeting = stage.make(territory, "Incontro dei cortili", TestOccasions.PAST, cortile);
    }

    @Test
    void anotherTitleAndDayAreFollowedByItsTiesAndUndone() {
        record(tela, ponte);
        List<TieView> before = all();
        Occasion was = now();
        edit(draft("Incontro grande", LocalDate.of(2025, 6, 2), cortile));
        assertThat(all()).hasSize(6).allSatisfy(tie -> {
            assertThat(tie.from()).isEqualTo(LocalDate.of(2025, 6, 2));
            assertThat(tie.until()).isEqualTo(LocalDate.of(2025, 6, 2));
            assertThat(tie.proof().label()).isEqualTo("Incontro grande, 2 giugno 2025");
        });
        undo();
        assertThat(all()).isEqualTo(before);
        assertThat(now().draft()).isEqualTo(was.draft());
        assertThat(now().version()).isEqualTo(3);
    }

    @Test
    void whoOrganizesNoLongerAndWasNotThereLosesItsTiesUntilThatIsUndone() {
        record(tela, ponte);
        List<TieView> before = all();
        edit(draft("Incontro dei cortili", TestOccasions.PAST, tela));
        assertThat(of(cortile)).isEmpty();
        assertThat(of(tela)).hasSize(1);
        undo();
        assertThat(all()).isEqualTo(before);
        edit(draft("Cortili", LocalDate.of(2025, 6, 2), tela));
        assertThat(of(cortile)).isEmpty();
        undo();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        edit(draft("Incontro grande", TestOccasions.PAST, cortile));
        OccasionDraft other = draft("Incontro piccolo", TestOccasions.PAST, cortile);
        assertThat(territory.in(() -> occasions.edit(meeting.id(), other, 1, office)))
                .isEqualTo(Outcome.refused(OccasionRefusal.CHANGED_MEANWHILE));
        assertThat(now().title()).isEqualTo("Incontro grande");
    }

    @Test
    void undoingAnEditLeavesWhatWasEditedSince() {
        edit(draft("Incontro grande", LocalDate.of(2025, 6, 2), cortile));
        Undoable first = open().getFirst();
        edit(draft("Incontro piccolo", LocalDate.of(2025, 6, 2), cortile));
        undo(first).orThrow();
        assertThat(now().title()).isEqualTo("Incontro piccolo");
        assertThat(now().day()).isEqualTo(TestOccasions.PAST);
        assertThat(history())
                .containsExactly(
                        OccasionChange.What.EDITED,
                        OccasionChange.What.EDITED,
                        OccasionChange.What.EDIT_UNDONE);
        assertThat(undo(first)).isEqualTo(Outcome.refused(UndoRefusal.NOT_FOUND));
    }

    @Test
    void whatIsRecordedCannotBeStillToCome() {
        record(tela);
        OccasionDraft later = draft("Incontro", TestOccasions.FUTURE, cortile);
        assertThat(territory.in(() -> occasions.edit(meeting.id(), later, 1, office)))
                .isEqualTo(Outcome.refused(OccasionRefusal.DAY_TO_COME));
    }

    @Test
    void whatIsCalledOffLosesItsTiesUntilItIsHeldAfterAll() {
        record(tela, ponte);
        List<TieView> before = all();
        cancel("Non c’era nessuno");
        assertThat(all()).isEmpty();
        assertThat(now().cancellation()).isNotNull();
        assertThat(territory.in(() -> occasions.published(meeting.id()))).isPresent();
        assertThat(territory.in(() -> attendances.recordTies(meeting.id(), office)))
                .isEqualTo(Outcome.refused(OccasionRefusal.CANCELLED));
        OccasionDraft draft = draft("Incontro", TestOccasions.PAST, cortile);
        assertThat(territory.in(() -> occasions.edit(meeting.id(), draft, 2, office)))
                .isEqualTo(Outcome.refused(OccasionRefusal.CANCELLED));
        undo();
        assertThat(all()).isEqualTo(before);
        assertThat(now().cancellation()).isNull();
        assertThat(now().version()).isEqualTo(3);
        assertThat(history())
                .containsExactly(OccasionChange.What.CANCELLED, OccasionChange.What.HELD_AFTER_ALL);
    }

    @Test
    void whoWasTakenOffTheListMeanwhileGetsNoTiesBack() {
        record(tela, ponte);
        cancel("Non c’era nessuno");
        territory.run(() -> attendances
                .remove(meeting.id(), attendances.of(meeting).getFirst().id(), office)
                .orThrow());
        undo();
        assertThat(of(tela)).isEmpty();
        assertThat(of(ponte)).hasSize(1);
    }

    @Test
    void itIsCalledOffOnceAndWithAReason() {
        assertThat(tryToCancel(" ")).isEqualTo(Outcome.refused(OccasionRefusal.REASON_MISSING));
        assertThat(tryToCancel("a".repeat(301)))
                .isEqualTo(Outcome.refused(OccasionRefusal.REASON_TOO_LONG));
        cancel("a".repeat(300));
        assertThat(tryToCancel("Di nuovo")).isEqualTo(Outcome.refused(OccasionRefusal.CANCELLED));
    }

    @Test
    void thoseWhoReckonWithItAreToldOfAnotherPlaceAndThatItIsCalledOff() {
        Occasion feast = stage.make(territory, "Festa", TestOccasions.FUTURE, cortile);
        Person president = people.play(Cast.PRESIDENT, territory);
        people.mandate(president, tela, MandateKind.LEGAL_REPRESENTATIVE, territory);
        territory.run(() -> attendances.tick(feast.id(), List.of(tela), office).orThrow());
        int before = letters(president).size();
        OccasionDraft moved = new OccasionDraft(
                "Festa", TestOccasions.FUTURE, "Riva", "", false, List.of(cortile));
        territory.run(() -> occasions.edit(feast.id(), moved, 1, office).orThrow());
        assertThat(letters(president)).hasSize(before + 1);
        assertThat(letters(president).getFirst()).contains("Festa", "Riva");
        territory.run(() -> {
            assertThat(occasions.consequences(feast, office))
                    .isEqualTo(new OccasionChange.Consequences(0, 1));
            occasions.cancel(feast.id(), "Piove", office).orThrow();
        });
        assertThat(letters(president).getFirst()).contains("non si fa", "Piove");
        undo();
        assertThat(letters(president)).hasSize(before + 3);
        OccasionDraft renamed = new OccasionDraft(
                "Festa grande", TestOccasions.FUTURE, "Riva", "", false, List.of(cortile));
        territory.run(() -> occasions.edit(feast.id(), renamed, 4, office).orThrow());
        assertThat(letters(president)).as("a title moves nobody").hasSize(before + 3);
    }

    @Test
    void whoJustKeepsItsRecordOrHasNothingToDoWithItNeitherEditsNorUndoes() {
        Person keeper = people.play(Cast.VOLUNTEER, territory);
        people.entrust(
                keeper,
                Occasion.NOTE_KEEPER,
                Thing.of(Occasion.THING, meeting.id()),
                TestOccasions.FUTURE,
                territory);
        Visitor visitor = people.visitor(keeper, territory);
        OccasionDraft draft = draft("Incontro", TestOccasions.PAST, cortile);
        territory.run(() -> {
            assertThat(occasions.edit(meeting.id(), draft, 1, visitor))
                    .isEqualTo(Outcome.refused(OccasionRefusal.NOT_FOUND));
            assertThat(occasions.cancel(meeting.id(), "Piove", visitor))
                    .isEqualTo(Outcome.refused(OccasionRefusal.NOT_FOUND));
        });
        cancel("Piove");
        assertThat(territory.in(() -> undos.open(visitor.acting()))).isEmpty();
    }

    private void record(ActorId... ticked) {
        territory.run(() -> {
            attendances.tick(meeting.id(), List.of(ticked), office).orThrow();
            attendances.recordTies(meeting.id(), office).orThrow();
        });
    }

    private static OccasionDraft draft(String title, LocalDate day, ActorId... organizers) {
        return new OccasionDraft(
                title, day, "Campo dei Gatti", "Chiavi da Ines", false, List.of(organizers));
    }

    private void edit(OccasionDraft draft) {
        int version = now().version();
        territory.run(() -> occasions.edit(meeting.id(), draft, version, office).orThrow());
    }

    private Outcome<Occasion> tryToCancel(String reason) {
        return territory.in(() -> occasions.cancel(meeting.id(), reason, office));
    }

    private void cancel(String reason) {
        tryToCancel(reason).orThrow();
    }

    private Occasion now() {
        return territory.in(() -> occasions.cared(meeting.id(), office)).orElseThrow();
    }

    private List<OccasionChange.What> history() {
        return territory.in(() -> occasions.history(meeting)).stream()
                .map(OccasionChange::what)
                .toList();
    }

    private List<Undoable> open() {
        Acting acting = office.acting();
        return territory.in(() -> undos.open(acting));
    }

    private void undo() {
        undo(open().getFirst()).orThrow();
    }

    private Outcome<Thing> undo(Undoable act) {
        return territory.in(() -> {
            undos.preview(act);
            return undos.undo(act.id(), "", office.acting());
        });
    }

    private List<TieView> of(ActorId actor) {
        return territory.in(() -> ties.of(actor, true));
    }

    /** The ties of all three, each from both its ends. */
    private List<TieView> all() {
        List<TieView> all = new ArrayList<>();
        List.of(cortile, tela, ponte).forEach(actor -> all.addAll(of(actor)));
        return all;
    }

    private List<String> letters(Person person) {
        return letters.to(String.valueOf(person.email()), territory);
    }
}
