package org.costellazioni.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.meetings.rules.AttendanceFile;
import org.costellazioni.meetings.rules.LineReason;
import org.costellazioni.meetings.rules.RejectedLine;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@PlatformTest
class AttendancesTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Occasions occasions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Ties ties;

    @Autowired
    private TestOccasions stage;

    @Autowired
    private TestPeople people;

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
    void thosePresentAreTiedOnThatDayWithThePageAsProof() {
        tick(tela, ponte);
        assertThat(record()).isEqualTo(Outcome.done(3));
        assertThat(of(tela)).hasSize(2).allSatisfy(tie -> {
            assertThat(tie.kind().code()).isEqualTo(TieKind.Code.MET_WITH);
            assertThat(tie.from()).isEqualTo(TestOccasions.PAST);
            assertThat(tie.until()).isEqualTo(TestOccasions.PAST);
            assertThat(tie.open()).isTrue();
            assertThat(tie.proof().path()).isEqualTo("/occasioni/" + meeting.id());
            assertThat(tie.proof().label()).isEqualTo("Incontro dei cortili, 10 maggio 2025");
        });
    }

    @Test
    void recordingIsARowWithAWhoAndAWhen() {
        tick(tela);
        record();
        Occasion.Recording recording = Objects.requireNonNull(published().recording());
        assertThat(recording.by())
                .isEqualTo(Objects.requireNonNull(office.person()).id());
        assertThat(recording.ties()).isEqualTo(1);
    }

    @Test
    void recordingTwiceChangesNothing() {
        tick(tela, ponte);
        record();
        Occasion before = published();
        assertThat(record()).isEqualTo(Outcome.done(0));
        assertThat(published()).isEqualTo(before);
        assertThat(of(tela)).hasSize(2);
    }

    @Test
    void aLatecomerAddsOnlyTheNewTies() {
        tick(tela);
        record();
        tick(tela, ponte);
        assertThat(record()).isEqualTo(Outcome.done(2));
        assertThat(of(ponte)).hasSize(2);
        assertThat(Objects.requireNonNull(published().recording()).ties()).isEqualTo(3);
    }

    @Test
    void aCrowdIsTiedToTheOrganizersOnly() {
        ActorId[] crowd = IntStream.range(0, 40)
                .mapToObj(number -> stage.actor(territory, "Gruppo numero " + number))
                .toArray(ActorId[]::new);
        tick(crowd);
        assertThat(record()).isEqualTo(Outcome.done(40));
        assertThat(of(crowd[7]))
                .singleElement()
                .satisfies(tie -> assertThat(tie.other().id()).isEqualTo(cortile));
    }

    @Test
    void aTypedNameMakesTiesOnceItIsMatched() {
        type("la tela", "Quelli del giovedì");
        assertThat(record()).isEqualTo(Outcome.done(1));
        Attendee named = list().getLast();
        assertThat(named.actor()).isNull();
        Outcome<Attendee> matched =
                territory.in(() -> attendances.match(meeting.id(), named.id(), ponte, office));
        assertThat(matched.orThrow().typedName()).isEqualTo("Quelli del giovedì");
        assertThat(record()).isEqualTo(Outcome.done(2));
    }

    @Test
    void anExactNameIsFoundWhateverItsAccentsAndCapitals() {
        AttendanceImport taken =
                type("SOCIETA DEL PONTE", "Il  Cortile", "La Tela APS").orThrow();
        assertThat(taken).isEqualTo(new AttendanceImport(2, 1, 0, List.of()));
        assertThat(Attendances.known(list())).containsExactlyInAnyOrder(ponte, cortile);
    }

    @Test
    void aNameThatTwoActorsBearWaitsForAPerson() {
        stage.actor(territory, "La Tela");
        assertThat(type("La Tela").orThrow().names()).isEqualTo(1);
    }

    @Test
    void aFileTakesItsGoodLinesAndTellsTheOthers() {
        String code = TestOccasions.code(7);
        ActorId coded = stage.actor(
                territory,
                new ActorSheet(Map.of(
                        ActorField.NAME, "Orto Comune",
                        ActorField.KIND, "ets",
                        ActorField.FISCAL_CODE, code)));
        String missing = TestOccasions.code(8);
        AttendanceImport taken = take(AttendanceFile.read(
                                "codice_fiscale\n" + code + "\n" + missing)
                        .orThrow())
                .orThrow();
        assertThat(taken.rejected())
                .containsExactly(new RejectedLine(3, missing, LineReason.CODE_UNKNOWN));
        assertThat(Attendances.known(list())).containsExactly(coded);
    }

    @Test
    void theSameOneIsListedOnce() {
        type("La Tela", "Altri");
        assertThat(type("la tela", "ALTRI").orThrow().already()).isEqualTo(2);
        assertThat(list()).hasSize(2);
    }

    @Test
    void whoeverIsTakenOffTheListLosesTheTiesOfThatOccasion() {
        tick(tela, ponte);
        record();
        Attendee listed = list().getFirst();
        territory
                .in(() -> attendances.remove(meeting.id(), listed.id(), office))
                .orThrow();
        assertThat(of(tela)).isEmpty();
        assertThat(of(ponte)).hasSize(1);
        tick(tela);
        assertThat(record()).isEqualTo(Outcome.done(2));
    }

    @Test
    void anOrganizerTakenOffTheListWasThereAllTheSame() {
        tick(cortile, tela);
        record();
        Attendee organizer = list().getFirst();
        territory
                .in(() -> attendances.remove(meeting.id(), organizer.id(), office))
                .orThrow();
        assertThat(of(cortile)).hasSize(1);
    }

    @Test
    void refusalsAreValues() {
        assertThat(record()).isEqualTo(Outcome.refused(OccasionRefusal.TOO_FEW_PRESENT));
        assertThat(tick()).isEqualTo(Outcome.refused(OccasionRefusal.NOBODY_GIVEN));
        assertThat(tick(ActorId.next())).isEqualTo(Outcome.refused(OccasionRefusal.ACTOR_UNKNOWN));
        Occasion feast = stage.make(territory, "Festa", TestOccasions.FUTURE, cortile);
        assertThat(territory.in(() -> attendances.recordTies(feast.id(), office)))
                .isEqualTo(Outcome.refused(OccasionRefusal.NOT_YET_HELD));
        String[] names = Stream.iterate(0, number -> number + 1)
                .limit(501)
                .map(number -> "Nome " + number)
                .toArray(String[]::new);
        assertThat(type(names)).isEqualTo(Outcome.refused(OccasionRefusal.TOO_MANY_PRESENT));
    }

    @Test
    void whatIsNotTheirsIsNotFound() {
        tick(tela);
        Person citizen = people.play(Cast.CITIZEN, territory);
        Visitor visitor = people.visitor(citizen, territory);
        Outcome<?> refused = Outcome.refused(OccasionRefusal.NOT_FOUND);
        Attendee listed = list().getFirst();
        territory.run(() -> {
            assertThat(attendances.tick(meeting.id(), List.of(ponte), visitor)).isEqualTo(refused);
            assertThat(attendances.recordTies(meeting.id(), visitor)).isEqualTo(refused);
            assertThat(attendances.remove(meeting.id(), listed.id(), visitor)).isEqualTo(refused);
            assertThat(attendances.match(meeting.id(), listed.id(), ponte, visitor))
                    .isEqualTo(refused);
        });
    }

    private Outcome<AttendanceImport> tick(ActorId... ticked) {
        return territory.in(() -> attendances.tick(meeting.id(), List.of(ticked), office));
    }

    private Outcome<AttendanceImport> type(String... names) {
        return take(AttendanceFile.typed(List.of(names)));
    }

    private Outcome<AttendanceImport> take(AttendanceFile file) {
        return territory.in(() -> attendances.take(meeting.id(), file, office));
    }

    private Outcome<Integer> record() {
        return territory.in(() -> attendances.recordTies(meeting.id(), office));
    }

    private List<Attendee> list() {
        return territory.in(() -> attendances.of(meeting));
    }

    private List<TieView> of(ActorId actor) {
        return territory.in(() -> ties.of(actor, false));
    }

    private Occasion published() {
        return territory.in(() -> occasions.published(meeting.id())).orElseThrow();
    }
}
