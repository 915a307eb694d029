package org.costellazioni.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.running.ImportJob;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.people.web.Visits;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

@PlatformTest
class ImportPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportJob job;

    @Autowired
    private Undecided undecided;

    private TestTerritory territory;
    private Person clerk;

    @BeforeEach
    void makeATerritoryWithAClerk() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/importazioni", "/importazioni/nuova", "/righe-da-decidere"})
    void thePagesAreForTheProgrammeOfficeAlone(String path) throws Exception {
        mvc.perform(Visits.read(territory, path).with(Visits.by(clerk, territory)))
                .andExpect(status().isOk());
        Person citizen = people.play(Cast.CITIZEN, territory);
        mvc.perform(Visits.read(territory, path).with(Visits.by(citizen, territory)))
                .andExpect(status().isNotFound());
        int stranger = mvc.perform(Visits.read(territory, path))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(stranger).isNotEqualTo(200);
    }

    @Test
    void aListIsUploadedItsColumnsConfirmedAndItsRowsTaken() throws Exception {
        ImportId id = upload("csv", "Ente;Luogo\nBanca del tempo;Mira\n;Dolo\n");
        read("/importazioni/" + id).andExpect(redirectedUrl("/importazioni/" + id + "/colonne"));
        read("/importazioni/" + id + "/colonne")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Banca del tempo")));
        mvc.perform(Visits.send(territory, "/importazioni/" + id + "/avvio")
                        .param("colonna-0", "NAME")
                        .param("colonna-1", "MUNICIPALITY")
                        .with(Visits.by(clerk, territory)))
                .andExpect(redirectedUrl("/importazioni/" + id));
        read("/importazioni/" + id).andExpect(status().isOk());
        work(id);
        ImportView view = view(id);
        assertThat(view.tally().accepted()).isEqualTo(1);
        assertThat(view.tally().rejected()).isEqualTo(1);
        read("/importazioni/" + id)
                .andExpect(content().string(containsString("Manca un valore: denominazione.")));
        read("/importazioni/" + id + "/scarti.csv")
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"scarti-" + id + ".csv\""))
                .andExpect(content().string(containsString(";Dolo;3;")));
        read("/importazioni/" + id + "/avanzamento")
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void theHeadingsUnderATitleAreFoundAndTheLineMayBeSaid() throws Exception {
        ImportId id = upload(
                "csv", "Elenco del settore;\n\nEnte;Luogo\nBanca del tempo;Mira\nOrto;Dolo\n");
        String columns = "/importazioni/" + id + "/colonne";
        read(columns).andExpect(content().string(containsString("Colonna Luogo")));
        assertThat(read(columns).andReturn().getResponse().getContentAsString())
                .contains("(facoltativo)")
                .doesNotContainPattern("\\(facoltativo\\)\\s*(<[^>]*>\\s*)*\\(facoltativo\\)");
        say(id, "4", "").andExpect(redirectedUrl(columns));
        read(columns)
                .andExpect(content().string(containsString("Colonna Banca del tempo")))
                .andExpect(
                        content().string(matchesPattern("(?s).*name=\"riga\"[^>]*value=\"4\".*")));
        say(id, "", "COMMA").andExpect(redirectedUrl(columns));
        read(columns).andExpect(content().string(containsString("Colonna Elenco del settore;")));
        say(id, "zero", "").andExpect(status().is(422));
        say(id, "", "").andExpect(redirectedUrl(columns));
        mvc.perform(Visits.send(territory, "/importazioni/" + id + "/avvio")
                        .param("colonna-0", "NAME")
                        .param("colonna-1", "MUNICIPALITY")
                        .with(Visits.by(clerk, territory)))
                .andExpect(redirectedUrl("/importazioni/" + id));
        say(id, "4", "").andExpect(status().isNotFound());
        work(id);
        assertThat(view(id).tally().accepted()).isEqualTo(2);
        assertThat(view(id).tally().rejected()).isZero();
    }

    private ResultActions say(ImportId id, String line, String delimiter) throws Exception {
        return mvc.perform(Visits.send(territory, "/importazioni/" + id + "/lettura")
                .param("riga", line)
                .param("separatore", delimiter)
                .with(Visits.by(clerk, territory)));
    }

    @Test
    void withoutAColumnForTheNameNothingStarts() throws Exception {
        ImportId id = upload("csv", "Ente;Luogo\nBanca del tempo;Mira\n");
        mvc.perform(Visits.send(territory, "/importazioni/" + id + "/avvio")
                        .param("colonna-1", "MUNICIPALITY")
                        .with(Visits.by(clerk, territory)))
                .andExpect(status().is(422));
        assertThat(view(id).state()).isEqualTo(ImportView.State.DRAFT);
    }

    @Test
    void aFileThatLiesAboutItsTypeIsRefusedInWords() throws Exception {
        ImportId id = upload("runts", "%PDF-1.7 finto");
        read("/importazioni/" + id + "/colonne")
                .andExpect(content().string(containsString("non è un CSV e non è un Excel")));
    }

    @Test
    void anUploadWithoutFileOrKindSaysWhatIsMissing() throws Exception {
        mvc.perform(MockMvcRequestBuilders.multipart("/importazioni")
                        .with(Visits.in(territory))
                        .cookie(token())
                        .param("_csrf", masked())
                        .with(Visits.by(clerk, territory)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Scegli un file dal tuo computer.")));
    }

    @Test
    void aFileWhoseKindIsMissingNeedNotBeChosenAgain() throws Exception {
        people.setPassword(clerk, Cast.PASSWORD);
        MockBrowser browser = new MockBrowser(mvc, territory);
        browser.signIn(clerk, Cast.PASSWORD);
        MockHttpServletResponse answer = browser.upload(
                browser.form("intake.import", "/importazioni/nuova"),
                "file",
                "elenco.csv",
                "denominazione\nUno\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(422);
        HtmlForm again = HtmlForm.named("intake.import", answer.getContentAsString())
                .orElseThrow()
                .with("contenuto", "csv");
        assertThat(browser.send(again).getStatus()).isEqualTo(302);
        assertThat(territory.in(() -> imports.latest(5)))
                .extracting(ImportView::fileName)
                .containsExactly("elenco.csv");
        assertThat(browser.send(again).getStatus()).isEqualTo(422);
    }

    @Test
    void aRowThatMayMeanSomebodyIsShownBesideThemAndDecided() throws Exception {
        work(started(upload("csv", "denominazione;comune\nAmici della Lanterna APS;Mira\n")));
        work(started(upload("csv", "denominazione;email\nAmici della Lanterna;a@example.org\n")));
        String row = territory.in(() -> undecided.waiting(5)).getFirst().id().toString();
        String actor = territory
                .in(() -> undecided.waiting(5))
                .getFirst()
                .candidates()
                .getFirst()
                .actor()
                .toString();
        read("/righe-da-decidere").andExpect(content().string(containsString(actor)));
        mvc.perform(Visits.send(territory, "/righe-da-decidere/" + row + "/stesso")
                        .param("soggetto", actor)
                        .with(Visits.by(clerk, territory)))
                .andExpect(redirectedUrl("/righe-da-decidere"));
        assertThat(territory.in(() -> undecided.count())).isZero();
    }

    @Test
    void thePreviewAndTheImportSayWhichTermsAreNew() throws Exception {
        ImportId id = upload("csv", "denominazione;temi\nUno;Bici da corsa|Sport\n");
        read("/importazioni/" + id + "/colonne")
                .andExpect(content().string(containsString("Una parola dell’elenco non è")))
                .andExpect(content().string(containsString("Bici da corsa")));
        work(started(id));
        read("/importazioni/" + id)
                .andExpect(content().string(containsString("Voci nuove nei vocabolari")));
    }

    @Test
    void anImportIsUndoneFromItsPageAfterSeeingWhatThatTouches() throws Exception {
        ImportId id = upload("csv", "denominazione\nUno\nDue\n");
        work(started(id));
        String page = read("/importazioni/" + id).andReturn().getResponse().getContentAsString();
        java.util.regex.Matcher undo =
                java.util.regex.Pattern.compile("/annullamenti/[0-9a-f-]+").matcher(page);
        assertThat(undo.find()).isTrue();
        read(undo.group())
                .andExpect(
                        content().string(containsString("Realtà aggiunte che vengono tolte: 2")));
        read("/realta/uno").andExpect(status().isOk());
        mvc.perform(Visits.send(territory, undo.group())
                        .param("perche", "Era il file di un altro Comune")
                        .with(Visits.by(clerk, territory)))
                .andExpect(redirectedUrl("/annullamenti"));
        read("/realta/uno")
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Questa realtà non c’è più")));
        read("/importazioni/" + id)
                .andExpect(content().string(containsString("Era il file di un altro Comune")));
        read("/importazioni").andExpect(content().string(containsString("Annullata")));
        read(undo.group()).andExpect(status().isNotFound());
    }

    @Test
    void oneRowIsUndoneByItself() throws Exception {
        ImportId id = upload("csv", "denominazione\nUno\nDue\n");
        work(started(id));
        read("/importazioni/" + id + "/righe")
                .andExpect(content().string(containsString("/righe/3/annullamento")));
        String path = "/importazioni/" + id + "/righe/3/annullamento";
        read(path).andExpect(content().string(containsString("Aggiunta la realtà Due")));
        mvc.perform(Visits.send(territory, path)
                        .param("perche", "")
                        .with(Visits.by(clerk, territory)))
                .andExpect(redirectedUrl("/importazioni/" + id));
        read("/realta/due").andExpect(status().isGone());
        read("/realta/uno").andExpect(status().isOk());
        read(path).andExpect(content().string(containsString("niente da annullare")));
    }

    @Test
    void aDraftIsDeletedFromItsPage() throws Exception {
        ImportId id = upload("csv", "denominazione\nUno\n");
        read("/importazioni/" + id + "/colonne")
                .andExpect(content().string(containsString("Elimina il file")));
        mvc.perform(Visits.send(territory, "/importazioni/" + id + "/eliminazione")
                        .with(Visits.by(clerk, territory)))
                .andExpect(redirectedUrl("/importazioni"));
        read("/importazioni/" + id).andExpect(status().isNotFound());
    }

    @Test
    void anImportOfAnotherTerritoryIsNotFound() throws Exception {
        ImportId id = upload("csv", "denominazione\nUno\n");
        TestTerritory other = TestTerritory.make(territories);
        Person stranger = people.play(Cast.CLERK, other);
        for (String page : new String[] {"", "/colonne", "/scarti.csv", "/avanzamento"}) {
            mvc.perform(Visits.read(other, "/importazioni/" + id + page)
                            .with(Visits.by(stranger, other)))
                    .andExpect(status().isNotFound());
        }
    }

    private ResultActions read(String path) throws Exception {
        return mvc.perform(Visits.read(territory, path).with(Visits.by(clerk, territory)));
    }

    private ImportId upload(String kind, String text) throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "file", "../elenco.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        String target = mvc.perform(MockMvcRequestBuilders.multipart("/importazioni")
                        .file(file)
                        .param("contenuto", kind)
                        .with(Visits.in(territory))
                        .cookie(token())
                        .param("_csrf", masked())
                        .with(Visits.by(clerk, territory)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String id = Objects.requireNonNull(target).replace("/importazioni/", "");
        ImportView view = view(ImportId.parse(id).orElseThrow());
        assertThat(view.fileName()).isEqualTo("elenco.csv");
        assertThat(view.askedBy()).isEqualTo(clerk.id());
        return view.id();
    }

    private ImportId started(ImportId id) {
        ImportView view = view(id);
        assertThat(territory.in(() -> imports.start(id, view.request()))).isTrue();
        return id;
    }

    /** Does at once what the scheduler would do in a moment; that it does it too changes nothing. */
    private void work(ImportId id) {
        territory.run(() -> {
            try {
                for (int attempt = 0; !view(id).over(); attempt++) {
                    readOnce(id, attempt);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void readOnce(ImportId id, int attempt) throws IOException {
        try {
            job.run((done, total) -> {}, id.toString());
        } catch (IllegalStateException overtaken) {
            assertThat(attempt).as("the scheduler was quicker").isLessThan(20);
        }
    }

    private ImportView view(ImportId id) {
        return territory.in(() -> imports.one(id)).orElseThrow();
    }

    private Cookie token() {
        return Objects.requireNonNull(Visits.send(territory, "/")
                .buildRequest(new MockServletContext())
                .getCookies())[0];
    }

    private String masked() {
        return Objects.requireNonNull(Visits.send(territory, "/")
                .buildRequest(new MockServletContext())
                .getParameter("_csrf"));
    }
}
