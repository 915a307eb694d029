package org.costellazioni.site.lists.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.site.lists.SavedFilter;
import org.costellazioni.site.lists.SavedFilter.Follow;
import org.costellazioni.site.lists.SavedFilter.Rhythm;
import org.costellazioni.site.lists.SavedFilters;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters about what is new in a list that somebody follows. */
@PlatformTest
class FollowsTests {

    private static final Pattern STOP = Pattern.compile("https://x\\.example(/filtri/stop/\\S+)");

    @Autowired
    private SavedFilters filters;

    @Autowired
    private Follows follows;

    @Autowired
    private FollowRound round;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestActors actors;

    @Autowired
    private Twins twins;

    @Autowired
    private TestLetters letters;

    @Autowired
    private Territories territories;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private TestTerritory territory;
    private Person citizen;
    private ActorId hub;
    private ActorId network;

    @BeforeEach
    void makeATown() {
        territory = TestTerritory.make(territories);
        citizen = people.play(Cast.CITIZEN, territory);
        hub = actors.make(territory, "hub", "HUB Mestre");
        network = actors.make(territory, "network", "Rete di Marghera");
    }

    /** Follows since yesterday; the letter is due. */
    private SavedFilter follow(Person person, String path, String query) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        Follow follow = new Follow(Rhythm.DAILY, yesterday, Instant.now(), "https://x.example");
        SavedFilter filter = new SavedFilter(
                TimeOrderedIds.next(), person.id(), "La mia ricerca " + query, path, query, follow);
        in(() -> filters.insert(filter, yesterday));
        in(() -> {
            filters.follow(filter.id(), follow);
            return true;
        });
        return filter;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(
                territory.in(() -> transaction.execute(status -> work.get())));
    }

    private void tell(SavedFilter filter, Instant now) {
        territory.run(() -> transaction.executeWithoutResult(status -> follows.tell(filter, now)));
    }

    /** What was just recorded waits some minutes, so the letter is written a little later. */
    private static Instant soon() {
        return Instant.now().plus(Follows.MARGIN).plusSeconds(5);
    }

    private List<String> received(Person person) {
        return letters.to(String.valueOf(person.email()), territory);
    }

    @Test
    void tellsWhatIsNewAndWhereToReadIt() {
        actors.tie(territory, TieKind.Code.MEMBER_OF, hub, network, "2026-05-01");
        actors.tie(territory, TestActors.HOST_OF, hub, network, "2026-05-02");
        SavedFilter filter = follow(citizen, "/legami", "tipo=member-of");
        tell(filter, soon());
        assertThat(received(citizen))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("La mia ricerca", "HUB Mestre", "Rete di Marghera")
                        .contains("https://x.example/realta/hub-mestre")
                        .contains("https://x.example/legami?tipo=member-of")
                        .containsPattern(STOP)
                        .doesNotContain("ospita"));
    }

    @Test
    void tellsNothingTwiceAndNothingWhereNothingIsNew() {
        actors.tie(territory, TieKind.Code.MEMBER_OF, hub, network, "2026-05-01");
        SavedFilter filter = follow(citizen, "/legami", "");
        tell(filter, soon());
        SavedFilter again = in(() -> filters.of(citizen.id(), filter.id())).orElseThrow();
        assertThat(Objects.requireNonNull(again.follow()).since()).isAfter(Instant.now());
        tell(again, soon().plus(Duration.ofDays(1)));
        assertThat(received(citizen)).hasSize(1);
    }

    @Test
    void waitsForWhatWasRecordedAMomentAgo() {
        actors.tie(territory, TieKind.Code.MEMBER_OF, hub, network, "2026-05-01");
        SavedFilter filter = follow(citizen, "/legami", "");
        tell(filter, Instant.now());
        assertThat(received(citizen)).isEmpty();
        tell(in(() -> filters.of(citizen.id(), filter.id())).orElseThrow(), soon());
        assertThat(received(citizen)).hasSize(1);
    }

    @Test
    void isWrittenOnceWhateverBreaksBetweenWritingAndSending() {
        actors.tie(territory, TieKind.Code.MEMBER_OF, hub, network, "2026-05-01");
        SavedFilter filter = follow(citizen, "/legami", "");
        Instant now = soon();
        assertThatThrownBy(() -> territory.run(() -> transaction.executeWithoutResult(status -> {
                    follows.tell(filter, now);
                    throw new IllegalStateException("the machine stops here");
                })))
                .hasMessageContaining("stops here");
        assertThat(received(citizen)).isEmpty();
        assertThat(in(() -> filters.due(now))).isPresent();
        tell(filter, now);
        assertThat(received(citizen)).hasSize(1);
        assertThat(in(() -> filters.due(now))).isEmpty();
    }

    @Test
    void whoeverLostTheRightGetsNothing() {
        Person clerk = people.play(Cast.CLERK, territory);
        Person administrator = people.play(Cast.ADMINISTRATOR, territory);
        territory.run(() ->
                twins.propose(List.of(new Twins.Pair(hub, network, 90, "registry.twins.title"))));
        SavedFilter kept = follow(clerk, "/doppioni", "");
        SavedFilter lost = follow(clerk, "/doppioni", "q=hub");
        tell(kept, soon());
        assertThat(received(clerk)).hasSize(1);
        people.end(administrator, people.role(clerk, Role.PROGRAMME_OFFICE, territory), territory);
        tell(lost, soon());
        assertThat(received(clerk)).hasSize(1);
        SavedFilter after = in(() -> filters.of(clerk.id(), lost.id())).orElseThrow();
        assertThat(Objects.requireNonNull(after.follow()).next()).isAfter(Instant.now());
    }

    /** Recorded long enough ago to be told at once. */
    private void tieAnHourAgo() {
        actors.tie(territory, TieKind.Code.MEMBER_OF, hub, network, "2026-05-01");
        in(() -> jdbc.sql("update registry_ties set recorded_at = now() - interval '1 hour'")
                .update());
    }

    @Test
    void theRoundWritesEachDueLetterOnceEvenWhenTwoGoRound() throws Exception {
        tieAnHourAgo();
        SavedFilter filter = follow(citizen, "/legami", "");
        Thread first = Thread.ofVirtual().start(() -> territory.run(round::run));
        Thread second = Thread.ofVirtual().start(() -> territory.run(round::run));
        first.join();
        second.join();
        SavedFilter after = in(() -> filters.of(citizen.id(), filter.id())).orElseThrow();
        assertThat(Objects.requireNonNull(after.follow()).next()).isAfter(Instant.now());
        assertThat(received(citizen)).hasSize(1);
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromTheirs() {
        tieAnHourAgo();
        Person broken = people.play(Cast.CLERK, territory);
        in(() -> jdbc.sql("update people_persons set email = :email where id = :id")
                .param("email", "senza-chiocciola-" + broken.id())
                .param("id", broken.id())
                .update());
        SavedFilter failing = follow(broken, "/legami", "");
        follow(citizen, "/legami", "");
        territory.run(round::run);
        assertThat(received(citizen)).hasSize(1);
        SavedFilter after = in(() -> filters.of(broken.id(), failing.id())).orElseThrow();
        Follow kept = Objects.requireNonNull(after.follow());
        assertThat(kept.next()).isAfter(Instant.now());
        assertThat(kept.since()).as("nothing is lost").isBefore(Instant.now());
    }

    @Test
    void oneLinkStopsTheLettersWithoutSigningIn() throws Exception {
        actors.tie(territory, TieKind.Code.MEMBER_OF, hub, network, "2026-05-01");
        SavedFilter filter = follow(citizen, "/legami", "");
        tell(filter, soon());
        Matcher link = STOP.matcher(received(citizen).getFirst());
        assertThat(link.find()).isTrue();
        assertThat(web.perform(Visits.read(territory, link.group(1)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("La mia ricerca", "Sì, basta e-mail");
        assertThat(in(() -> filters.of(citizen.id(), filter.id())).orElseThrow().follow())
                .as("opening the link changes nothing")
                .isNotNull();
        MockHttpServletResponse stopped =
                web.perform(Visits.send(territory, link.group(1))).andReturn().getResponse();
        assertThat(stopped.getContentAsString()).contains("Non ti scriviamo più");
        assertThat(in(() -> filters.of(citizen.id(), filter.id())).orElseThrow().follow())
                .isNull();
        assertThat(web.perform(Visits.read(territory, "/filtri/stop/inventato"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
