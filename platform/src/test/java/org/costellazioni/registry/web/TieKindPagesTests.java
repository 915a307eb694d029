package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.util.Map;

/** The page of the kinds of ties, and what an own kind looks like where ties are shown. */
@PlatformTest
class TieKindPagesTests {

    private static final String KINDS = "/vocabolari/tipi-di-legame";
    private static final Map<String, String> LENDS = Map.of(
            "frase", "presta il furgone a",
            "parti", "diverse",
            "altra", "usa il furgone di",
            "nomi", "Furgone in prestito\r\n\r\nprestito");

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private MockMvc web;

    private RegistryVisit.Town town;
    private ActorId tela;
    private ActorId ponte;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        tela = visit.actors.make(town.territory, "ets", "La Tela");
        ponte = visit.actors.make(town.territory, "ets", "Ponte Nuovo");
    }

    @Test
    void theKindsAreTheOfficesBusinessAlone() throws Exception {
        assertThat(town.open(KINDS).getStatus()).isEqualTo(404);
        assertThat(town.open(town.citizen, KINDS).getStatus()).isEqualTo(404);
        assertThat(town.send(town.citizen, KINDS, LENDS).getStatus()).isEqualTo(404);
        assertThat(town.send(town.citizen, KINDS + "/host-of/unione", Map.of()).getStatus())
                .isEqualTo(404);
        assertThat(town.open(town.clerk, "/vocabolari").getContentAsString()).contains(KINDS);
        assertThat(town.open(town.clerk, "/vocabolari/tie-kind").getRedirectedUrl())
                .isEqualTo(KINDS);
        assertThat(town.open(town.clerk, KINDS).getContentAsString())
                .contains("fa parte di", "riunisce", "uguale dalle due parti");
    }

    @Test
    void aRefusedKindComesBackAsItWasTyped() throws Exception {
        Map<String, String> half = Map.of("frase", "presta il furgone a", "parti", "diverse");
        MockHttpServletResponse answer = town.send(town.clerk, KINDS, half);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("scrivi anche la frase vista dall’altra parte", "presta il furgone a");
        assertThat(town.open(town.clerk, KINDS + "/mai-sentito").getStatus()).isEqualTo(404);
    }

    @Test
    void theTieFormOffersAnOwnKindUntilItIsHidden() throws Exception {
        town.send(town.clerk, KINDS, LENDS);
        String form = "/realta/la-tela/legami/nuovo?cerca=ponte";
        assertThat(town.open(town.clerk, form).getContentAsString())
                .contains("presta il furgone a</option>");
        String path = KINDS + "/presta-il-furgone-a";
        assertThat(town.open(town.clerk, path).getContentAsString())
                .contains("usa il furgone di", "Furgone in prestito\nprestito");
        town.send(town.clerk, path, with(LENDS, "nascosto", "si"));
        assertThat(town.open(town.clerk, form).getContentAsString())
                .doesNotContain("presta il furgone a</option>");
        assertThat(town.open(town.clerk, KINDS).getContentAsString()).contains("nascosta");
    }

    @Test
    void theDirectionOfAKindWithTiesIsRefusedWithWords() throws Exception {
        town.send(town.clerk, KINDS, LENDS);
        TieKind.Code lends = new TieKind.Code("presta-il-furgone-a");
        visit.actors.tie(town.territory, lends, tela, ponte, "2024-05-06");
        MockHttpServletResponse answer =
                town.send(town.clerk, KINDS + "/" + lends, with(LENDS, "parti", ""));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Ci sono già legami di questo tipo");
    }

    @Test
    void aForeignPhraseIsMarkedWhereverItIsRead() throws Exception {
        town.send(town.clerk, KINDS, LENDS);
        TieKind.Code lends = new TieKind.Code("presta-il-furgone-a");
        visit.actors.tie(town.territory, lends, tela, ponte, "2024-05-06");
        assertThat(english("/realta/la-tela"))
                .contains("<span lang=\"it\">presta il furgone a</span>");
        assertThat(english("/realta/ponte-nuovo"))
                .contains("<span lang=\"it\">usa il furgone di</span>");
        assertThat(english("/legami?dal=2024"))
                .contains("<span lang=\"it\">presta il furgone a</span>");
        assertThat(town.page("/realta/la-tela")).contains("<span>presta il furgone a</span>");
        town.send(
                town.clerk,
                KINDS + "/" + lends,
                with(
                        with(LENDS, "inglese", "lends a van to"),
                        "ingleseAltra",
                        "drives the van of"));
        assertThat(english("/realta/ponte-nuovo")).contains("<span>drives the van of</span>");
    }

    @Test
    void joiningIsAnActWithItsWordsAndItsHistory() throws Exception {
        town.send(town.clerk, KINDS, LENDS);
        TieKind.Code lends = new TieKind.Code("presta-il-furgone-a");
        visit.actors.tie(town.territory, lends, tela, ponte, "2024-05-06");
        String path = KINDS + "/" + lends;
        assertThat(town.send(town.clerk, path + "/unione", Map.of()).getContentAsString())
                .contains("Scegli il tipo dall’elenco");
        MockHttpServletResponse other =
                town.send(town.clerk, path + "/unione", Map.of("in", TestActors.SAME_TABLE.text()));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("non si possono unire");
        assertThat(town.send(town.clerk, path + "/unione", Map.of("in", TestActors.HOST_OF.text()))
                        .getRedirectedUrl())
                .isEqualTo(KINDS);
        assertThat(town.open(town.clerk, KINDS).getContentAsString())
                .contains("“presta il furgone a” è diventato “ospita”", "Legami spostati: 1")
                .contains("ospitalità, presta il furgone a, Furgone in prestito, prestito");
        assertThat(town.open(town.clerk, path).getStatus()).isEqualTo(404);
        assertThat(town.page("/realta/ponte-nuovo")).contains("è ospitata da");
        assertThat(town.page("/legami?tipo=" + lends))
                .contains("1 legame", "ospita", "tipo=" + TestActors.HOST_OF)
                .doesNotContain("presta il furgone a", "non vuol dire niente");
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new java.util.HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private String english(String path) throws Exception {
        return web.perform(Visits.read(town.territory, path).cookie(new Cookie("lingua", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
