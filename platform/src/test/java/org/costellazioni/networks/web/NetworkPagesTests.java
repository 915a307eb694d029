package org.costellazioni.networks.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.web.RegistryVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Networks on their pages. */
@PlatformTest
class NetworkPagesTests {

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Ties ties;

    private RegistryVisit.Town town;
    private ActorId tela;
    private ActorId network;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        tela = visit.actors.make(town.territory, "ets", "La Tela");
        network = visit.actors.make(town.territory, "network", "Rete dei vicini");
    }

    @Test
    void aNetworkShowsItsMembersByPeriod() throws Exception {
        visit.actors.tie(town.territory, TieKind.Code.MEMBER_OF, tela, network, "2022-02-03");
        assertThat(town.open("/realta/rete-dei-vicini").getRedirectedUrl())
                .isEqualTo("/reti/rete-dei-vicini");
        assertThat(town.page("/reti/rete-dei-vicini"))
                .contains("Chi ne fa parte oggi: 1", "La Tela", "dal 3 febbraio 2022");
        assertThat(town.page("/realta/la-tela")).contains("Fa parte di", "Rete dei vicini");
        assertThat(town.page("/realta?rete=" + network)).contains("La Tela");
    }

    @Test
    void howANetworkWorksIsWrittenByTheOffice() throws Exception {
        Map<String, String> form = Map.of(
                "oggetto",
                "theme",
                "funzionamento",
                "structured",
                "carta",
                "Poche regole chiare",
                "versione",
                "0");
        assertThat(town.send(town.citizen, "/reti/rete-dei-vicini", form).getStatus())
                .isEqualTo(404);
        assertThat(town.send(town.clerk, "/reti/rete-dei-vicini", form).getRedirectedUrl())
                .isEqualTo("/reti/rete-dei-vicini");
        assertThat(town.page("/reti/rete-dei-vicini"))
                .contains("Poche regole chiare", "Strutturata, con regole e ruoli scritti");
        assertThat(town.send(town.clerk, "/reti/rete-dei-vicini", form).getContentAsString())
                .contains("qualcun altro ha salvato", "Poche regole chiare");
    }

    @Test
    void twoOfficesOfOneNetworkAreTheOfficesBusinessAlone() throws Exception {
        for (String office : List.of("Servizio casa", "Servizio giovani")) {
            town.send(
                    town.clerk,
                    "/reti/rete-dei-vicini/gestioni",
                    Map.of("ufficio", office, "inizio", "2023-01-01"));
        }
        assertThat(town.open("/reti/gestione").getStatus()).isEqualTo(404);
        assertThat(town.open(town.citizen, "/reti/gestione").getStatus()).isEqualTo(404);
        assertThat(town.open(town.clerk, "/reti/gestione").getContentAsString())
                .contains("Servizio casa, Servizio giovani");
    }

    @Test
    void aTieThatCannotEndSoIsShownAgainOnThePageOfTheNetwork() throws Exception {
        visit.actors.tie(town.territory, TieKind.Code.MEMBER_OF, tela, network, "2022-02-03");
        UUID tie =
                town.territory.in(() -> ties.members(network, true)).getFirst().id();
        String end = "/realta/rete-dei-vicini/legami/" + tie + "/fine";
        assertThat(town.send(town.clerk, end, Map.of("fine", "2020-01-01")).getContentAsString())
                .contains("La fine viene prima", "Come lavora", "Affida la rete a un ufficio");
        String ofTheMember = "/realta/la-tela/legami/" + tie + "/fine";
        assertThat(town.send(town.clerk, ofTheMember, Map.of("fine", "2020-01-01"))
                        .getContentAsString())
                .contains("La fine viene prima", "Fa parte di")
                .doesNotContain("Affida la rete a un ufficio");
    }
}
