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

/** Ties, twins and areas on their pages. */
@PlatformTest
class TiePagesTests {

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Twins twins;

    private RegistryVisit.Town town;
    private ActorId tela;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        tela = visit.actors.make(town.territory, "ets", "La Tela");
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
