package org.costellazioni.vocabularies.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.registry.web.RegistryVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.HashMap;
import java.util.Map;

/** The pages on which the programme office looks after terms. */
@PlatformTest
class VocabularyPagesTests {

    @Autowired
    private RegistryVisit visit;

    private RegistryVisit.Town town;

    @BeforeEach
    void fillATown() {
        town = visit.town();
    }

    @Test
    void theTerritoryKeepsItsOwnWords() throws Exception {
        assertThat(town.open("/vocabolari").getStatus()).isEqualTo(404);
        assertThat(town.open(town.clerk, "/vocabolari").getContentAsString()).contains("Temi");
        Map<String, String> wrong = Map.of("codice", "Acqua Alta", "italiano", "Acqua alta");
        assertThat(town.send(town.clerk, "/vocabolari/theme", wrong).getContentAsString())
                .contains("lettere minuscole");
        Map<String, String> term = Map.of("codice", "acqua-alta", "italiano", "Acqua alta");
        town.send(town.clerk, "/vocabolari/theme", term);
        assertThat(town.page("/realta")).contains("Acqua alta");
        assertThat(town.open(town.clerk, "/vocabolari/inventato").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acqua Alta", ""})
    void aCodeThatWasRefusedIsRefusedAgainHoweverOftenItIsSent(String code) throws Exception {
        String path = "/vocabolari/theme";
        HtmlForm form = HtmlForm.named(
                        "vocabularies.term", town.open(town.clerk, path).getContentAsString())
                .orElseThrow()
                .with("codice", code)
                .with("italiano", "Acqua alta");
        for (int often = 0; often < 3; often++) {
            MockHttpServletResponse refused = town.send(town.clerk, path, sent(form));
            assertThat(refused.getStatus()).isEqualTo(422);
            form = HtmlForm.named("vocabularies.term", refused.getContentAsString())
                    .orElseThrow();
        }
    }

    @Test
    void theListLeadsToEveryVocabularyAlsoToOneOfItsOwnPage() throws Exception {
        assertThat(town.open(town.clerk, "/vocabolari").getContentAsString())
                .contains("href=\"/vocabolari/theme\"", "Di che cosa si occupa una realtà")
                .contains("href=\"/vocabolari/network-object\"")
                .contains("href=\"/vocabolari/tipi-di-legame\"", "Tipi di legame")
                .doesNotContain("href=\"/vocabolari/tie-kind\"");
    }

    @Test
    void toAListOfTheLawNobodyAddsButEverybodyMayReword() throws Exception {
        Map<String, String> added = Map.of("codice", "zz", "italiano", "Una attività nostra");
        MockHttpServletResponse refused = town.send(town.clerk, "/vocabolari/activity", added);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Questo codice non c’è", "Una attività nostra", "Cambia una voce");
        Map<String, String> reworded = Map.of("codice", "a", "italiano", "Aiuto alle persone");
        assertThat(town.send(town.clerk, "/vocabolari/activity", reworded).getRedirectedUrl())
                .isEqualTo("/vocabolari/activity");
        assertThat(town.open(town.clerk, "/vocabolari/activity").getContentAsString())
                .contains("Aiuto alle persone")
                .doesNotContain("Una attività nostra");
    }

    private static Map<String, String> sent(HtmlForm form) {
        Map<String, String> sent = new HashMap<>();
        form.values().forEach((name, texts) -> {
            if (!name.equals("_csrf") && !texts.isEmpty()) {
                sent.put(name, texts.getFirst());
            }
        });
        return sent;
    }
}
