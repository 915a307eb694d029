package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.running.ImportRun;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.declared.Corrections;
import org.costellazioni.registry.declared.Declarations;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Founds a small town with one of each thing that a page with a form is about. */
@Component
class FormTown {

    private static final String AREAS = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nome":"Gesuati"},
            "geometry":{"type":"Polygon","coordinates":[[[12,45],[13,45],[13,46],[12,45]]]}}]}""";

    private static final Pattern TICK = Pattern.compile("name=\"riga\" value=\"([0-9a-f-]{36})\"");

    private final MockMvc web;
    private final Territories territories;
    private final TestPeople people;
    private final TestActors actors;
    private final TestOccasions occasions;
    private final Mandates mandates;
    private final TestLetters letters;
    private final TieWords words;
    private final Imports imports;
    private final ImportRun run;

    FormTown(
            MockMvc web,
            Territories territories,
            TestPeople people,
            TestActors actors,
            TestOccasions occasions,
            Mandates mandates,
            TestLetters letters,
            TieWords words,
            Imports imports,
            ImportRun run) {
        this.web = web;
        this.territories = territories;
        this.people = people;
        this.actors = actors;
        this.occasions = occasions;
        this.mandates = mandates;
        this.letters = letters;
        this.words = words;
        this.imports = imports;
        this.run = run;
    }

    /** What says words about ties. */
    @Component
    record TieWords(Ties ties, Declarations declarations, Corrections corrections) {}

    /**
     * A town.
     *
     * @param administrator may do everything
     * @param starts where a walk of theirs begins
     * @param strangers where a walk of somebody else begins
     */
    record Town(
            TestTerritory territory,
            Person administrator,
            List<String> starts,
            List<String> strangers) {}

    Town found() throws Exception {
        TestTerritory territory = TestTerritory.make(territories);
        Person administrator = people.play(Cast.ADMINISTRATOR, territory);
        people.setPassword(administrator, Cast.PASSWORD);
        MockBrowser browser = new MockBrowser(web, territory);
        browser.signIn(administrator, Cast.PASSWORD);
        ActorId cortile = actors.make(territory, "ets", "Il Cortile");
        ActorId network = actors.make(territory, "network", "Rete dei vicini");
        actors.tie(territory, TieKind.Code.MEMBER_OF, cortile, network, "2024-03-12");
        people.mandate(administrator, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        waitForWords(territory, cortile, network);
        Person dino = people.play(Cast.VOLUNTEER, territory);
        territory.in(() -> mandates.request(
                        people.visitor(dino, territory), cortile, MandateKind.DELEGATE, "")
                .orThrow());
        territory.in(() -> mandates.request(
                        people.visitor(administrator, territory), network, MandateKind.OPERATOR, "")
                .orThrow());
        Mandate ended = people.mandate(dino, network, MandateKind.OPERATOR, territory);
        people.end(administrator, ended.id(), territory);
        Occasion occasion = occasions.make(territory, "Incontro", TestOccasions.PAST, cortile);
        Thing thing = Thing.of(Occasion.THING, occasion.id());
        people.entrust(dino, Occasion.NOTE_KEEPER, thing, soon(), territory);
        send(browser, occasion.path(), "conversations.comment", "testo", "Chi porta le sedie?");
        send(
                browser,
                "/segnala",
                "office.report",
                "tipo",
                "content",
                "descrizione",
                "Manca l’orario");
        send(
                browser,
                "/persone/nuova",
                "people.staff",
                "nome",
                "Elsa",
                "cognome",
                "Selciato",
                "email",
                "elsa-" + System.nanoTime() + "@costellazioni.example",
                "ruolo",
                Role.EVALUATOR.name());
        send(
                browser,
                "/realta/il-cortile/modifica",
                "registry.actor",
                "website",
                "https://a.example");
        send(browser, "/reti/rete-dei-vicini", "networks.care", "ufficio", "Servizio casa");
        send(
                browser,
                "/diritti/richiesta",
                "office.rights-request",
                "diritto",
                "access",
                "testo",
                "Quali miei dati avete?");
        send(browser, "/filtri/nuovo?elenco=/legami", "site.filter", "nome", "Legami nuovi");
        String row = rowOfAList(territory);
        List<String> starts = List.of(
                answerTogether(browser),
                "/scrivania",
                "/",
                "/deleghe/richieste/nuova?realta=" + network,
                "/realta/il-cortile/legami/nuovo?cerca=rete",
                occasion.path() + "/presenze?cerca=rete",
                upload(browser, "areas", "zone.geojson", AREAS),
                upload(browser, "csv", "elenco.csv", "Ente;Sede\nOrto;Mira\n"),
                upload(browser, "csv", "parole.csv", "denominazione;temi\nOrto;Mai detto\n")
                        .replace("/colonne", "/voci"),
                row,
                row.replaceFirst("/righe/.*", "/luoghi"),
                substitution(browser, dino, people.play(Cast.CITIZEN, territory)));
        List<String> strangers = List.of(
                "/segnala",
                "/accesso",
                "/registrazione",
                "/password-dimenticata",
                letter(territory));
        return new Town(territory, administrator, starts, strangers);
    }

    /** A tie that one side declared, and one that somebody wants taken back. */
    private void waitForWords(TestTerritory territory, ActorId cortile, ActorId network) {
        ActorId tela = actors.make(territory, "ets", "La Tela");
        Person elsa = people.play(Cast.COMMUNITY_WORKER, territory);
        people.mandate(elsa, tela, MandateKind.DELEGATE, territory);
        Ties.Draft draft = new Ties.Draft(
                TieKind.Code.PARTNER_OF,
                tela,
                cortile,
                null,
                null,
                null,
                1,
                Proof.paper("Verbale", "archivio del Comune"),
                true);
        territory.in(() -> words.declarations()
                .declare(draft, tela, List.of(), people.visitor(elsa, territory))
                .orThrow());
        Person franca = people.play(Cast.ANTENNA, territory);
        people.mandate(franca, cortile, MandateKind.DELEGATE, territory);
        UUID member =
                territory.in(() -> words.ties().of(cortile, true)).getFirst().id();
        territory.in(() -> words.corrections()
                .withdraw(member, cortile, people.visitor(franca, territory))
                .orThrow());
    }

    private static LocalDate soon() {
        return LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(9);
    }

    /** Where the work of a person is that a substitute has. */
    private static String substitution(MockBrowser browser, Person from, Person to)
            throws Exception {
        String page = "/incarichi/passaggio?persona=" + from.id();
        HtmlForm form = browser.form("people.handover", page)
                .with("email", String.valueOf(to.email()))
                .with("fine", soon().toString())
                .with("conferma", "si");
        assertThat(browser.send(form).getStatus()).isEqualTo(302);
        return page;
    }

    /** Where the reports that wait are answered with one text. */
    private static String answerTogether(MockBrowser browser) throws Exception {
        Matcher tick = TICK.matcher(browser.page("/segnalazioni"));
        assertThat(tick.find()).isTrue();
        return "/segnalazioni/anteprima?azione=risposta&riga=" + tick.group(1);
    }

    /** Where the one row of a list that was read can be undone; it names a place that nobody knows. */
    private String rowOfAList(TestTerritory territory) {
        return territory.in(() -> {
            try {
                Path file = Files.createTempFile("elenco", ".csv");
                Files.writeString(
                        file, "denominazione;quartiere\nLe Remiere di Cannaregio;Sotto il ponte\n");
                ImportId id = imports.startHere(file, ImportRequest.actors(ActorFormat.CSV));
                run.run(id, file, progress -> {});
                Files.delete(file);
                return "/importazioni/" + id + "/righe/2/annullamento";
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** The page with the columns of a file that was sent. */
    private static String upload(MockBrowser browser, String kind, String name, String text)
            throws Exception {
        HtmlForm form =
                browser.form("intake.import", "/importazioni/nuova").with("contenuto", kind);
        return browser.upload(form, "file", name, text.getBytes(StandardCharsets.UTF_8))
                        .getRedirectedUrl()
                + "/colonne";
    }

    /** The path of the link in the letter to a newcomer. */
    private String letter(TestTerritory territory) throws Exception {
        String email = "nuova-" + System.nanoTime() + "@costellazioni.example";
        send(
                new MockBrowser(web, territory),
                "/registrazione",
                "people.sign-up",
                "nome",
                "Ines",
                "cognome",
                "Panchina",
                "email",
                email);
        return URI.create(letters.link(email, territory)).getPath();
    }

    private static void send(MockBrowser browser, String page, String name, String... fields)
            throws Exception {
        HtmlForm form = browser.form(name, page);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.with(fields[i], fields[i + 1]);
        }
        assertThat(browser.send(form).getStatus()).as(name).isEqualTo(302);
    }
}
