package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.twins.Twins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.List;
import java.util.UUID;

/** Likely twins, ticked and told apart together after a preview. */
@PlatformTest
class TwinListTests {

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Twins twins;

    @Autowired
    private MockMvc web;

    private RegistryVisit.Town town;
    private String tele;
    private String ponti;

    @BeforeEach
    void proposeTwoPairs() {
        town = visit.town();
        tele = pair("La Tela", "La Tela di Marghera", 90);
        ponti = pair("Ponte Nuovo", "Ponte Nuovo APS", 70);
    }

    private String pair(String one, String other, int score) {
        ActorId first = visit.actors.make(town.territory, "ets", one);
        ActorId second = visit.actors.make(town.territory, "ets", other);
        town.territory.run(() -> twins.propose(
                List.of(new Twins.Pair(first, second, score, "registry.twins.title"))));
        boolean inOrder = first.toString().compareTo(second.toString()) < 0;
        return inOrder ? first + "_" + second : second + "_" + first;
    }

    private MockHttpServletResponse send(String path, String... ticked) throws Exception {
        MockHttpServletRequestBuilder request = (path.contains("/anteprima")
                        ? Visits.read(town.territory, path)
                        : Visits.send(town.territory, path))
                .with(Visits.by(town.clerk, town.territory))
                .param("azione", "distinzione")
                .param("riga", ticked);
        return web.perform(request).andReturn().getResponse();
    }

    private String page() throws Exception {
        return town.open(town.clerk, "/doppioni").getContentAsString();
    }

    @Test
    void isForTheOfficeAloneInEveryForm() throws Exception {
        for (String form : List.of("", ".csv", ".xlsx", ".stampa")) {
            assertThat(town.open("/doppioni" + form).getStatus()).as(form).isEqualTo(404);
            assertThat(town.open(town.citizen, "/doppioni" + form).getStatus())
                    .as(form)
                    .isEqualTo(404);
            assertThat(town.open(town.clerk, "/doppioni" + form).getStatus())
                    .as(form)
                    .isEqualTo(200);
        }
        for (String form : List.of("/doppioni.atom", "/api/v1/doppioni")) {
            assertThat(town.open(town.clerk, form).getStatus()).as(form).isEqualTo(404);
        }
        assertThat(town.open(town.clerk, "/doppioni.csv").getContentAsString())
                .contains("La Tela;La Tela di Marghera", ";90;");
    }

    @Test
    void showsTheMostAlikeFirstAndNarrows() throws Exception {
        assertThat(page()).containsSubsequence("La Tela e", "Ponte Nuovo e").contains("2 coppie");
        assertThat(town.open(town.clerk, "/doppioni?almeno=80").getContentAsString())
                .contains("La Tela e")
                .doesNotContain("Ponte Nuovo e");
        assertThat(town.open(town.clerk, "/doppioni?ordina=nome&q=ponte").getContentAsString())
                .contains("Ponte Nuovo e")
                .doesNotContain("La Tela e");
    }

    @Test
    void aPreviewSaysWhatWouldHappenAndChangesNothing() throws Exception {
        String preview = send("/doppioni/anteprima", tele, ponti).getContentAsString();
        assertThat(preview)
                .contains("Che cosa succede se confermi (2)", "Restano due realtà diverse")
                .contains(
                        "value=\"" + tele + "\"",
                        "value=\"" + ponti + "\"",
                        "action=\"/doppioni/azioni\"");
        assertThat(page()).contains("2 coppie");
    }

    @Test
    void theWayBackKeepsTheTicksAndWhatWasAsked() throws Exception {
        String preview = send("/doppioni/anteprima?ordina=nome", tele).getContentAsString();
        assertThat(preview).contains("href=\"/doppioni?ordina=nome&amp;riga=" + tele + "\"");
        String list =
                town.open(town.clerk, "/doppioni?ordina=nome&riga=" + tele).getContentAsString();
        assertThat(list).containsPattern("value=\"" + tele + "\"\\s+checked");
        assertThat(list).doesNotContainPattern("value=\"" + ponti + "\"\\s+checked");
    }

    @Test
    void whatIsConfirmedIsDoneToTheTickedRowsAlone() throws Exception {
        MockHttpServletResponse done = send("/doppioni/azioni?q=tela", tele);
        assertThat(done.getRedirectedUrl()).isEqualTo("/doppioni?q=tela");
        assertThat(page()).contains("1 coppia", "Ponte Nuovo e").doesNotContain("La Tela e");
    }

    @Test
    void nothingTickedIsToldAndNothingIsDone() throws Exception {
        assertThat(send("/doppioni/anteprima").getRedirectedUrl()).isEqualTo("/doppioni");
        MockHttpServletResponse refused = send("/doppioni/azioni");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Non c’è nessuna riga spuntata");
        String strange = UUID.randomUUID() + "_" + UUID.randomUUID();
        assertThat(send("/doppioni/azioni", "x", "'; drop table", strange).getStatus())
                .isEqualTo(422);
        assertThat(page()).contains("2 coppie");
    }

    @Test
    void nobodyElseActsAndNoOtherActIsFound() throws Exception {
        MockHttpServletRequestBuilder citizen = Visits.send(town.territory, "/doppioni/azioni")
                .with(Visits.by(town.citizen, town.territory))
                .param("azione", "distinzione")
                .param("riga", tele);
        assertThat(web.perform(citizen).andReturn().getResponse().getStatus()).isEqualTo(404);
        MockHttpServletRequestBuilder stranger = Visits.send(town.territory, "/doppioni/azioni")
                .param("azione", "distinzione")
                .param("riga", tele);
        assertThat(web.perform(stranger).andReturn().getResponse().getRedirectedUrl())
                .startsWith("/accesso");
        MockHttpServletRequestBuilder unknown = Visits.read(town.territory, "/doppioni/anteprima")
                .with(Visits.by(town.clerk, town.territory))
                .param("azione", "unione")
                .param("riga", tele);
        assertThat(web.perform(unknown).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(page()).contains("2 coppie");
    }

    @Test
    void rowsOfAnotherTerritoryCannotBeTicked() throws Exception {
        RegistryVisit.Town other = visit.town();
        MockHttpServletRequestBuilder there = Visits.send(other.territory, "/doppioni/azioni")
                .with(Visits.by(other.clerk, other.territory))
                .param("azione", "distinzione")
                .param("riga", tele);
        assertThat(web.perform(there).andReturn().getResponse().getStatus()).isEqualTo(422);
        assertThat(page()).contains("2 coppie");
    }
}
