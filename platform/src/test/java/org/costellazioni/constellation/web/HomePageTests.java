package org.costellazioni.constellation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The home page of a territory with a network, two members and a neighbor who receives at home. */
@PlatformTest
class HomePageTests {

    private static final String SQUARE = """
            {"type":"Polygon","coordinates":[[[12,45],[13,45],[13,46],[12,46],[12,45]]]}""";

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private Actors actors;

    @Autowired
    private Ties ties;

    @Autowired
    private Places places;

    private TestTerritory territory;

    @BeforeEach
    void tellTheStory() {
        territory = TestTerritory.make(territories);
        territory.run(() -> {
            places.take(new Area(UUID.randomUUID(), "quartieri", "1", "Gazzera", SQUARE));
            ActorId network = actor("Rete del Canale", "network", Map.of());
            ActorId tela = actor("La Tela", "ets", Map.of(ActorField.THEMES, "housing"));
            ActorId home = actor(
                    "Mani di Casa",
                    "informal-group",
                    Map.of(
                            ActorField.LATITUDE, "45.5",
                            ActorField.LONGITUDE, "12.5",
                            ActorField.SEAT_IS_HOME, "true"));
            places.placeActors(Acting.MACHINE);
            ties.record(
                    List.of(
                            tie(
                                    TieKind.Code.MEMBER_OF,
                                    tela,
                                    network,
                                    LocalDate.of(2015, 3, 1),
                                    true),
                            tie(
                                    TieKind.Code.MEMBER_OF,
                                    home,
                                    network,
                                    LocalDate.of(2020, 3, 1),
                                    true),
                            tie(
                                    TestActors.EXCHANGE_WITH,
                                    tela,
                                    home,
                                    LocalDate.of(2021, 3, 1),
                                    false)),
                    new Registration.Source("test", true, true),
                    Acting.MACHINE);
        });
    }

    private ActorId actor(String name, String kind, Map<ActorField, String> more) {
        ActorSheet sheet = new ActorSheet(Map.of(ActorField.NAME, name, ActorField.KIND, kind));
        for (Map.Entry<ActorField, String> field : more.entrySet()) {
            sheet = sheet.with(field.getKey(), field.getValue());
        }
        return actors.create(sheet, TestActors.OFFICE).orThrow().id();
    }

    private static Ties.Draft tie(
            TieKind.Code kind, ActorId source, ActorId target, LocalDate from, boolean open) {
        return new Ties.Draft(
                kind,
                source,
                target,
                null,
                from,
                null,
                1,
                Proof.page("/verbali/1", "Verbale"),
                open);
    }

    private MockHttpServletRequestBuilder at(String path) {
        return get(path).with(request -> {
            request.setServerName(territory.host());
            return request;
        });
    }

