package org.costellazioni.office.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.conversations.TestConversations;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Everyone asks about their own data, with an account and without; the office answers in time. */
@PlatformTest
class RightsPagesTests {

    private static final String REQUEST = "/diritti/richiesta";
    private static final String EMAIL = "lina.pontile@posta.example";

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private TestConversations conversations;

    @Autowired
    private RightsRequests requests;

    @Autowired
    private List<Manifest> manifests;

    @Autowired
    private Phrasebook phrases;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient jdbc;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    private MockBrowser signedIn(Person person) throws Exception {
        people.setPassword(person, Cast.PASSWORD);
        MockBrowser browser = new MockBrowser(web, territory);
        browser.signIn(person, Cast.PASSWORD);
        return browser;
    }

    private MockBrowser signedIn(Cast member) throws Exception {
        return signedIn(people.play(member, territory));
    }

    private static MockHttpServletResponse ask(MockBrowser browser, String... fields)
            throws Exception {
        HtmlForm form = browser.form("office.rights-request", REQUEST)
                .with("diritto", "access")
                .with("testo", "Quali miei dati avete?");
        for (int i = 0; i < fields.length; i += 2) {
            form = form.with(fields[i], fields[i + 1]);
        }
        return browser.send(form);
    }

    private List<RightsRequest> waiting() {
        return territory.in(() -> requests.waiting());
    }

    private List<String> acts() {
        return stage.in(territory, () -> jdbc.sql("""
                        select verb || ' ' || details from audit_acts
                        where verb like 'office.rights%' order by transaction, id
                        """).query(String.class).list());
    }

    @Test
    void whoHasAnAccountAsksAtOnceAndReadsTheAnswerOnThePage() throws Exception {
        MockBrowser ines = signedIn(Cast.CITIZEN);
        assertThat(ask(ines).getRedirectedUrl()).isEqualTo("/diritti");
        assertThat(ines.page("/diritti")).contains("Le tue richieste", "Risposta entro il");
        assertThat(waiting()).singleElement().satisfies(request -> {
            assertThat(request.asked().name()).isEqualTo(Cast.CITIZEN.fullName());
            assertThat(request.asked().person()).isNotNull();
        });
        MockBrowser clerk = signedIn(Cast.CLERK);
        assertThat(clerk.page("/scrivania"))
                .contains("Qualcuno aspetta una risposta sui propri dati");
        HtmlForm answer = clerk.form("office.rights-answer", "/diritti/richieste");
        assertThat(clerk.send(answer.with("risposta", "Nome ed email.")).getRedirectedUrl())
                .isEqualTo("/diritti/richieste");
        assertThat(waiting()).isEmpty();
        assertThat(ines.page("/diritti")).contains("Nome ed email.");
        assertThat(clerk.send(answer.with("risposta", "Altro.")).getContentAsString())
                .contains("Qualcuno ha già risposto");
        assertThat(acts()).hasSize(2).noneMatch(act -> act.contains("Ines"));
    }

