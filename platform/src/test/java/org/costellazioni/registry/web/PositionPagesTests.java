package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.registry.TestActors.code;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TestActors;
import org.costellazioni.site.lists.Counts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where actors are: placed one by one and together, asked about when the address moves, taken back. */
@PlatformTest
class PositionPagesTests {

    private static final Pattern ACT = Pattern.compile("/annullamenti/[0-9a-f-]{36}");
    private static final Registration.Source REGISTER =
            new Registration.Source("runts", true, false);

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Places places;

    @Autowired
    private Actors actors;

    @Autowired
    private Counts counts;

    private RegistryVisit.Town town;
    private Person carla;
    private String castello;
    private String lido;

    @BeforeEach
    void makeATown() {
        town = visit.town();
        castello = area("Castello", 12);
        lido = area("Lido", 14);
        make("Il Cortile", "Via Roma 1", "45.5", "12.5");
        carla = visit.people.play(Cast.PRESIDENT, town.territory);
        visit.people.mandate(carla, actor().id(), MandateKind.LEGAL_REPRESENTATIVE, town.territory);
    }

    /** A square of one degree that begins at this longitude. */
    private String area(String name, int west) {
        String square =
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$d,45],[%2$d,45],[%2$d,46],[%1$d,46],[%1$d,45]]]}"
                        .formatted(west, west + 1);
        Area area = new Area(UUID.randomUUID(), "quartieri", name, name, square);
        town.territory.in(() -> places.take(area));
        return town.territory.in(() -> places.areaNames()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private ActorId make(String name, String address, String latitude, String longitude) {
        ActorSheet sheet = new ActorSheet(Map.of(
                        ActorField.NAME,
                        name,
                        ActorField.KIND,
                        "ets",
                        ActorField.FISCAL_CODE,
                        code(name.length()),
                        ActorField.ADDRESS,
                        address))
                .with(ActorField.LATITUDE, latitude)
                .with(ActorField.LONGITUDE, longitude);
        Registration row = new Registration(sheet, null);
        return java.util.Objects.requireNonNull(town.territory
                .in(() -> actors.register(List.of(row), REGISTER, Acting.MACHINE))
                .getFirst()
                .actor());
    }

    private ActorView actor() {
        return actor("il-cortile");
    }

    private ActorView actor(String slug) {
        return town.territory.in(() -> actors.bySlug(slug)).orElseThrow();
    }

    private void edit(ActorField field, String text) {
        ActorView known = actor();
        town.territory
                .in(() -> actors.edit(
                        known.id(),
                        known.sheet().with(field, text),
                        known.version(),
                        TestActors.OFFICE))
                .orThrow();
    }

    private MockHttpServletResponse answer(Person person, Map<String, String> form)
            throws Exception {
        return town.send(person, "/realta/il-cortile/posizione", form);
    }

    private String clerk(String path) throws Exception {
        return town.open(town.clerk, path).getContentAsString();
    }

    private void undoLatest(String name) throws Exception {
        String list = clerk("/annullamenti");
        Matcher act = ACT.matcher(list.substring(list.indexOf("“" + name + "” messa")));
        assertThat(act.find()).isTrue();
        town.send(town.clerk, act.group(), Map.of("perche", ""));
    }

    @Test
    void anEditOfTheAddressAsksWhereThePointIsAndMarksItUntilThen() throws Exception {
        assertThat(town.page("/realta/il-cortile")).contains("Punto sulla mappa");
        edit(ActorField.ADDRESS, "Via Po 2");
        assertThat(actor().pointDoubted()).isTrue();
        assertThat(town.page("/realta/il-cortile")).contains("Posizione dell’indirizzo di prima");
        assertThat(town.open(carla, "/scrivania").getContentAsString())
                .contains("Il punto sulla mappa di Il Cortile è quello dell’indirizzo di prima");
        assertThat(clerk("/scrivania")).contains("Un punto sulla mappa è dell’indirizzo di prima");
        assertThat(clerk("/posizioni?posizione=indirizzo-di-prima"))
                .contains("1 realtà", "Il Cortile");
        assertThat(town.open(carla, "/realta/il-cortile/posizione").getContentAsString())
                .contains("Via Po 2", "Il punto va bene anche per l’indirizzo di adesso");
    }

    @Test
    void theFormOfTheSheetLeadsToTheQuestion() throws Exception {
        Map<String, String> sheet = Map.of(
                "name", "Il Cortile",
                "kind", "ets",
                "fiscal-code", code(10),
                "address", "Via Po 2",
                "latitude", "45.5",
                "longitude", "12.5",
                "area-id", castello,
                "versione", String.valueOf(actor().version()));
        MockHttpServletResponse saved = town.send(town.clerk, "/realta/il-cortile", sheet);
        assertThat(saved.getRedirectedUrl()).isEqualTo("/realta/il-cortile/posizione");
    }

    @Test
    void whoActsForItSaysThatThePointIsStillRight() throws Exception {
        edit(ActorField.ADDRESS, "Via Po 2");
        assertThat(answer(carla, Map.of("dove", "resta")).getStatus()).isEqualTo(302);
        assertThat(actor().pointDoubted()).isFalse();
        assertThat(actor().sheet().text(ActorField.LATITUDE)).contains("45.5");
        assertThat(answer(carla, Map.of("dove", "resta")).getStatus()).isEqualTo(422);
        undoLatest("Il Cortile");
        assertThat(actor().pointDoubted()).as("asked again").isTrue();
    }

    @Test
    void aNewPointMovesTheNeighborhoodAndIsTakenBack() throws Exception {
        edit(ActorField.ADDRESS, "Via Po 2");
        Map<String, String> point =
                Map.of("dove", "punto", "latitude", "45,250", "longitude", "14.75");
        assertThat(answer(carla, point).getStatus()).isEqualTo(302);
        assertThat(actor().pointDoubted()).isFalse();
        assertThat(actor().sheet().text(ActorField.LATITUDE)).contains("45.25");
        assertThat(actor().areaName()).isEqualTo("Lido");
        undoLatest("Il Cortile");
        assertThat(actor().sheet().text(ActorField.LATITUDE)).contains("45.5");
        assertThat(actor().areaName()).isEqualTo("Castello");
        assertThat(actor().pointDoubted()).isTrue();
    }

    @Test
    void theNeighborhoodAloneIsNeverAPoint() throws Exception {
        answer(carla, Map.of("dove", "area", "area-id", lido));
        assertThat(actor().sheet().has(ActorField.LATITUDE)).isFalse();
        assertThat(actor().areaName()).isEqualTo("Lido");
        assertThat(town.page("/realta/il-cortile")).contains("Posizione: quartiere");
        assertThat(town.page("/mappa/dati")).contains("\"points\":[]");
    }

    @Test
    void nobodyElseSaysWhereItIs() throws Exception {
        assertThat(answer(town.citizen, Map.of("dove", "area", "area-id", lido)).getStatus())
                .isEqualTo(404);
        assertThat(town.open(town.citizen, "/posizioni").getStatus()).isEqualTo(404);
        assertThat(answer(carla, Map.of("dove", "punto")).getStatus()).isEqualTo(422);
        assertThat(answer(carla, Map.of("dove", "punto", "latitude", "95", "longitude", "12"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(
                                carla,
                                Map.of(
                                        "dove",
                                        "area",
                                        "area-id",
                                        UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(actor().sheet().text(ActorField.LATITUDE)).contains("45.5");
    }

    @Test
    void aListThatMovesTheAddressMovesThePointOrMarksIt() {
        make("Il Cortile", "Via Po 2", "45.25", "14.75");
        assertThat(actor().pointDoubted()).as("the row brought a point").isFalse();
        assertThat(actor().areaName()).isEqualTo("Lido");
        make("Il Cortile", "Via Adda 3", "", "");
        assertThat(actor().pointDoubted()).as("the row brought none").isTrue();
        assertThat(actor().sheet().text(ActorField.LATITUDE)).contains("45.25");
        make("Il Cortile", "Via Po 2", "", "");
        assertThat(actor().pointDoubted()).as("the former address again").isFalse();
        make("Il Cortile", "VIA PO, 2", "", "");
        assertThat(actor().pointDoubted()).as("written otherwise").isFalse();
    }

    @Test
    void severalAreAssignedToANeighborhoodAfterAPreviewAndEachIsTakenBack() throws Exception {
        ActorId one = make("La Tela", "Via Adda 3", "", "");
        ActorId two = make("L’Orto di tutti", "Via Adda 4", "", "");
        String query = "posizione=nessuna&azione=quartiere&riga=" + one + "&riga=" + two;
        assertThat(clerk("/posizioni?posizione=nessuna")).contains("2 realtà", "La Tela");
        assertThat(clerk("/posizioni/anteprima?" + query))
                .contains("Va nel quartiere che scegli.", "Castello", "Lido");
        assertThat(town.territory.<Long>in(
                        () -> counts.of("/posizioni?posizione=nessuna", TestActors.OFFICE)))
                .as("a preview moves nobody")
                .isEqualTo(2);
        for (ActorId id : List.of(one, two)) {
            town.send(
                    town.clerk,
                    "/posizioni/azioni",
                    Map.of(
                            "azione",
                            "quartiere",
                            "posizione",
                            "nessuna",
                            "riga",
                            id.toString(),
                            "testo",
                            lido));
        }
        assertThat(actor("la-tela").areaName()).isEqualTo("Lido");
        assertThat(clerk("/posizioni?posizione=quartiere")).contains("2 realtà");
        undoLatest("La Tela");
        assertThat(actor("la-tela").areaName()).isNull();
        assertThat(clerk("/posizioni?posizione=nessuna")).contains("1 realtà");
    }

    @Test
    void whatMovedSinceIsNotTakenBack() throws Exception {
        answer(carla, Map.of("dove", "area", "area-id", lido));
        String list = clerk("/annullamenti");
        Matcher act = ACT.matcher(list);
        assertThat(act.find()).isTrue();
        edit(ActorField.AREA_ID, castello);
        assertThat(clerk(act.group())).contains("alert-warning");
    }

    @Test
    void theMapSaysHowManyHaveNoPositionAndLeadsToThem() throws Exception {
        make("La Tela", "Via Adda 3", "", "");
        assertThat(town.page("/?vista=mappa"))
                .contains("1 realtà non ha ancora una posizione", "/cielo/elenco/senza-posizione");
        assertThat(town.page("/cielo/elenco/senza-posizione"))
                .contains("1 soggetto", "La Tela")
                .doesNotContain("Il Cortile", "/posizione");
        assertThat(clerk("/cielo/elenco/senza-posizione"))
                .contains("/realta/la-tela/posizione", "/posizioni?posizione=nessuna");
    }
}
