package org.costellazioni.people.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.conversations.TestConversations;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.site.lists.SavedFilter;
import org.costellazioni.site.lists.SavedFilters;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Instant;

/** Whoever asks to be forgotten sees before what goes and what stays; then nobody knows them any more. */
@PlatformTest
class AccountErasureTests {

    private static final String PATH = "/profilo/cancellazione";

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private TestConversations conversations;

    @Autowired
    private TestTransactions transactions;

    @Autowired
    private SavedFilters filters;

    @Autowired
    private Mandates mandates;

    @Autowired
    private People persons;

    @Autowired
    private AccountErasure erasure;

    @Autowired
    private JdbcClient jdbc;

    private TestTerritory territory;
    private Person clerk;
    private ActorId cortile;
    private Thing about;

    @BeforeEach
    void aClerkLeavesTraces() {
        territory = TestTerritory.make(territories);
        people.play(Cast.ADMINISTRATOR, territory);
        clerk = people.play(Cast.CLERK, territory);
        cortile = occasions.actor(territory, "Il Cortile");
        about = TestConversations.about(
                occasions.make(territory, "Festa", TestOccasions.PAST, cortile));
        conversations.write(territory, about, "Porto io le sedie", clerk);
        keepAFilter(territory);
    }

    private void keepAFilter(TestTerritory where) {
        SavedFilter filter = new SavedFilter(
                TimeOrderedIds.next(), clerk.id(), "I miei legami", "/legami", "q=orto", null);
        assertThat(transactions.in(where, () -> filters.insert(filter, Instant.now())))
                .isTrue();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(by(clerk, territory))).andReturn().getResponse();
    }

    private Outcome<PersonId> erase() {
        return territory.in(() ->
                erasure.erase(clerk.id(), true, people.visitor(clerk, territory).acting()));
    }

    private long count(TestTerritory where, String sql) {
        return transactions.in(
                where,
                () -> jdbc.sql("select count(*) from " + sql)
                        .param("person", clerk.id())
                        .query(Long.class)
                        .single());
    }

    @Test
    void thePageShowsBeforeWhatGoesAndWhatStays() throws Exception {
        String page = answer(read(territory, PATH)).getContentAsString();
        assertThat(page)
                .contains(
                        "Che cosa sparisce",
                        "I commenti accanto alle realtà",
                        "Le ricerche che salvi")
                .contains("Che cosa resta, e perché", "La legge chiede di sapere")
                .doesNotContain("Adesso non puoi", "people.data", ".stays");
        assertThat(count(territory, "site_saved_filters where person_id = :person"))
                .isEqualTo(1);
        assertThat(count(
                        territory,
                        "conversations_comments where text <> '' and author_id = :person"))
                .isEqualTo(1);
        assertThat(answer(read(territory, "/profilo")).getContentAsString()).contains(PATH);
    }

    @Test
    void afterwardsNobodyKnowsThePersonAnyMore() throws Exception {
        assertThat(answer(send(territory, PATH)).getStatus()).isEqualTo(422);
        MockHttpServletResponse done = answer(send(territory, PATH).param("conferma", "si"));
        assertThat(done.getRedirectedUrl()).isEqualTo(PATH + "/fatta");
        assertThat(web.perform(read(territory, PATH + "/fatta"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Non sappiamo più chi sei");
        assertThat(transactions.in(territory, () -> persons.find(clerk.id()))).isEmpty();
        assertThat(transactions.in(territory, () -> persons.holders(Role.PROGRAMME_OFFICE)))
                .doesNotContain(clerk.id());
        assertThat(count(territory, "people_persons where id = :person and email is null"))
                .isEqualTo(1);
        assertThat(count(territory, "people_passwords where person_id = :person"))
                .isZero();
        assertThat(count(territory, "site_saved_filters where person_id = :person"))
                .isZero();
        assertThat(count(
                        territory,
                        "conversations_comments where text <> '' and author_id = :person"))
                .isZero();
        assertThat(count(
                        territory,
                        "audit_acts where verb = 'people.person-erased' and person_id = :person"))
                .isEqualTo(1);
        assertThat(answer(read(territory, "/profilo")).getRedirectedUrl()).startsWith("/accesso");
    }

    @Test
    void goesEverywhereTogether() {
        TestTerritory other = TestTerritory.make(territories);
        keepAFilter(other);
        assertThat(erase()).isInstanceOf(Outcome.Done.class);
        assertThat(count(other, "site_saved_filters where person_id = :person")).isZero();
    }

    @Test
    void whoeverActsForAnActorEndsThatFirst() throws Exception {
        people.mandate(clerk, cortile, MandateKind.DELEGATE, territory);
        assertThat(answer(read(territory, PATH)).getContentAsString())
                .contains("Adesso non puoi", "Agisci ancora per una realtà");
        assertThat(erase()).isEqualTo(Outcome.refused(ErasureRefusal.HAS_MANDATES));
    }

    @Test
    void theLastAdministratorStays() {
        TestTerritory alone = TestTerritory.make(territories);
        Person administrator = people.play(Cast.ADMINISTRATOR, alone);
        assertThat(alone.in(() -> erasure.erase(
                        administrator.id(),
                        true,
                        people.visitor(administrator, alone).acting())))
                .isEqualTo(Outcome.refused(ErasureRefusal.LAST_ADMINISTRATOR));
    }

    @Test
    void whoeverHasDutiesElsewhereEndsThemThere() {
        TestTerritory other = TestTerritory.make(territories);
        people.mandate(clerk, occasions.actor(other, "La Tela"), MandateKind.OPERATOR, other);
        assertThat(erase()).isEqualTo(Outcome.refused(ErasureRefusal.BUSY_ELSEWHERE));
        assertThat(count(territory, "site_saved_filters where person_id = :person"))
                .isEqualTo(1);
    }

    @Test
    void requestsThatWaitAreGivenUp() {
        territory.in(() -> mandates.request(
                        people.visitor(clerk, territory), cortile, MandateKind.DELEGATE, "Sono io")
                .orThrow());
        assertThat(erase()).isInstanceOf(Outcome.Done.class);
        assertThat(territory.in(() -> mandates.requestsOf(clerk.id()))).isEmpty();
        assertThat(count(
                        territory,
                        "people_mandate_requests where note <> '' and person_id = :person"))
                .isZero();
    }
}
