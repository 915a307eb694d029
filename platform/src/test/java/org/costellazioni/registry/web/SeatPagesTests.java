package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.registry.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.Map;

/** What people read of an actor's further seats, and who adds and removes them. */
@PlatformTest
class SeatPagesTests {

    private static final String PAGE = "/realta/il-cortile";
    private static final String FORM = PAGE + "/sedi/nuova";
    private static final Map<String, String> OPEN =
            Map.of("address", "Calle Lunga 1", "postal-code", "30121", "municipality", "Venezia");
    private static final Map<String, String> HOME = Map.of(
            "address", "Calle Segreta 3",
            "municipality", "Segretopoli",
            "latitude", "45,4371",
            "longitude", "12.3359",
            "seat-is-home", "true");

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Actors actors;

    private RegistryVisit.Town town;
    private ActorId cortile;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        cortile = visit.actors.make(town.territory, "ets", "Il Cortile");
    }

    @Test
    void onlyThoseWhoMayEditTheActorAddSeats() throws Exception {
        assertThat(town.open(town.citizen, FORM).getStatus()).isEqualTo(404);
        assertThat(town.send(town.citizen, FORM, OPEN).getStatus()).isEqualTo(404);
        assertThat(town.page(PAGE)).doesNotContain("Calle Lunga", "Altre sedi");
        visit.people.mandate(town.citizen, cortile, MandateKind.OPERATOR, town.territory);
        assertThat(town.open(town.citizen, FORM).getContentAsString()).contains("Il Cortile");
        assertThat(town.send(town.citizen, FORM, OPEN).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(town.page(PAGE))
                .contains("Altre sedi", "Calle Lunga 1, 30121 Venezia")
                .doesNotContain("Togli la sede");
    }

    @Test
    void ofAHomeStrangersReadNeitherStreetNorPlace() throws Exception {
        town.send(town.clerk, FORM, HOME);
        assertThat(town.page(PAGE))
                .contains("Indirizzo non pubblico")
                .doesNotContain("Segret", "45.4371", "12.3359");
        assertThat(town.open(town.clerk, PAGE).getContentAsString())
                .contains("Calle Segreta 3, Segretopoli", "45.4371", "12.3359", "riservato");
    }

    @Test
    void aRefusalStandsBesideItsFieldAndLosesNothing() throws Exception {
        Map<String, String> half =
                Map.of("address", "Calle \"Lunga\" 1", "latitude", "45.4", "seat-is-home", "true");
        MockHttpServletResponse again = town.send(town.clerk, FORM, half);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString())
                .contains("vanno insieme", "href=\"#latitude\"")
                .contains("Calle &#34;Lunga&#34; 1", "value=\"45.4\"")
                .containsPattern("id=\"seat-is-home\"[^>]* checked");
        MockHttpServletResponse nowhere =
                town.send(town.clerk, FORM, Map.of("municipality", "Mira"));
        assertThat(nowhere.getContentAsString())
                .contains("Manca l’indirizzo", "href=\"#address\"", "value=\"Mira\"");
        Map<String, String> elsewhere = Map.of("address", "Calle Lunga 1", "area-id", "altrove");
        assertThat(town.send(town.clerk, FORM, elsewhere).getStatus()).isEqualTo(422);
    }

    @Test
    void aSeatIsRemovedOnceByThoseWhoMay() throws Exception {
        town.send(town.clerk, FORM, OPEN);
        String removal = PAGE + "/sedi/" + seat() + "/rimozione";
        assertThat(town.open(town.clerk, PAGE).getContentAsString()).contains(removal);
        assertThat(town.send(town.citizen, removal, Map.of()).getStatus()).isEqualTo(404);
        assertThat(town.send(town.clerk, PAGE + "/sedi/x/rimozione", Map.of()).getStatus())
                .isEqualTo(404);
        assertThat(town.send(town.clerk, removal, Map.of()).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(town.page(PAGE)).doesNotContain("Calle Lunga", "Altre sedi");
        assertThat(town.send(town.clerk, removal, Map.of()).getRedirectedUrl()).isEqualTo(PAGE);
    }

    @Test
    void theHistoryTellsTheAddressToThoseWhoMayOnly() throws Exception {
        town.send(town.clerk, FORM, OPEN);
        town.send(town.clerk, PAGE + "/sedi/" + seat() + "/rimozione", Map.of());
        assertThat(town.page(PAGE + "/modifiche"))
                .contains("Altra sede", "Indirizzo non pubblico")
                .doesNotContain("Calle Lunga", seat());
        assertThat(town.open(town.clerk, PAGE + "/modifiche").getContentAsString())
                .containsPattern("(?s)Calle Lunga 1, 30121 Venezia.*Calle Lunga 1, 30121 Venezia");
    }

    @Test
    void aNetworkHasSeatsToo() throws Exception {
        visit.actors.make(town.territory, "network", "Rete del quartiere");
        String form = "/realta/rete-del-quartiere/sedi/nuova";
        assertThat(town.send(town.clerk, form, OPEN).getRedirectedUrl())
                .isEqualTo("/reti/rete-del-quartiere");
        assertThat(town.page("/reti/rete-del-quartiere")).contains("Calle Lunga 1");
    }

    private String seat() {
        return town.territory
                .in(() -> actors.byId(cortile).orElseThrow().seats())
                .getLast()
                .id()
                .toString();
    }
}
