package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programme office gives the ties of its territory words of their own, in the browser alone. */
@PlatformTest
class TieKindJourneyTests {

    private static final String LENDS = "presta il furgone a";
    private static final String BORROWS = "usa il furgone di";
    private static final String SINGS = "canta con";

    private static final String TIES = """
            da;a;tipo;dal;prova
            La Tela;Casa dei Colori;presta il Furgone a;2024-06-01;https://esempio.example/furgone
            Casa dei Colori;Il Cortile;coro di quartiere;2024-06-01;https://esempio.example/coro
            """;

    @Autowired
    private DemoTerritory demo;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aTerritoryAddsTwoKindsAndEveryPageTellsThem(boolean scripts) throws IOException {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        TestTerritory territory = demo.empty();
        try (Visit visit =
                demo.visit(demo.play(Cast.CLERK, territory), territory, width, scripts)) {
            addKinds(visit);
            addActor(visit, "Il Cortile");
            addActor(visit, "La Tela");
            addActor(visit, "Casa dei Colori");
            tie(visit, "/realta/il-cortile", "tela", LENDS);
            tie(visit, "/realta/la-tela", "colori", SINGS);
            bothEnds(visit);
            list(visit);
            sky(visit, territory);
            imported(visit);
        }
    }

    private static void addKinds(Visit visit) {
        visit.open("/vocabolari");
        visit.follow("Tipi di legame");
        visit.inspect("tipi-di-legame");
        visit.follow("Aggiungi un tipo di legame");
        visit.page().fill("#frase", LENDS);
        visit.page().setChecked("#parti", true);
        visit.press("Salva");
        visit.inspect("tipo-di-legame-errore");
        assertThat(visit.words()).contains("scrivi anche la frase vista dall’altra parte");
        assertThat(visit.page().inputValue("#frase")).isEqualTo(LENDS);
        assertThat(visit.page().isChecked("#parti")).isTrue();
        visit.page().fill("#altra", BORROWS);
        visit.press("Salva");
        visit.inspect("tipo-di-legame-salvo");
        assertThat(visit.words()).contains("“" + LENDS + "” è salvo", BORROWS);
        visit.follow("Aggiungi un tipo di legame");
        visit.page().fill("#frase", SINGS);
        visit.page().fill("#nomi", "coro\ncoro di quartiere");
        visit.press("Salva");
        assertThat(visit.words()).contains("“" + SINGS + "” è salvo", "coro di quartiere");
    }

    private static void addActor(Visit visit, String name) {
        visit.open("/realta/nuova");
        visit.page().fill("#name", name);
        visit.page().selectOption("#kind", "ets");
        visit.press("Salva");
        assertThat(visit.words()).contains("Abbiamo aggiunto " + name);
    }

    private static void tie(Visit visit, String actor, String words, String phrase) {
        visit.open(actor + "/legami/nuovo?cerca=" + words);
        visit.page().check("input[name=altra]");
        visit.page()
                .selectOption(
                        "#tipo",
                        new com.microsoft.playwright.options.SelectOption().setLabel(phrase));
        visit.page().fill("#inizio", "2024-05-01");
        visit.page().fill("#nome", "Verbale di maggio");
        visit.page().fill("#prova", "https://esempio.example/verbale");
        visit.press("Scrivi il legame");
        assertThat(visit.words()).contains("Il legame è scritto", phrase);
    }

    private static void bothEnds(Visit visit) {
        visit.open("/realta/il-cortile");
        visit.inspect("tipo-di-legame-da");
        assertThat(visit.words()).contains(LENDS + " La Tela").doesNotContain(BORROWS);
        visit.open("/realta/la-tela");
        visit.inspect("tipo-di-legame-a");
        assertThat(visit.words())
                .contains(BORROWS + " Il Cortile", SINGS + " Casa dei Colori")
                .doesNotContain(LENDS);
        visit.open("/realta/casa-dei-colori");
        assertThat(visit.words()).contains(SINGS + " La Tela");
    }

    /** The list tells each tie of its source; one without direction of either of the two. */
    private static void list(Visit visit) {
        visit.open("/legami?dal=2024");
        visit.inspect("tipo-di-legame-elenco");
        assertThat(visit.words().replaceAll("\\s+", " "))
                .contains("Il Cortile " + LENDS + " La Tela")
                .containsPattern(SINGS + " (La Tela|Casa dei Colori)");
        visit.open("/legami?tipo=presta-il-furgone-a");
        assertThat(visit.words()).contains("1 legame").doesNotContain("Casa dei Colori");
    }

    private void sky(Visit visit, TestTerritory territory) {
        visit.open("/?vista=elenco");
        visit.page().locator("a[aria-label='2 legami di La Tela']").click();
        visit.inspect("tipo-di-legame-stella");
        assertThat(visit.words()).contains(BORROWS + " Il Cortile", SINGS + " Casa dei Colori");
        String star = URI.create(visit.page().url()).getPath();
        // What only scripts ask for; the browser of somebody else, which is not looked at.
        try (Visit script = demo.visit(territory, Visit.WIDE, false)) {
            script.open("/cielo/dati");
            assertThat(script.page().innerText("body"))
                    .contains("[\"presta-il-furgone-a\",\"" + LENDS + "\",\"" + BORROWS
                            + "\",\"\",\"\",\"\"]")
                    .contains("[\"canta-con\",\"" + SINGS + "\",\"" + SINGS + "\",\"\",\"\",\"\"]");
            script.open("/api/v1/legami");
            assertThat(script.page().innerText("body"))
                    .contains("\"titolo\":\"Il Cortile " + LENDS + " La Tela\"");
            script.open(star + "/scheda");
            assertThat(script.page().innerText("body"))
                    .contains(BORROWS + " Il Cortile", SINGS + " Casa dei Colori");
        }
    }

    private void imported(Visit visit) throws IOException {
        Path file = Files.writeString(folder.resolve("legami.csv"), TIES);
        visit.open("/importazioni/nuova");
        visit.page().setChecked("input[name=contenuto][value=ties]", true);
        visit.page().setInputFiles("#file", file);
        visit.press("Continua");
        visit.press("Importa");
        ImportTests.finish(visit);
        assertThat(visit.words()).doesNotContain("non importate");
        visit.open("/realta/casa-dei-colori");
        visit.inspect("tipo-di-legame-importato");
        assertThat(visit.words())
                .contains(BORROWS + " La Tela", SINGS + " Il Cortile", SINGS + " La Tela");
    }
}
