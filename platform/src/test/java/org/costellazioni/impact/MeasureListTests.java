package org.costellazioni.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of modules, of today and of any day, for everyone. */
@PlatformTest
class MeasureListTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestActors actors;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;

    @BeforeEach
    void tieAMemberToANetwork() {
        territory = TestTerritory.make(territories);
        ActorId member = actors.make(territory, "ets", "Il Cortile");
        ActorId network = actors.make(territory, "network", "Rete dei cortili");
        actors.tie(territory, TieKind.Code.MEMBER_OF, member, network, "2024-03-12");
    }

    private String text(String path) throws Exception {
        return web.perform(read(territory, path)).andReturn().getResponse().getContentAsString();
    }

    private JsonNode row(String query, String measure) throws Exception {
        JsonNode data = JsonMapper.shared().readTree(text("/api/v1/misure" + query));
        for (JsonNode row : data.get("righe")) {
            if (row.get("id").asString().equals(measure)) {
                return row;
            }
        }
        throw new AssertionError(measure + " is not in " + data);
    }

    @Test
    void saysHowManyThereAreToday() throws Exception {
        assertThat(row("", "registry-actors").get("valore").asInt()).isEqualTo(2);
        assertThat(row("", "registry-ties").get("valore").asInt()).isEqualTo(1);
        assertThat(row("", "registry-networks").get("unita").asString()).isEqualTo("count");
        assertThat(text("/misure"))
                .contains("Legami pubblici", "I legami pubblici che valgono in quel giorno");
    }

    @Test
    void saysHowManyThereWereOnAnotherDayAndAYearBefore() throws Exception {
        JsonNode ties = row("?giorno=2025-03-11", "registry-ties");
        assertThat(ties.get("valore").asInt()).isEqualTo(1);
        assertThat(ties.get("anno_prima").asInt()).isZero();
        assertThat(ties.get("giorno").asString()).isEqualTo("2025-03-11");
        assertThat(row("?giorno=11/03/2024", "registry-ties").get("valore").asInt())
                .isZero();
        assertThat(text("/misure.csv?giorno=2025-03-11")).contains("Legami pubblici;1;0;");
    }

    @Test
    void saysNothingOfDaysToCome() throws Exception {
        JsonNode ties = row("?giorno=2199-01-01", "registry-ties");
        assertThat(ties.get("giorno")).isEqualTo(row("", "registry-ties").get("giorno"));
    }

    @Test
    void standsOnTheDeskOfThoseWhoEvaluate() throws Exception {
        for (Cast member : new Cast[] {Cast.EVALUATOR, Cast.CITIZEN}) {
            String desk = web.perform(read(territory, "/scrivania")
                            .with(by(people.play(member, territory), territory)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(desk.contains("href=\"/misure\"")).isEqualTo(member == Cast.EVALUATOR);
        }
    }
}