    @Test
    void whoHasNoAccountConfirmsByALinkThatWorksOnce() throws Exception {
        MockBrowser stranger = new MockBrowser(web, territory);
        assertThat(ask(stranger, "nome", "Lina Pontile", "email", EMAIL).getRedirectedUrl())
                .isEqualTo(REQUEST + "/lettera");
        assertThat(waiting()).isEmpty();
        String path = URI.create(letters.link(EMAIL, territory)).getPath();
        String page = stranger.page(path);
        assertThat(page).contains("Conferma la tua richiesta", "Quali miei dati avete?");
        assertThat(waiting()).as("looking does not confirm").isEmpty();
        HtmlForm confirm = HtmlForm.all(page).stream()
                .filter(form -> form.action().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(stranger.send(confirm).getContentAsString()).contains("Richiesta ricevuta");
        assertThat(waiting()).singleElement().satisfies(request -> {
            assertThat(request.asked().email()).isEqualTo(EMAIL);
            assertThat(request.asked().person()).isNull();
        });
        assertThat(stranger.send(confirm).getStatus()).isEqualTo(410);
        assertThat(waiting()).hasSize(1);
        MockBrowser clerk = signedIn(Cast.CLERK);
        clerk.send(clerk.form("office.rights-answer", "/diritti/richieste")
                .with("risposta", "Non abbiamo nulla."));
        assertThat(letters.to(EMAIL, territory))
                .anyMatch(text -> text.contains("Non abbiamo nulla."));
    }

    @Test
    void theDayIsPutOffOnceAndThePersonReadsWhy() throws Exception {
        MockBrowser ines = signedIn(Cast.CITIZEN);
        ask(ines);
        RightsRequest before = waiting().getFirst();
        MockBrowser clerk = signedIn(Cast.CLERK);
        HtmlForm extension = clerk.form("office.rights-extension", "/diritti/richieste");
        assertThat(clerk.send(extension.with("motivo", "")).getContentAsString())
                .contains("Scrivi il motivo");
        clerk.send(extension.with("motivo", "Cerchiamo negli archivi di carta."));
        assertThat(waiting().getFirst().answerBy()).isEqualTo(before.answerBy().plusMonths(2));
        assertThat(ines.page("/diritti")).contains("Cerchiamo negli archivi di carta.");
        assertThat(clerk.send(extension.with("motivo", "Ancora.")).getContentAsString())
                .contains("già stato spostato una volta");
        assertThat(HtmlForm.named("office.rights-extension", clerk.page("/diritti/richieste")))
                .isEmpty();
    }

    @Test
    void afterThreeLettersAnAddressGetsNoMoreForAWhile() throws Exception {
        for (int i = 0; i < 5; i++) {
            MockBrowser stranger = new MockBrowser(web, territory);
            assertThat(ask(stranger, "nome", "Lina Pontile", "email", EMAIL).getRedirectedUrl())
                    .isEqualTo(REQUEST + "/lettera");
        }
        assertThat(letters.to(EMAIL, territory)).hasSize(3);
    }

    @Test
    void theOfficesPageIsTheOfficesAndItsReadingIsOnTheRecord() throws Exception {
        assertThat(signedIn(Cast.CITIZEN).open("/diritti/richieste").getStatus())
                .isEqualTo(404);
        signedIn(Cast.CLERK).open("/diritti/richieste");
        assertThat(stage.in(territory, () -> jdbc.sql("""
                        select count(*) from audit_acts where verb = 'site.reserved-read'
                          and subject = 'list:/diritti/richieste'
                        """).query(Long.class).single()))
                .isEqualTo(1);
    }

    @Test
    void thePageTellsHowLongBackupsLast() throws Exception {
        assertThat(new MockBrowser(web, territory).page("/diritti"))
                .contains("90 giorni al massimo", "/accesso?ritorno=/diritti/copia");
    }

    @Test
    void theCopyHoldsWhatIsOnesOwnAndNothingOfOthers() throws Exception {
        Person ines = people.play(Cast.CLERK, territory);
        Person dino = people.play(Cast.MUNICIPAL_OPERATOR, territory);
        Thing about = TestConversations.about(occasions.make(
                territory, "Festa", TestOccasions.PAST, occasions.actor(territory, "Il Cortile")));
        conversations.write(territory, about, "Porto io le sedie", ines);
        conversations.write(territory, about, "Porto io i tavoli", dino);
        MockBrowser browser = signedIn(ines);
        String page = browser.page("/diritti/copia");
        assertThat(page)
                .contains(
                        "Porto io le sedie", Cast.CLERK.familyName(), String.valueOf(ines.email()))
                .doesNotContain(
                        "Porto io i tavoli", String.valueOf(dino.email()), "office.copy.column");
        MockHttpServletResponse file = browser.open("/diritti/copia.json");
        assertThat(file.getHeader("Content-Disposition")).contains("dati.json");
        assertThat(file.getContentAsString())
                .contains(phrases.italian().of("people.data.person"), "Porto io le sedie")
                .doesNotContain("Porto io i tavoli", "bcrypt");
        assertThat(new MockBrowser(web, territory).open("/diritti/copia").getRedirectedUrl())
                .startsWith("/accesso");
    }

    /** Those that are neither a moment nor a person. */
    @Test
    void everyColumnOfACopyHasAName() {
        Set<String> columns = new TreeSet<>();
        manifests.stream()
                .flatMap(manifest -> manifest.personalData().stream())
                .flatMap(data -> data.tables().stream())
                .forEach(table -> columns.addAll(shown(table)));
        assertThat(columns).contains("given_name", "text", "verb");
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = phrases.in(language);
            assertThat(columns.stream()
                            .map(column -> "office.copy.column." + column.replace('_', '-'))
                            .filter(key -> !words.has(key)))
                    .isEmpty();
        }
    }

    private List<String> shown(PersonalData.Table table) {
        return stage.in(
                territory,
                () -> jdbc.sql("""
                        select attname::text from pg_attribute
                        where attrelid = cast(:table as regclass) and attname = any(:columns)
                          and format_type(atttypid, null)
                            not in ('uuid', 'bytea', 'timestamp with time zone')
                        """)
                        .param("table", table.name())
                        .param("columns", table.columns().toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
