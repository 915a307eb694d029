package org.costellazioni.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.TestQueue;
import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.intake.running.ImportRun;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.Actors;
import org.costellazioni.territories.Territories;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Words that no term has are asked about before anything is written, and none is made for nobody. */
@PlatformTest
class ImportTermsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestQueue queue;

    @Autowired
    private Undecided undecided;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRun run;

    @Autowired
    private Actors actors;

    @Autowired
    private Vocabularies vocabularies;

    private TestTerritory territory;
    private MockBrowser browser;

    @BeforeEach
    void aClerkIsSignedIn() throws Exception {
        territory = TestTerritory.make(territories);
        Person clerk = people.play(Cast.CLERK, territory);
        people.setPassword(clerk, Cast.PASSWORD);
        browser = new MockBrowser(mvc, territory);
        browser.signIn(clerk, Cast.PASSWORD);
    }

    private String upload(String text) throws Exception {
        MockHttpServletResponse sent = browser.upload(
                browser.form("intake.import", "/importazioni/nuova").with("contenuto", "csv"),
                "file",
                "elenco.csv",
                text.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(sent.getRedirectedUrl());
    }

    private ImportView view(String path) {
        ImportId id = ImportId.parse(path.replace("/importazioni/", "")).orElseThrow();
        return territory.in(() -> imports.one(id)).orElseThrow();
    }

    /** Reads it here, whether or not the job that was asked for was quicker. */
    private void read(String path) {
        ImportView asked = view(path);
        territory.run(() -> {
            try {
                Path copy = Files.createTempFile("elenco", ".csv");
                imports.copyTo(asked, copy);
                while (!view(path).over()) {
                    readOnce(asked.id(), copy);
                }
                Files.delete(copy);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void readOnce(ImportId id, Path copy) throws IOException {
        try {
            run.run(id, copy, progress -> {});
        } catch (IllegalStateException overtaken) {
            assertThat(overtaken).hasMessageContaining("somebody else reads");
        }
    }

    private List<String> themes() {
        return territory.in(() -> vocabularies.terms("theme")).stream()
                .map(Term::labelItalian)
                .toList();
    }

    private String themesOf(String name) {
        return territory.in(
                () -> actors.called(List.of(name)).getOrDefault(name, List.of()).stream()
                        .map(id -> actors.byId(id).orElseThrow())
                        .map(actor -> actor.sheet().text(ActorField.THEMES).orElse(""))
                        .toList()
                        .getFirst());
    }

    @Test
    void eachWordIsUsedAsAnotherMadeNewOrLeftOut() throws Exception {
        String path = upload(
                "denominazione;temi\nUno;abitare, bici\nDue;bici, cose varie\nTre;Sport, bici\n");
        assertThat(browser.page(path + "/colonne"))
                .contains("Importa 3 righe", "Fin qui nel registro non è cambiato niente");
        HtmlForm columns = browser.form("intake.columns", path + "/colonne");
        assertThat(browser.send(columns).getRedirectedUrl()).isEqualTo(path + "/voci");
        assertThat(view(path).state()).isEqualTo(ImportView.State.DRAFT);
        HtmlForm words = browser.form("intake.terms", path + "/voci");
        assertThat(words.value("voce-0")).as("a near one is proposed").isEqualTo("=housing");
        assertThat(words.value("voce-1")).isEqualTo("+");
        assertThat(browser.page(path + "/voci")).contains("“bici” (3 righe)", "Importa 3 righe");
        assertThat(browser.send(words.with("voce-2", "-")).getRedirectedUrl()).isEqualTo(path);
        read(path);
        assertThat(themes()).contains("bici").doesNotContain("abitare", "cose varie");
        assertThat(themesOf("Uno")).isEqualTo("housing\nbici");
        assertThat(themesOf("Due")).isEqualTo("bici");
        assertThat(browser.page(path)).contains("Voci nuove nei vocabolari");
    }

    @Test
    void aListWithoutNewWordsIsReadAtOnce() throws Exception {
        String path = upload("denominazione;temi\nUno;Sport\n");
        HtmlForm columns = browser.form("intake.columns", path + "/colonne");
        assertThat(browser.open(path + "/voci").getRedirectedUrl()).isEqualTo(path + "/colonne");
        assertThat(browser.send(columns).getRedirectedUrl()).isEqualTo(path);
        assertThat(view(path).state()).isNotEqualTo(ImportView.State.DRAFT);
    }

    @Test
    void theColumnsThatWereChosenStandWhenComingBackFromTheWords() throws Exception {
        String path = upload("Chi;Che cosa\nUno;bici\n");
        HtmlForm columns = browser.form("intake.columns", path + "/colonne")
                .with("colonna-0", "NAME")
                .with("colonna-1", "THEMES");
        assertThat(browser.send(columns).getRedirectedUrl()).isEqualTo(path + "/voci");
        assertThat(browser.form("intake.columns", path + "/colonne").value("colonna-1"))
                .isEqualTo("THEMES");
    }

    @Test
    void anotherReadingOfTheFileForgetsTheColumnsThatWereChosen() throws Exception {
        String other = upload("Chi;Che cosa\nEnte;Temi\nUno;bici\n");
        browser.send(browser.form("intake.columns", other + "/colonne")
                .with("colonna-0", "NAME")
                .with("colonna-1", "THEMES"));
        browser.send(browser.form("intake.reading", other + "/colonne").with("riga", "2"));
        HtmlForm columns = browser.form("intake.columns", other + "/colonne");
        assertThat(columns.value("colonna-0")).isEqualTo("NAME");
        assertThat(columns.value("colonna-1")).isEqualTo("THEMES");
        assertThat(browser.send(columns).getRedirectedUrl()).isEqualTo(other + "/voci");
    }

    @Test
    void answersOfAPageOfBeforeDoNotLandOnOtherWords() throws Exception {
        String path = upload("Chi;Che cosa;Altro\nUno;bici;canto\n");
        HtmlForm columns = browser.form("intake.columns", path + "/colonne")
                .with("colonna-0", "NAME")
                .with("colonna-1", "THEMES")
                .with("colonna-2", "");
        browser.send(columns);
        HtmlForm words = browser.form("intake.terms", path + "/voci").with("voce-0", "-");
        browser.send(columns.with("colonna-1", "").with("colonna-2", "THEMES"));
        MockHttpServletResponse answer = browser.send(words);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Nel frattempo la pagina è cambiata", "“canto” (una riga)");
        assertThat(view(path).state()).isEqualTo(ImportView.State.DRAFT);
        HtmlForm again =
                HtmlForm.named("intake.terms", answer.getContentAsString()).orElseThrow();
        assertThat(again.value("voce-0")).isEqualTo("+");
        assertThat(browser.send(again).getRedirectedUrl()).isEqualTo(path);
    }

    @Test
    void answersOfAPageOfBeforeDoNotLandOnOtherColumns() throws Exception {
        String path = upload("Chi;Che cosa\nTemi;Ente\nbici;Uno\n");
        HtmlForm columns = browser.form("intake.columns", path + "/colonne")
                .with("colonna-0", "NAME")
                .with("colonna-1", "THEMES");
        browser.send(browser.form("intake.reading", path + "/colonne").with("riga", "2"));
        MockHttpServletResponse answer = browser.send(columns);
        assertThat(answer.getStatus()).isEqualTo(422);
        HtmlForm again =
                HtmlForm.named("intake.columns", answer.getContentAsString()).orElseThrow();
        assertThat(answer.getContentAsString()).contains("Nel frattempo la pagina è cambiata");
        assertThat(again.value("colonna-0")).isEqualTo("THEMES");
        assertThat(view(path).state()).isEqualTo(ImportView.State.DRAFT);
        assertThat(browser.send(again).getRedirectedUrl()).isEqualTo(path + "/voci");
    }

    @Test
    void noTermIsMadeThatNoActorComesToCarry() {
        queue.read(territory, "denominazione;comune;temi\nCoro Alto APS;Mira;Sport\n");
        queue.read(territory, "denominazione;temi\nCoro Alto;canto\n");
        assertThat(themes()).as("while the row waits").doesNotContain("canto");
        territory.run(() -> {
            UndecidedRow row = undecided.waiting(1).getFirst();
            undecided
                    .isSame(
                            row.id(),
                            new ActorId(row.candidates().getFirst().actor()),
                            Acting.MACHINE)
                    .orThrow();
        });
        assertThat(themesOf("Coro Alto APS")).isEqualTo("sport");
        assertThat(themes()).doesNotContain("canto");
    }

    @Test
    void aRowThatIsRefusedLeavesNoTermBehind() {
        queue.read(territory, "denominazione;temi;sito\nUno;canto;https://non un sito\n");
        assertThat(themes()).doesNotContain("canto");
        queue.read(territory, "denominazione;temi;email\nDue;danza;non-una-email\nTre;arpa;\n");
        assertThat(themes()).contains("arpa").doesNotContain("danza");
    }

    @Test
    void aRowThatWaitedUsesWhatWasChosenForItsList() throws Exception {
        queue.read(territory, "denominazione;comune\nCoro Alto APS;Mira\n");
        String path = upload("denominazione;temi\nCoro Alto;cantare\n");
        browser.send(browser.form("intake.columns", path + "/colonne"));
        browser.send(browser.form("intake.terms", path + "/voci").with("voce-0", "=culture"));
        read(path);
        territory.run(() -> {
            UndecidedRow row = undecided.waiting(1).getFirst();
            undecided.isNew(row.id(), Acting.MACHINE).orThrow();
        });
        assertThat(themesOf("Coro Alto")).isEqualTo("culture");
        assertThat(themes()).doesNotContain("cantare");
    }
}
