package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.twins.Twins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;

/** Networks, ties, twins and areas on their pages. */
@PlatformTest
class NetworkPagesTests {

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Twins twins;

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
    void aTieIsRecordedWithItsProofOrNotAtAll() throws Exception {
        ActorId other = visit.actors.make(town.territory, "ets", "Ponte Nuovo");
        assertThat(town.open(town.clerk, "/realta/la-tela/legami/nuovo?cerca=ponte")
                        .getContentAsString())
                .contains("Ponte Nuovo");
        Map<String, String> bare = Map.of(
                "cerca",
                "ponte",
                "altra",
                other.toString(),
                "tipo",
                TieKind.Code.PARTNER_OF.text(),
                "prova",
                "",
                "nome",
                "");
        assertThat(town.send(town.clerk, "/realta/la-tela/legami", bare).getContentAsString())
                .contains("Manca la prova");
        Map<String, String> proven = Map.of(
                "cerca",
                "ponte",
                "altra",
                other.toString(),
                "tipo",
                TieKind.Code.PARTNER_OF.text(),
                "inizio",
                "2024-05-06",
                "prova",
                "https://esempio.example/verbale",
                "nome",
                "Verbale");
        assertThat(town.send(town.citizen, "/realta/la-tela/legami", proven).getStatus())
                .isEqualTo(404);
        assertThat(town.send(town.clerk, "/realta/la-tela/legami", proven).getRedirectedUrl())
                .isEqualTo("/realta/la-tela");
        assertThat(town.page("/realta/ponte-nuovo"))
                .contains("dal 6 maggio 2024", "https://esempio.example/verbale");
        assertThat(town.page("/legami?dal=2024")).contains("La Tela", "Ponte Nuovo");
    }

    @Test
    void aMergedActorsAddressLeadsToTheOther() throws Exception {
        ActorId twin = visit.actors.make(town.territory, "ets", "La Tela di Marghera");
        Twins.Pair pair = new Twins.Pair(tela, twin, 90, "registry.twins.title");
        town.territory.run(() -> twins.propose(List.of(pair)));
        assertThat(town.open("/doppioni").getStatus()).isEqualTo(404);
        String path = "/doppioni/" + tela + "/" + twin;
        assertThat(town.open(town.clerk, "/doppioni").getContentAsString()).contains("La Tela");
        assertThat(town.open(town.clerk, path).getContentAsString()).contains("(diverso)");
        assertThat(town.send(town.clerk, path + "/unione", Map.of("resta", tela.toString()))
                        .getRedirectedUrl())
                .isEqualTo("/realta/la-tela");
        assertThat(town.open("/realta/la-tela-di-marghera").getStatus()).isEqualTo(301);
        assertThat(town.open("/realta/la-tela-di-marghera").getRedirectedUrl())
                .isEqualTo("/realta/la-tela");
    }

    @Test
    void areasLeadToWhoIsThere() throws Exception {
        assertThat(town.page("/zone")).contains("Non ci sono ancora quartieri");
    }
}
