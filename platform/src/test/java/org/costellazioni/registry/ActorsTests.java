package org.costellazioni.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.Registration.State;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@PlatformTest
class ActorsTests {

    private static final Registration.Source REGISTER =
            new Registration.Source("runts", true, false);
    private static final Registration.Source OLDER =
            new Registration.Source("cinque", false, false);

    @Autowired
    private Territories territories;

    @Autowired
    private Actors actors;

    @Autowired
    private Places places;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @Test
    void aRowIsAcceptedThenUnchangedThenUpdated() {
        ActorSheet sheet = sheet("Il Cortile", code(1));
        assertThat(register(REGISTER, sheet)).containsExactly(State.ACCEPTED);
        assertThat(register(REGISTER, sheet)).containsExactly(State.UNCHANGED);
        assertThat(register(REGISTER, sheet.with(ActorField.MUNICIPALITY, "Mira")))
                .containsExactly(State.UPDATED);
        assertThat(only(code(1)).text(ActorField.MUNICIPALITY)).contains("Mira");
    }

    @Test
    void theSameFiscalCodeIsNeverTwoActors() {
        ActorSheet first = sheet("La Tela", code(2));
        assertThat(register(REGISTER, first, first.with(ActorField.NAME, "La Tela APS")))
                .containsExactly(State.ACCEPTED, State.UPDATED);
        assertThat(found("tela")).hasSize(1);
    }

    @Test
    void whatATwinFillsInStandsInTheHistory(@Autowired Twins twins) {
        register(
                REGISTER,
                sheet("Ponte Nuovo", code(13)),
                sheet("Ponte Nuovo APS", code(14))
                        .with(ActorField.WEBSITE, "https://ponte.example"));
        ActorId kept = view(code(13)).id();
        territory
                .in(() -> twins.merge(kept, view(code(14)).id(), Acting.MACHINE))
                .orThrow();
        assertThat(territory.in(() -> actors.history(kept, 10)))
                .extracting(ActorView.Change::field, ActorView.Change::after)
                .contains(tuple(ActorField.WEBSITE, "https://ponte.example"));
    }

