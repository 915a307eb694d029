package org.costellazioni.site.lists.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.Visits;
import org.costellazioni.site.lists.SavedFilter;
import org.costellazioni.site.lists.SavedFilters;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;

/** Filters kept under a name by a person, on their pages. */
@PlatformTest
class SavedFilterPagesTests {

    @Autowired
    private TestPeople people;

    @Autowired
    private Territories territories;

    @Autowired
    private SavedFilters filters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc web;

    private TestTerritory territory;
    private Person citizen;

    @BeforeEach
    void makeATown() {
        territory = TestTerritory.make(territories);
        citizen = people.play(Cast.CITIZEN, territory);
    }

    private MockHttpServletResponse open(Person person, String path) throws Exception {
        return web.perform(Visits.read(territory, path).with(Visits.by(person, territory)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse save(
            Person person, String list, String query, String name, String rhythm) throws Exception {
        MockHttpServletRequestBuilder request = Visits.send(territory, "/filtri")
                .with(Visits.by(person, territory))
                .param("elenco", list)
                .param("richiesta", query)
                .param("nome", name)
                .param("ritmo", rhythm);
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse send(Person person, String path, String rhythm)
            throws Exception {
        return web.perform(Visits.send(territory, path)
                        .with(Visits.by(person, territory))
                        .param("ritmo", rhythm))
                .andReturn()
                .getResponse();
    }

    private List<SavedFilter> kept(Person person) {
        return Objects.requireNonNull(
                territory.in(() -> transaction.execute(status -> filters.of(person.id()))));
    }

    @Test
    void strangersAreLedToSignIn() throws Exception {
        assertThat(web.perform(Visits.read(territory, "/filtri/nuovo?elenco=/legami"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/accesso?ritorno=");
        assertThat(web.perform(Visits.send(territory, "/filtri").param("elenco", "/legami"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/accesso");
    }

    @Test
    void whatIsAskedIsKeptWithoutWhatMeansNothing() throws Exception {
        assertThat(save(
                                citizen,
                                "/legami",
                                "q=caff%C3%A8&tipo=xyz&dal=2024&a=b",
                                "I miei legami",
                                "")
                        .getRedirectedUrl())
                .isEqualTo("/legami?q=caff%C3%A8&dal=2024");
        assertThat(kept(citizen)).singleElement().satisfies(filter -> {
            assertThat(filter.address()).isEqualTo("/legami?q=caff%C3%A8&dal=2024");
            assertThat(filter.follow()).isNull();
        });
        assertThat(open(citizen, "/legami").getContentAsString())
                .contains("I miei legami", "href=\"/legami?q=caff%C3%A8&amp;dal=2024\"");
        assertThat(open(citizen, "/filtri").getContentAsString())
                .contains("I miei legami", "I legami");
    }

    @Test
    void aPersonSeesAndChangesOnlyTheirOwn() throws Exception {
        save(citizen, "/legami", "", "Tutti", "WEEKLY");
        SavedFilter filter = kept(citizen).getFirst();
        Person other = people.play(Cast.CITIZEN, territory);
        assertThat(open(other, "/filtri").getContentAsString()).doesNotContain("Tutti</a>");
        assertThat(open(other, "/legami").getContentAsString()).doesNotContain("Le tue ricerche");
        assertThat(send(other, "/filtri/" + filter.id() + "/rimozione", "").getStatus())
                .isEqualTo(404);
        send(other, "/filtri/" + filter.id() + "/lettere", "");
        assertThat(kept(citizen))
                .singleElement()
                .satisfies(
                        kept -> assertThat(Objects.requireNonNull(kept.follow()).rhythm())
                                .isEqualTo(SavedFilter.Rhythm.WEEKLY));
    }

    @Test
    void lettersBeginChangeAndEnd() throws Exception {
        save(citizen, "/legami", "", "Tutti", "");
        String path = "/filtri/" + kept(citizen).getFirst().id();
        send(citizen, path + "/lettere", "DAILY");
        SavedFilter.Follow first =
                Objects.requireNonNull(kept(citizen).getFirst().follow());
        assertThat(first.rhythm()).isEqualTo(SavedFilter.Rhythm.DAILY);
        assertThat(first.site()).startsWith("http://" + territory.host());
        send(citizen, path + "/lettere", "WEEKLY");
        SavedFilter.Follow second =
                Objects.requireNonNull(kept(citizen).getFirst().follow());
        assertThat(second.rhythm()).isEqualTo(SavedFilter.Rhythm.WEEKLY);
        assertThat(second.since()).as("nothing is told twice").isEqualTo(first.since());
        send(citizen, path + "/lettere", "");
        assertThat(kept(citizen).getFirst().follow()).isNull();
        send(citizen, path + "/rimozione", "");
        assertThat(kept(citizen)).isEmpty();
    }

    @Test
    void aRefusalKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse nameless = save(citizen, "/legami", "q=orto", " ", "DAILY");
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(nameless.getContentAsString())
                .contains("Manca il nome", "value=\"q=orto\"", "href=\"#nome\"")
                .containsPattern("value=\"DAILY\" selected");
        save(citizen, "/legami", "", "Uguale", "");
        assertThat(save(citizen, "/legami", "q=a", "Uguale", "").getContentAsString())
                .contains("Hai già una ricerca con questo nome");
        assertThat(save(citizen, "/legami", "", "x".repeat(81), "").getContentAsString())
                .contains("al massimo 80");
        assertThat(kept(citizen)).hasSize(1);
    }

    @Test
    void whoeverHasNoAddressIsToldSo() throws Exception {
        territory.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update people_persons set email = null where id = :id")
                        .param("id", citizen.id())
                        .update()));
        assertThat(save(citizen, "/legami", "", "Tutti", "DAILY").getContentAsString())
                .contains("indirizzo e-mail confermato");
        assertThat(save(citizen, "/legami", "", "Tutti", "").getStatus()).isEqualTo(302);
    }

    @Test
    void onlyAListThatThePersonSeesCanBeKept() throws Exception {
        for (String list : List.of(
                "/doppioni",
                "/inventato",
                "//altrove.example",
                "%%%",
                "/realta/%zz/modifiche",
                "")) {
            assertThat(save(citizen, list, "", "Nome", "").getStatus()).as(list).isEqualTo(404);
        }
        Person clerk = people.play(Cast.CLERK, territory);
        assertThat(save(clerk, "/doppioni", "", "Nome", "").getStatus()).isEqualTo(302);
        assertThat(kept(citizen)).isEmpty();
    }
}
