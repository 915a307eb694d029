package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Sends every form of the product with one person in all of its fields, as the person, as a colleague and
 * as a stranger. A form whose page an earlier one took away is sent in another town.
 */
@Component
class MarkedTown {

    private static final int MOST_TOWNS = 6;
    private static final String FORGETTING = "people.erasure";

    /** A picture of one dot. */
    private static final byte[] PIXEL = Base64.getMimeDecoder().decode("""
            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk
            +M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
            """);

    private final MockMvc web;
    private final FormTown founder;
    private final FormWalk walk;
    private final TestPeople people;
    private final Rows rows;

    MarkedTown(MockMvc web, FormTown founder, FormWalk walk, TestPeople people, Rows rows) {
        this.web = web;
        this.founder = founder;
        this.walk = walk;
        this.people = people;
        this.rows = rows;
    }

    /** What tests look at below the product. */
    @Component
    record Rows(JdbcClient jdbc, Stage stage) {}

    /**
     * A town in which somebody is named everywhere.
     *
     * @param person who is; administrator of the town
     * @param colleague another administrator
     */
    record Place(FormTown.Town town, Person person, Person colleague) {

        TestTerritory territory() {
            return town.territory();
        }
    }

    /**
     * What came of it.
     *
     * @param sent names of forms that were taken
     * @param refused names of forms that nobody could send, with what was wrong
     */
    record Marked(List<Place> places, List<String> sent, Map<String, String> refused) {}

