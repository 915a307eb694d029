package org.costellazioni.vocabularies.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.web.RegistryVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.Map;

/** The pages on which two terms become one, and the addresses of before. */
@PlatformTest
class TermJoiningPagesTests {

    private static final String NEW = "/vocabolari/theme/unioni/nuova";
    private static final Map<String, String> SPORT_INTO_CULTURE =
            Map.of("voce", "sport", "in", "culture");

    @Autowired
    private RegistryVisit visit;

    private RegistryVisit.Town town;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        make("Il Cortile", "sport");
        make("La Tela", "culture");
        make("Il Faro", "health");
    }

    private ActorId make(String name, String theme) {
        return visit.actors.make(
                town.territory, TestActors.sheet("ets", name).with(ActorField.THEMES, theme));
    }

    private String clerk(String path) throws Exception {
        return town.open(town.clerk, path).getContentAsString();
    }

    private void join() throws Exception {
        assertThat(town.send(town.clerk, "/vocabolari/theme/unioni", SPORT_INTO_CULTURE)
                        .getRedirectedUrl())
                .isEqualTo("/vocabolari/theme");
    }

    @Test
    void thePreviewSaysHowManyAndWhichListsAndSavedFiltersAndDoesNothing() throws Exception {
        town.send(
                town.citizen,
                "/filtri",
                Map.of("elenco", "/realta", "richiesta", "tema=sport", "nome", "Sport"));
        assertThat(clerk("/vocabolari/theme")).contains("href=\"" + NEW + "\"");
        assertThat(clerk(NEW)).contains("value=\"sport\"", "value=\"culture\"");
        String page = clerk(NEW + "?voce=sport&in=culture");
        assertThat(page)
                .contains("Realtà che cambiano voce: 1", "href=\"/realta?tema=sport\"")
                .contains("filtri salvati: 1", "Puoi tornare indietro per 30 giorni");
        assertThat(town.page("/realta?tema=sport"))
                .contains("Il Cortile")
                .doesNotContain("La Tela");
    }

    @Test
    void afterwardsEveryAddressOfBeforeShowsTheOneOfToday() throws Exception {
        join();
        for (String code : new String[] {"sport", "culture"}) {
            assertThat(town.page("/realta?tema=" + code))
                    .contains("Il Cortile", "La Tela")
                    .doesNotContain("Il Faro");
            assertThat(town.page("/api/v1/realta?tema=" + code))
                    .contains("Il Cortile", "La Tela")
                    .doesNotContain("Il Faro", "sport");
            assertThat(town.page("/realta.csv?tema=" + code)).contains("Il Cortile");
        }
        assertThat(town.page("/realta")).doesNotContain("value=\"sport\"");
        for (String face :
                new String[] {"/?vista=elenco&tema=sport", "/cielo/registro?tema=sport"}) {
            assertThat(town.open(face).getRedirectedUrl())
                    .isEqualTo(face.replace("sport", "culture"));
        }
        assertThat(town.open("/?tema=culture").getStatus()).isEqualTo(200);
        assertThat(town.open("/?tema=%22%3E%0d%0aX").getStatus()).isEqualTo(200);
    }

    @Test
    void theHistoryOfWhoCarriedItTellsIt() throws Exception {
        join();
        assertThat(town.page("/realta/il-cortile/modifiche"))
                .contains("La voce “Sport” è stata unita a “Cultura");
        assertThat(town.page("/realta/il-faro/modifiche")).doesNotContain("è stata unita a");
    }

    @Test
    void aFormOfBeforeMayStillSayIt() throws Exception {
        ActorId actor = make("La Riva", "health");
        join();
        Map<String, String> form =
                Map.of("name", "La Riva", "kind", "ets", "themes", "sport", "versione", "1");
        MockHttpServletResponse saved = town.send(town.clerk, "/realta/la-riva", form);
        assertThat(saved.getStatus()).isEqualTo(302);
        assertThat(town.page("/realta?tema=culture")).contains("La Riva");
        assertThat(actor).isNotNull();
    }

    @Test
    void nobodyElseJoinsAndWhatMayNotBeJoinedSaysWhy() throws Exception {
        assertThat(town.open(NEW + "?voce=sport").getStatus()).isEqualTo(404);
        assertThat(town.open(town.citizen, NEW + "?voce=sport").getStatus()).isEqualTo(404);
        assertThat(town.send(town.citizen, "/vocabolari/theme/unioni", SPORT_INTO_CULTURE)
                        .getStatus())
                .isEqualTo(404);
        assertThat(clerk(NEW + "?voce=inventata&in=culture")).doesNotContain("Se unisci");
        assertThat(town.send(town.clerk, "/vocabolari/theme/unioni", Map.of("voce", "x", "in", "y"))
                        .getRedirectedUrl())
                .isEqualTo("/vocabolari/theme");
        assertThat(town.open(town.clerk, "/vocabolari/tie-kind/unioni/nuova?voce=partner-of")
                        .getStatus())
                .isEqualTo(404);
        assertThat(clerk("/vocabolari/kind/unioni/nuova?voce=network&in=hub"))
                .contains("Il programma usa questa voce");
        assertThat(clerk("/vocabolari/activity/unioni/nuova?voce=a&in=b"))
                .contains("vengono dalla legge e restano distinte");
        assertThat(clerk("/vocabolari/activity")).doesNotContain("/unioni/");
    }

    @Test
    void theListOfVocabularyLeadsBack() throws Exception {
        join();
        String page = clerk("/vocabolari/theme");
        assertThat(page).contains("Voci unite", "“Sport” è unita a “Cultura", "/annullamenti/");
        String undo = page.replaceAll("(?s).*href=\"(/annullamenti/[0-9a-f-]+)\".*", "$1");
        assertThat(clerk(undo)).contains("Realtà che riprendono la voce di prima: 1");
        town.send(town.clerk, undo, Map.of());
        assertThat(town.page("/realta?tema=sport"))
                .contains("Il Cortile")
                .doesNotContain("La Tela");
        assertThat(clerk("/vocabolari/theme")).doesNotContain("Voci unite");
    }
}
