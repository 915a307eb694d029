package org.costellazioni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.twins.Localities;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.upkeep.undo.TerritoryDump;
import org.costellazioni.upkeep.undo.Undoable;
import org.costellazioni.upkeep.undo.Undos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two actors that were made one are two again. */
@PlatformTest
class PartedActorTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Actors actors;

    @Autowired
    private Ties ties;

    @Autowired
    private Twins twins;

    @Autowired
    private Localities localities;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Undos undos;

    @Autowired
    private TestActors testActors;

    @Autowired
    private TestPeople people;

    @Autowired
    private TerritoryDump dump;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient jdbc;

    private TestTerritory territory;
    private Acting office;
    private ActorId cortile;
    private ActorId brolo;
    private ActorId tela;

    @BeforeEach
    void makeThree() {
        territory = TestTerritory.make(territories);
        office = Acting.person(
                people.play(Cast.CLERK, territory).id(), IdentificationLevel.PASSWORD);
        cortile = testActors.make(territory, "ets", "Il Cortile");
        brolo = testActors.make(
                territory,
                TestActors.sheet("ets", "Brolo dei Gelsi")
                        .with(ActorField.FISCAL_CODE, TestActors.code(2))
                        .with(ActorField.PHONE, "0410000000")
                        .with(ActorField.WEBSITE, "https://brolo.example"));
        tela = testActors.make(territory, "ets", "La Tela");
    }

    private void join(ActorId kept, ActorId gone) {
        territory.in(() -> twins.merge(kept, gone, office)).orThrow();
    }

    private List<Undoable> mergers() {
        return territory.in(() -> undos.open(office)).stream()
                .filter(act -> act.thing().kind().equals("registry.twins-merged"))
                .toList();
    }

    private Outcome<Thing> undo(Undoable act) {
        return territory.in(() -> undos.undo(act.id(), "", office));
    }

    private void undoLatest() {
        undo(mergers().getFirst()).orThrow();
    }

    private List<String> preview() {
        Undoable act = mergers().getFirst();
        return territory.in(() -> undos.preview(act)).orThrow().stream()
                .map(Effect::key)
                .toList();
    }

    private ActorSheet sheet(ActorId actor) {
        return territory.in(() -> actors.byId(actor)).orElseThrow().sheet();
    }

    private void edit(ActorId actor, ActorField field, String text) {
        ActorView now = territory.in(() -> actors.byId(actor)).orElseThrow();
        territory
                .in(() -> actors.edit(
                        actor, now.sheet().with(field, text), now.version(), TestActors.OFFICE))
                .orThrow();
    }

    @Test
    void everyRowIsItsOwnersAgainAndUndoingTwiceChangesNothing() {
        testActors.tie(territory, TestActors.SAME_TABLE, brolo, tela, "2024-05-01");
        testActors.tie(territory, TestActors.SAME_TABLE, cortile, tela, "2024-05-01");
        testActors.tie(territory, TestActors.HOST_OF, brolo, cortile, "2024-05-01");
        Map<String, List<String>> before = dump.of(territory);
        join(cortile, brolo);
        assertThat(sheet(cortile).text(ActorField.PHONE)).hasValue("0410000000");
        assertThat(territory.in(() -> ties.of(cortile, true))).hasSize(1);
        Undoable act = mergers().getFirst();
        String version = territory.in(() -> ties.skyVersion());
        undo(act).orThrow();
        assertThat(TerritoryDump.differences(before, dump.of(territory))).isEmpty();
        assertThat(territory.in(() -> ties.of(brolo, true))).hasSize(2);
        assertThat(territory.in(() -> ties.skyVersion())).isNotEqualTo(version);
        assertThat(undo(act).toString()).contains("NOT_FOUND");
        assertThat(TerritoryDump.differences(before, dump.of(territory))).isEmpty();
    }

    @Test
    void itsAddressCodeAndNameAreItsOwnAgain() {
        join(cortile, brolo);
        undoLatest();
        assertThat(territory
                        .in(() -> actors.bySlug("brolo-dei-gelsi"))
                        .orElseThrow()
                        .id())
                .isEqualTo(brolo);
        assertThat(territory.in(() -> actors.currentSlug("brolo-dei-gelsi"))).isEmpty();
        assertThat(territory.in(() -> actors.search("brolo", 5)))
                .extracting(ActorLine::id)
                .containsExactly(brolo);
        assertThat(territory.in(() -> actors.called(Set.of(TestActors.code(2)))))
                .containsEntry(TestActors.code(2), List.of(brolo));
    }

    @Test
    void lookingChangesNothingAndTellsWhatGoesBackAndWhatStays() {
        testActors.tie(territory, TestActors.SAME_TABLE, brolo, tela, "2024-05-01");
        join(cortile, brolo);
        edit(cortile, ActorField.PHONE, "0419999999");
        testActors.tie(territory, TestActors.EXCHANGE_WITH, cortile, tela, "2025-05-01");
        Map<String, List<String>> before = dump.of(territory);
        assertThat(preview())
                .containsExactly(
                        "registry.undo.parted",
                        "registry.undo.parted-ties",
                        "registry.undo.parted-fields-stay",
                        "registry.field.phone",
                        "registry.undo.parted-tie-since");
        assertThat(TerritoryDump.differences(before, dump.of(territory))).isEmpty();
        undoLatest();
        assertThat(sheet(cortile).text(ActorField.PHONE)).hasValue("0419999999");
        assertThat(sheet(cortile).has(ActorField.WEBSITE)).isFalse();
        assertThat(sheet(brolo).text(ActorField.PHONE)).hasValue("0410000000");
        assertThat(territory.in(() -> ties.of(cortile, true)))
                .extracting(tie -> tie.kind().code())
                .containsExactly(TestActors.EXCHANGE_WITH);
        assertThat(territory.in(() -> ties.of(brolo, true)))
                .extracting(tie -> tie.kind().code())
                .containsExactly(TestActors.SAME_TABLE);
    }

    @Test
    void aTieEditedSinceGoesBackAsItIsNow() {
        testActors.tie(territory, TestActors.SAME_TABLE, brolo, tela, "2024-05-01");
        join(cortile, brolo);
        TieView tie = territory.in(() -> ties.of(cortile, true)).getFirst();
        territory.run(() -> ties.withdraw(tie.id(), office).orThrow());
        undoLatest();
        assertThat(territory.in(() -> ties.of(brolo, true))).isEmpty();
        territory.in(() -> undos.open(office)).stream()
                .filter(act -> act.thing().kind().equals("registry.tie-withdrawn"))
                .forEach(act -> undo(act).orThrow());
        assertThat(territory.in(() -> ties.of(brolo, true))).hasSize(1);
    }

    @Test
    void ofSeveralTheLatestIsUndoneFirst() {
        Map<String, List<String>> before = dump.of(territory);
        join(brolo, tela);
        join(cortile, brolo);
        Undoable first = mergers().getLast();
        assertThat(territory.in(() -> undos.preview(first)).toString())
                .contains("TWIN_JOINED_SINCE");
        assertThat(undo(first).toString()).contains("TWIN_JOINED_SINCE");
        undoLatest();
        assertThat(territory.in(() -> actors.currentSlug("la-tela"))).hasValue("brolo-dei-gelsi");
        undoLatest();
        assertThat(TerritoryDump.differences(before, dump.of(territory))).isEmpty();
    }

    @Test
    void whatHappenedToBothMayBeUndoneInAnyOrder() {
        testActors.tie(territory, TestActors.SAME_TABLE, brolo, tela, "2024-05-01");
        ActorId ponte = testActors.make(territory, "ets", "Il Ponte");
        testActors.tie(territory, TestActors.SAME_TABLE, brolo, ponte, "2024-05-01");
        Map<String, List<String>> before = dump.of(territory);
        join(cortile, brolo);
        join(ponte, tela);
        undo(mergers().getLast()).orThrow();
        assertThat(territory.in(() -> ties.of(brolo, true))).hasSize(1);
        undoLatest();
        assertThat(territory.in(() -> ties.of(brolo, true))).hasSize(2);
        assertThat(TerritoryDump.differences(before, dump.of(territory))).isEmpty();
    }

    @Test
    void aCountedTieThatDoubledOneThatWaitsLetsItWaitAgain() {
        testActors.tie(territory, TestActors.SAME_TABLE, cortile, tela, "2024-05-01");
        testActors.tie(territory, TestActors.EXCHANGE_WITH, cortile, tela, "2024-05-01");
        stage.run(territory, () -> jdbc.sql("""
                                update registry_ties set declared_for = source_id, awaits = target_id,
                                  awaits_since = recorded_at where kind = 'exchange-with'
                                """).update());
        Map<String, List<String>> before = dump.of(territory);
        territory.run(() -> ties.joinKinds(TestActors.SAME_TABLE, TestActors.EXCHANGE_WITH, office)
                .orThrow());
        assertThat(territory.in(() -> ties.of(cortile, true))).hasSize(1);
        territory.in(() -> undos.open(office)).forEach(act -> undo(act).orThrow());
        assertThat(territory.in(() -> ties.of(cortile, true)))
                .extracting(tie -> tie.kind().code())
                .containsExactly(TestActors.SAME_TABLE);
        assertThat(TerritoryDump.differences(before, dump.of(territory))).isEmpty();
    }

    @Test
    void aJoiningToldByTheCodeOfBeforeCanBeUndone() {
        territory.run(() -> {
            ties.joinKinds(TestActors.SAME_TABLE, TestActors.EXCHANGE_WITH, office)
                    .orThrow();
            ties.joinKinds(TestActors.SAME_TABLE, new TieKind.Code("agreement-with"), office)
                    .orThrow();
        });
        assertThat(territory.in(() -> undos.open(office))).hasSize(2);
    }

    @Test
    void whoeverActsForItIsToldAndActsForItAgain(@Autowired TestLetters letters) {
        Person delegate = people.play(Cast.CITIZEN, territory);
        people.mandate(delegate, brolo, MandateKind.DELEGATE, territory);
        join(cortile, brolo);
        Person later = people.play(Cast.PRESIDENT, territory);
        people.mandate(later, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        assertThat(preview())
                .contains("people.undo.parted-functions", "people.undo.parted-given-since");
        assertThat(letters.to(String.valueOf(delegate.email()), territory))
                .as("looking writes no letter")
                .hasSize(1);
        undoLatest();
        assertThat(letters.to(String.valueOf(delegate.email()), territory))
                .hasSize(2)
                .anySatisfy(letter ->
                        assertThat(letter.toString()).contains("l’unione di Brolo dei Gelsi"));
        assertThat(territory.in(() -> mandates.on(brolo))).hasSize(1);
        assertThat(territory.in(() -> mandates.on(cortile))).hasSize(1);
    }

    @Test
    void whatItTaughtIsForgotten() {
        edit(cortile, ActorField.MUNICIPALITY, "Venezia");
        edit(brolo, ActorField.MUNICIPALITY, "Mestre");
        edit(tela, ActorField.MUNICIPALITY, "Venezia");
        Map<String, List<String>> before = dump.of(territory);
        join(cortile, brolo);
        assertThat(territory.in(() -> localities.all())).hasSize(1);
        undoLatest();
        assertThat(territory.in(() -> localities.all())).isEmpty();
        assertThat(TerritoryDump.differences(before, dump.of(territory))).isEmpty();
    }

    @Test
    void nothingIsUndoneWhileTheOneThatWasKeptIsWithdrawn() {
        join(cortile, brolo);
        stage.run(
                territory,
                () -> jdbc.sql("update registry_actors set merged_into = id where id = :id")
                        .param("id", cortile)
                        .update());
        assertThat(undo(mergers().getFirst()).toString()).contains("TWIN_WITHDRAWN");
    }
}