    @Test
    void aNetworkIsNoTwinOfAnotherKind(@Autowired Twins twins) {
        register(REGISTER, sheet("Ponte Nuovo", code(15)));
        register(REGISTER, sheet("Rete Ponte", code(16)).with(ActorField.KIND, ActorLine.NETWORK));
        ActorId one = view(code(15)).id();
        ActorId other = view(code(16)).id();
        assertThat(territory.in(() -> twins.merge(one, other, Acting.MACHINE)))
                .isEqualTo(Outcome.refused(ActorRefusal.TWIN_OF_ANOTHER_KIND));
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondFindsItDone(@Autowired Twins twins) throws Exception {
        register(REGISTER, sheet("Ponte Nuovo", code(17)), sheet("Ponte Nuovo APS", code(18)));
        ActorId one = view(code(17)).id();
        ActorId other = view(code(18)).id();
        List<Callable<Outcome<ActorView>>> both = List.of(
                () -> territory.in(() -> twins.merge(one, other, Acting.MACHINE)),
                () -> territory.in(() -> twins.merge(other, one, Acting.MACHINE)));
        List<Outcome<ActorView>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome<ActorView>> answer : crowd.invokeAll(both)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(answers).contains(Outcome.refused(ActorRefusal.NOT_FOUND));
    }

    @Test
    void anOlderListFillsWhatIsMissingAndChangesNothing() {
        register(REGISTER, sheet("Ponte Nuovo", code(3)).with(ActorField.MUNICIPALITY, "Venezia"));
        ActorSheet older = sheet("PONTE NUOVO ONLUS", code(3))
                .with(ActorField.MUNICIPALITY, "Chioggia")
                .with(ActorField.PROVINCE, "VE");
        assertThat(register(OLDER, older)).containsExactly(State.UPDATED);
        ActorSheet now = only(code(3));
        assertThat(now.name()).isEqualTo("Ponte Nuovo");
        assertThat(now.text(ActorField.MUNICIPALITY)).contains("Venezia");
        assertThat(now.text(ActorField.PROVINCE)).contains("VE");
    }

    @Test
    void whatAPersonWroteIsNotOverwrittenByARegister() {
        register(REGISTER, sheet("MANI IN PASTA", code(4)));
        edit(code(4), sheet -> sheet.with(ActorField.NAME, "Mani in pasta"));
        assertThat(register(REGISTER, sheet("MANI IN PASTA", code(4))))
                .containsExactly(State.UNCHANGED);
        assertThat(only(code(4)).name()).isEqualTo("Mani in pasta");
    }

    @Test
    void aWrongRowIsRefusedAndTheOthersGoIn() {
        List<Registration.Result> results = territory.in(() -> actors.register(
                List.of(
                        row(sheet("Senza errori", code(5))),
                        row(sheet("Codice sbagliato", "00339370273")),
                        row(new ActorSheet(Map.of()))),
                REGISTER,
                Acting.MACHINE));
        assertThat(results)
                .extracting(Registration.Result::state)
                .containsExactly(State.ACCEPTED, State.REFUSED, State.REFUSED);
        assertThat(results)
                .extracting(Registration.Result::refusal)
                .containsExactly(
                        null, ActorRefusal.FISCAL_CODE_CHECK_WRONG, ActorRefusal.NAME_MISSING);
    }

    @Test
    void equalNamesGetDifferentAddresses() {
        register(
                REGISTER,
                sheet("Pro Loco", code(6)),
                sheet("Pro Loco", code(7)).with(ActorField.MUNICIPALITY, "Mira"),
                sheet("Pro Loco", code(8)).with(ActorField.MUNICIPALITY, "Mira"));
        assertThat(found("pro loco"))
                .extracting(ActorLine::slug)
                .contains("pro-loco", "pro-loco-mira");
        assertThat(found("pro loco")).extracting(ActorLine::slug).doesNotHaveDuplicates();
    }

    @Test
    void twoEditsOfOneVersionDoNotOverwriteEachOther() {
        register(REGISTER, sheet("Casa dei colori", code(9)));
        ActorView read = view(code(9));
        ActorSheet first = read.sheet().with(ActorField.DESCRIPTION, "La prima scrive");
        ActorSheet second = read.sheet().with(ActorField.DESCRIPTION, "La seconda scrive");
        assertThat(edit(read, first)).isInstanceOf(Outcome.Done.class);
        assertThat(edit(read, second)).isEqualTo(Outcome.refused(ActorRefusal.CHANGED_MEANWHILE));
        assertThat(only(code(9)).text(ActorField.DESCRIPTION)).contains("La prima scrive");
    }

    @Test
    void everyChangeIsInTheHistory() {
        register(REGISTER, sheet("Banca del tempo", code(10)));
        edit(code(10), sheet -> sheet.with(ActorField.PHONE, "041 000000"));
        register(
                REGISTER,
                sheet("Banca del tempo", code(10)).with(ActorField.MUNICIPALITY, "Venezia"));
        List<ActorView.Change> history =
                territory.in(() -> actors.history(view(code(10)).id(), 10));
        assertThat(history)
                .extracting(ActorView.Change::field)
                .containsExactly(ActorField.MUNICIPALITY, ActorField.PHONE);
        assertThat(history).extracting(ActorView.Change::source).containsExactly("runts", "desk");
    }

    @Test
    void anotherActorsFiscalCodeIsRefused() {
        register(REGISTER, sheet("Prima", code(11)), sheet("Seconda", code(12)));
        ActorView second = view(code(12));
        assertThat(edit(second, second.sheet().with(ActorField.FISCAL_CODE, code(11))))
                .isEqualTo(Outcome.refused(ActorRefusal.FISCAL_CODE_TAKEN));
    }

    @Test
    void theSearchForgivesAccentsLettersAndForms() {
        register(
                REGISTER,
                sheet("Società dei Libri Perché", code(13))
                        .with(ActorField.DESCRIPTION, "Doposcuola per bambini e ragazzi"),
                sheet("Remiera Casteo", code(14)));
        assertThat(found("societa perche")).hasSize(1);
        assertThat(found("remiara casteo"))
                .extracting(ActorLine::name)
                .containsExactly("Remiera Casteo");
        assertThat(found("bambino"))
                .extracting(ActorLine::name)
                .containsExactly("Società dei Libri Perché");
        assertThat(found("astronave")).isEmpty();
    }

    @Test
    void theNeighborhoodFollowsFromTheCoordinatesOrIsChosen() {
        territory.run(() -> {
            places.take(square("grande", 12, 45, 13, 46));
            places.take(square("piccolo", 12.2, 45.4, 12.4, 45.6));
        });
        register(REGISTER, located("Dentro", code(15), "45.5", "12.3"));
        register(REGISTER, located("Fuori", code(16), "45.1", "12.9"));
        assertThat(view(code(15)).areaName()).isEqualTo("piccolo");
        assertThat(view(code(16)).areaName()).isEqualTo("grande");
        edit(code(15), sheet -> sheet.with(ActorField.LATITUDE, "45.05"));
        assertThat(view(code(15)).areaName()).isEqualTo("grande");
    }

    @Test
    void ofAHomeOnlyTheNeighborhoodIsPublic() {
        ActorSheet open = new ActorView(
                        ActorId.next(),
                        "nonna-ada",
                        located("Antenna di Ada", code(17), "45.5", "12.3")
                                .with(ActorField.SEAT_IS_HOME, "true")
                                .with(ActorField.ADDRESS, "Calle Lunga 1")
                                .with(ActorField.LEGAL_REPRESENTATIVE, "Ada"),
                        "Castello",
                        List.of(),
                        true,
                        false,
                        1,
                        null,
                        java.time.Instant.EPOCH,
                        "desk")
                .publicSheet();
        assertThat(open.fields())
                .doesNotContainKeys(
                        ActorField.ADDRESS,
                        ActorField.LATITUDE,
                        ActorField.LONGITUDE,
                        ActorField.LEGAL_REPRESENTATIVE);
        assertThat(open.name()).isEqualTo("Antenna di Ada");
    }

    @Test
    void anotherTerritoryMayKnowTheSameOrganizationByItself() {
        register(REGISTER, sheet("Onlus di due città", code(18)));
        TestTerritory other = TestTerritory.make(territories);
        List<Registration.Result> there = other.in(() -> actors.register(
                List.of(row(sheet("Onlus di due città", code(18)))), REGISTER, Acting.MACHINE));
        assertThat(there).extracting(Registration.Result::state).containsExactly(State.ACCEPTED);
    }

    private static Area square(String name, double west, double south, double east, double north) {
        String ring = "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]"
                .formatted(west, south, east, north);
        return new Area(
                ActorId.next().value(),
                "prova",
                name,
                name,
                "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}");
    }

    private static ActorSheet located(String name, String code, String latitude, String longitude) {
        return sheet(name, code)
                .with(ActorField.LATITUDE, latitude)
                .with(ActorField.LONGITUDE, longitude);
    }

    private List<State> register(Registration.Source source, ActorSheet... sheets) {
        List<Registration> rows =
                java.util.Arrays.stream(sheets).map(ActorsTests::row).toList();
        return territory.in(() -> actors.register(rows, source, Acting.MACHINE)).stream()
                .map(Registration.Result::state)
                .toList();
    }

    private void edit(String code, java.util.function.UnaryOperator<ActorSheet> change) {
        ActorView read = view(code);
        assertThat(edit(read, change.apply(read.sheet()))).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<ActorView> edit(ActorView read, ActorSheet sheet) {
        return territory.in(() -> actors.edit(read.id(), sheet, read.version(), TestActors.OFFICE));
    }

    private ActorSheet only(String code) {
        return view(code).sheet();
    }

    private ActorView view(String code) {
        return territory.in(() -> actors.search("", 30).stream()
                .map(line -> actors.byId(line.id()).orElseThrow())
                .filter(actor ->
                        actor.sheet().text(ActorField.FISCAL_CODE).orElse("").equals(code))
                .findFirst()
                .orElseThrow());
    }

    private List<ActorLine> found(String words) {
        return territory.in(() -> actors.search(words, 30));
    }

    private static Registration row(ActorSheet sheet) {
        return new Registration(sheet, null);
    }

    private static ActorSheet sheet(String name, String code) {
        return new ActorSheet(Map.of(ActorField.NAME, name, ActorField.FISCAL_CODE, code));
    }

    /** Codes that no real organization has: their issuing office does not exist. */
    private static String code(int number) {
        String ten = String.format("%07d999", number);
        return ten + FiscalCode.checkDigit(ten);
    }
}