    Marked mark() throws Exception {
        Marked marked = new Marked(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        Map<String, Boolean> waiting = new LinkedHashMap<>();
        for (int i = 0; i < MOST_TOWNS && (i == 0 || !waiting.isEmpty()); i++) {
            Place place = found();
            FormWalk.Walked walked = walk.through(place.town());
            if (i == 0) {
                walked.signedIn().forEach(met -> waiting.put(key(met, false), false));
                walked.asAStranger().forEach(met -> waiting.put(key(met, true), true));
            }
            send(walked, place, place.person(), waiting, marked);
        }
        asAColleague(new LinkedHashMap<>(), marked);
        return marked;
    }

    /** Whoever works there writes about the person; what they may not write, the person wrote. */
    private void asAColleague(Map<String, Boolean> waiting, Marked marked) throws Exception {
        Place place = found();
        FormWalk.Walked walked = walk.through(place.town());
        walked.signedIn().forEach(met -> waiting.put(key(met, false), false));
        Marked theirs = new Marked(marked.places(), marked.sent(), new TreeMap<>());
        send(walked, place, place.colleague(), waiting, theirs);
        marked.refused().keySet().removeAll(marked.sent());
    }

    private Place found() throws Exception {
        FormTown.Town founded = founder.found();
        Person colleague = people.play(Cast.ADMINISTRATOR, founded.territory());
        people.setPassword(colleague, Cast.PASSWORD);
        Person person = named(founded.administrator(), founded.territory());
        FormTown.Town town = new FormTown.Town(
                founded.territory(), person, founded.starts(), founded.strangers());
        return new Place(town, person, colleague);
    }

    /** The same account, of somebody whose name stands nowhere else. */
    private Person named(Person person, TestTerritory territory) {
        String email = "zoraide." + System.nanoTime() + "@trapassini.example";
        rows.stage()
                .run(
                        territory,
                        () -> rows.jdbc()
                                .sql("""
                        update people_persons
                        set given_name = :given, family_name = :family, email = :email where id = :id
                        """)
                                .param("id", person.id())
                                .param("given", MarkedForms.GIVEN_NAME)
                                .param("family", MarkedForms.FAMILY_NAME)
                                .param("email", email)
                                .update());
        return new Person(
                person.id(),
                MarkedForms.GIVEN_NAME,
                MarkedForms.FAMILY_NAME,
                email,
                person.language());
    }

    private void send(
            FormWalk.Walked walked,
            Place place,
            Person sender,
            Map<String, Boolean> waiting,
            Marked marked)
            throws Exception {
        marked.places().add(place);
        for (FormWalk.Met met : walked.asAStranger()) {
            send(met, place, new MockBrowser(web, place.territory()), true, waiting, marked);
        }
        MockBrowser browser = browser(place, sender);
        for (FormWalk.Met met : walked.signedIn()) {
            send(met, place, browser, false, waiting, marked);
        }
    }

    /** Sends it if it waits to be sent by such a sender; forgetting oneself comes last. */
    private void send(
            FormWalk.Met met,
            Place place,
            MockBrowser browser,
            boolean asAStranger,
            Map<String, Boolean> waiting,
            Marked marked)
            throws Exception {
        String name = key(met, asAStranger);
        boolean here = Boolean.valueOf(asAStranger).equals(waiting.get(name));
        if (!here || name.equals(FORGETTING)) {
            waiting.remove(FORGETTING);
            return;
        }
        MarkedForms forms = new MarkedForms(
                String.valueOf(place.person().email()),
                String.valueOf(place.colleague().email()));
        Optional<String> wrong = send(met, browser, forms);
        if (wrong.isEmpty()) {
            waiting.remove(name);
            marked.refused().remove(name);
            marked.sent().add(name);
        } else {
            marked.refused().put(name, met.page() + " " + wrong.get());
        }
    }

    /** The same form is another one for a stranger. */
    private static String key(FormWalk.Met met, boolean asAStranger) {
        return met.form().name() + (asAStranger ? " by a stranger" : "");
    }

    private MockBrowser browser(Place place, Person person) throws Exception {
        people.setPassword(person, Cast.PASSWORD);
        MockBrowser browser = new MockBrowser(web, place.territory());
        browser.signIn(person, Cast.PASSWORD);
        return browser;
    }

    /** What was wrong in the end; empty when the form was taken. */
    private static Optional<String> send(FormWalk.Met met, MockBrowser browser, MarkedForms forms)
            throws Exception {
        Optional<HtmlForm> found = HtmlForm.named(met.form().name(), browser.page(met.page()));
        if (found.isEmpty()) {
            return Optional.of("gone");
        }
        HtmlForm blank = found.get();
        HtmlForm filled = forms.marked(blank);
        String wrong = "";
        Map<String, Integer> tried = new LinkedHashMap<>();
        for (int attempt = 0; attempt <= forms.attempts(); attempt++) {
            MockHttpServletResponse answer = send(filled, browser);
            if (answer.getStatus() != 422) {
                return answer.getStatus() < 400
                        ? Optional.empty()
                        : Optional.of("status " + answer.getStatus());
            }
            List<String> fields = MarkedForms.wrong(answer.getContentAsString());
            wrong = fields + " in " + filled.values().keySet();
            // Whoever is told of no field chooses another answer.
            for (String field : fields.isEmpty() ? List.copyOf(blank.offered().keySet()) : fields) {
                int often = tried.merge(field, 1, Integer::sum) - 1;
                filled = forms.other(filled, blank, field, often);
            }
        }
        return Optional.of(wrong);
    }

    private static MockHttpServletResponse send(HtmlForm form, MockBrowser browser)
            throws Exception {
        return switch (form.name()) {
            case "office.emblem" -> browser.upload(form, "emblema", "trapassini.png", PIXEL);
            case "intake.import" ->
                browser.upload(
                        form.with("contenuto", "csv"),
                        "file",
                        "trapassini.csv",
                        ("denominazione\n" + MarkedForms.NAME + "\n")
                                .getBytes(StandardCharsets.UTF_8));
            default -> browser.send(form);
        };
    }

    /** The colleague relieves the person of what they are entrusted with; then they ask to be forgotten. */
    void forget(Place place) throws Exception {
        List<UUID> mandates = rows.stage()
                .in(
                        place.territory(),
                        () -> rows.jdbc()
                                .sql("""
                        select id from people_functions
                        where person_id = :person and thing_kind = 'registry.actor' and ended_at is null
                        """)
                                .param("person", place.person().id())
                                .query(UUID.class)
                                .list());
        for (UUID mandate : mandates) {
            people.end(place.colleague(), new FunctionId(mandate), place.territory());
        }
        MockBrowser browser = browser(place, place.person());
        HtmlForm form = browser.form(FORGETTING, "/profilo/cancellazione").with("conferma", "si");
        assertThat(browser.send(form).getRedirectedUrl()).isEqualTo("/profilo/cancellazione/fatta");
    }
}