    private String page(String path) throws Exception {
        return web.perform(at(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The page's words, without its markup. */
    private String plain(String path) throws Exception {
        return page(path).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    /** The page without the cards below it: what just arrived is told there, whatever is filtered. */
    private String listOf(String path) throws Exception {
        String whole = page(path);
        return whole.substring(0, whole.indexOf("piece-card"));
    }

    private JsonNode data(String path) throws Exception {
        return JsonMapper.shared().readTree(page(path));
    }

    @Test
    void opensOnTheSkyWithItsTwoOtherFaces() throws Exception {
        assertThat(page("/"))
                .contains(
                        "data-sky=\"/cielo/dati?lingua=it\"",
                        "Elenco",
                        "Mappa",
                        "realtà attive oggi")
                .doesNotContain("constellation.");
        assertThat(plain("/")).contains("Si vedono 3 soggetti e 2 legami.");
    }

    @Test
    void listsTheSameActorsWithoutScripts() throws Exception {
        assertThat(page("/?vista=elenco"))
                .contains("La Tela", "Mani di Casa", "Rete del Canale", "Gazzera");
        assertThat(listOf("/?vista=elenco&tema=housing"))
                .contains("La Tela")
                .doesNotContain("Mani di Casa</a>");
        assertThat(listOf("/?vista=elenco&al=2016-01"))
                .as("the sky of 2016 has neither the latecomer nor its tie")
                .contains("La Tela")
                .doesNotContain("Mani di Casa</a>");
        assertThat(page("/?vista=elenco&tema=boh")).contains("Nessun soggetto con questi filtri");
    }

    @Test
    void sendsOnlyPublicTiesInColumns() throws Exception {
        JsonNode sky = data("/cielo/dati");
        assertThat(sky.get("stars").get("name")).hasSize(3);
        assertThat(sky.get("ties").get("b")).as("the reserved tie stays home").hasSize(2);
        assertThat(sky.get("stars").get("x"))
                .allMatch(x -> x.intValue() >= 0 && x.intValue() <= 4095);
        assertThat(plain("/cielo/registro")).contains("Numero di fonti: 1.");
    }

    @Test
    void answersThatNothingHasChangedUntilSomethingDoes() throws Exception {
        MockHttpServletResponse first =
                web.perform(at("/cielo/dati")).andReturn().getResponse();
        String tag = String.valueOf(first.getHeader("ETag"));
        web.perform(at("/cielo/dati").header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        web.perform(at("/cielo/dati?lingua=en"))
                .andExpect(header().string("ETag", org.hamcrest.Matchers.not(tag)));
        web.perform(at("/cielo/dati").header("Accept-Encoding", "gzip"))
                .andExpect(header().string("Content-Encoding", "gzip"));
    }

    @Test
    void neverPutsAHomeOnTheMap() throws Exception {
        JsonNode map = data("/mappa/dati");
        assertThat(map.get("areas")).hasSize(1);
        assertThat(map.get("points")).isEmpty();
        assertThat(page("/?vista=mappa")).contains("data-map=\"/mappa/dati\"");
    }

    @Test
    void putsTheFurtherSeatsOfAnActorOnTheMapUnlessTheyAreHomes() throws Exception {
        territory.run(() -> {
            ActorId tela = actors.bySlug("la-tela").orElseThrow().id();
            places.addSeat(tela, seat("Calle Uno 1"), Acting.MACHINE).orThrow();
            ActorSheet home = seat("Calle Due 2").with(ActorField.SEAT_IS_HOME, "true");
            places.addSeat(tela, home, Acting.MACHINE).orThrow();
        });
        JsonNode points = data("/mappa/dati").get("points");
        assertThat(points).hasSize(1);
        assertThat(points.get(0).get(1).doubleValue()).isEqualTo(45.43);
    }

    private static ActorSheet seat(String address) {
        return new ActorSheet(Map.of(
                ActorField.ADDRESS, address,
                ActorField.LATITUDE, "45.43",
                ActorField.LONGITUDE, "12.33"));
    }

    @Test
    void tellsAStarsTiesInWordsWithTheirProof() throws Exception {
        JsonNode names = data("/cielo/dati").get("stars").get("name");
        JsonNode steps = data("/cielo/dati").get("stars").get("number");
        int number = 0;
        for (int i = 0; i < names.size(); i++) {
            number += steps.get(i).intValue();
            if (names.get(i).stringValue().equals("La Tela")) {
                break;
            }
        }
        String card = page("/cielo/stelle/" + number + "/scheda");
        assertThat(card)
                .contains(
                        "La Tela", "fa parte di", "Rete del Canale", "da marzo 2015", "/verbali/1")
                .doesNotContain("<html", "scambia");
        assertThat(page("/cielo/stelle/" + number)).contains("<html", "Perché La Tela è qui");
        web.perform(at("/cielo/stelle/999999")).andExpect(status().isNotFound());
    }

    @Test
    void keepsTheStarsOfOtherTerritoriesOut() throws Exception {
        page("/cielo/dati");
        territory = TestTerritory.make(territories);
        assertThat(data("/cielo/dati").get("stars").get("name")).isEmpty();
        assertThat(plain("/")).contains("Si vedono 0 soggetti e 0 legami.");
    }
}
