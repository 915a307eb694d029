package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.twins.Twins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.Map;

/** Two actors brought together by hand, and the addresses of the one that is gone. */
@PlatformTest
class TwinPagesTests {

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Twins twins;

    private RegistryVisit.Town town;
    private ActorId tela;
    private ActorId ponte;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        tela = make("La Tela", 1);
        ponte = make("Ponte Nuovo", 2);
    }

    private ActorId make(String name, int code) {
        return visit.actors.make(
                town.territory,
                TestActors.sheet("ets", name).with(ActorField.FISCAL_CODE, TestActors.code(code)));
    }

    @Test
    void theOfficeChoosesAnyOtherActorFromThePageOfOne() throws Exception {
        String choice = "/realta/la-tela/doppione";
        assertThat(town.open(town.clerk, "/realta/la-tela").getContentAsString())
                .contains(choice);
        assertThat(town.open(town.citizen, "/realta/la-tela").getContentAsString())
                .doesNotContain(choice);
        assertThat(town.open(choice).getStatus()).isEqualTo(404);
        assertThat(town.open(town.citizen, choice).getStatus()).isEqualTo(404);
        assertThat(town.open(town.clerk, choice).getContentAsString())
                .contains("Quale altra realtà è La Tela?")
                .doesNotContain("/doppioni/");
        assertThat(town.open(town.clerk, choice + "?cerca=ponte").getContentAsString())
                .contains("/doppioni/" + tela + "/" + ponte);
        assertThat(town.open(town.clerk, choice + "?cerca=la+tela").getContentAsString())
                .contains("role=\"status\"");
    }

    @Test
    void twoFiscalCodesAreAskedAboutFirst() throws Exception {
        String pair = "/doppioni/" + tela + "/" + ponte;
        assertThat(town.open(town.clerk, pair).getContentAsString())
                .contains("Hanno due codici fiscali diversi", "name=\"certo\"");
        Map<String, String> unsure = Map.of("resta", tela.toString());
        assertThat(town.send(town.clerk, pair + "/unione", unsure).getRedirectedUrl())
                .isEqualTo(pair);
        assertThat(town.open("/realta/ponte-nuovo").getStatus()).isEqualTo(200);
        Map<String, String> sure = Map.of("resta", tela.toString(), "certo", "true");
        assertThat(town.send(town.clerk, pair + "/unione", sure).getRedirectedUrl())
                .isEqualTo("/realta/la-tela");
        assertThat(town.open("/realta/ponte-nuovo").getRedirectedUrl())
                .isEqualTo("/realta/la-tela");
    }

    @Test
    void aPairWithoutTwoCodesIsNotAskedAbout() throws Exception {
        ActorId bare = visit.actors.make(town.territory, "ets", "Tela");
        assertThat(town.open(town.clerk, "/doppioni/" + tela + "/" + bare).getContentAsString())
                .doesNotContain("name=\"certo\"", "codici fiscali diversi");
    }

    @Test
    void everyPageUnderTheOldAddressLeadsOn() throws Exception {
        town.territory.in(() -> twins.merge(tela, ponte, Acting.MACHINE)).orThrow();
        for (String page :
                new String[] {"/modifiche", "/modifiche.csv", "/modifica", "/sedi/nuova"}) {
            MockHttpServletResponse answer = town.open("/realta/ponte-nuovo" + page);
            assertThat(answer.getStatus()).as(page).isEqualTo(301);
            assertThat(answer.getHeader("Location")).isEqualTo("/realta/la-tela" + page);
        }
        assertThat(town.open("/realta/ponte-nuovo/modifiche?dal=2024-01-01").getHeader("Location"))
                .isEqualTo("/realta/la-tela/modifiche?dal=2024-01-01");
        assertThat(town.open("/realta/mai-esistita/modifiche").getStatus()).isEqualTo(404);
        assertThat(town.open("/realta/la-tela/modifiche").getStatus()).isEqualTo(200);
    }
}
