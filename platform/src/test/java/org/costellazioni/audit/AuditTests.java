package org.costellazioni.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.TestDatabase;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

@PlatformTest
class AuditTests {

    @Autowired
    private Territories territories;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Acts acts;

    @Autowired
    private Seals seals;

    @Autowired
    private Sealing sealing;

    @Autowired
    private ChainCheck check;

    @Autowired
    private JdbcTemplate jdbc;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @Test
    void anActIsWrittenWithTheChangeThatItTellsOf() {
        act("registry.actor-edited");
        assertThat(recorded())
                .extracting(RecordedAct::verb)
                .containsExactly("registry.actor-edited");
    }

    @Test
    void anActOfAFailedChangeLeavesNoTrace() {
        assertThatThrownBy(() -> territory.run(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(made("registry.lost"));
                    throw new IllegalStateException("undone");
                })))
                .hasMessage("undone");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void anActOutsideATransactionIsABug() {
        assertThatThrownBy(() -> territory.run(() -> events.publishEvent(made("registry.loose"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anActOfAnotherTerritoryIsABug() {
        TestTerritory other = TestTerritory.make(territories);
        assertThatThrownBy(() -> other.run(() -> transaction.executeWithoutResult(
                        status -> events.publishEvent(made("registry.stray")))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealsFollowOneAnotherAndHold() {
        act("registry.first");
        territory.run(sealing::run);
        act("registry.second");
        act("registry.third");
        territory.run(sealing::run);
        territory.run(sealing::run);
        List<Seal> chain = territory.in(() -> transaction.execute(status -> seals.all()));
        assertThat(chain).extracting(Seal::number).containsExactly(1L, 2L);
        assertThat(chain).extracting(Seal::acts).containsExactly(1L, 2L);
        assertThat(problemsHere()).isEmpty();
    }

    @Test
    void aTransactionUnderWayIsLeftForALaterSeal() {
        territory.run(() -> transaction.executeWithoutResult(status -> {
            events.publishEvent(made("registry.slow"));
            sealInAnotherThread();
        }));
        territory.run(sealing::run);
        List<Seal> chain = territory.in(() -> transaction.execute(status -> seals.all()));
        assertThat(chain).extracting(Seal::acts).containsExactly(1L);
        assertThat(problemsHere()).isEmpty();
    }

    @Test
    void aChangedActBreaksTheChain() throws SQLException {
        act("registry.honest");
        territory.run(sealing::run);
        asOwner("update audit_acts set verb = 'registry.forged' where territory_id = '%s'");
        assertThat(problemsHere()).containsExactly("seal 1 does not hold");
    }

    @Test
    void aRemovedSealBreaksTheChain() throws SQLException {
        act("registry.one");
        territory.run(sealing::run);
        act("registry.two");
        territory.run(sealing::run);
        asOwner("delete from audit_seals where number = 1 and territory_id = '%s'");
        assertThat(problemsHere()).hasSize(1);
    }

    @Test
    void theApplicationMayNeitherChangeNorDeleteActs() {
        act("registry.kept");
        for (String forbidden :
                List.of("update audit_acts set verb = ''", "delete from audit_acts")) {
            assertThatThrownBy(() -> territory.run(() ->
                            transaction.executeWithoutResult(status -> jdbc.update(forbidden))))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anotherTerritorySeesNothing() {
        act("registry.private");
        TestTerritory other = TestTerritory.make(territories);
        List<RecordedAct> seen =
                other.in(() -> transaction.execute(status -> acts.between(0, Long.MAX_VALUE, 10)));
        assertThat(seen).isEmpty();
    }

    private void act(String verb) {
        territory.run(
                () -> transaction.executeWithoutResult(status -> events.publishEvent(made(verb))));
    }

    private Act made(String verb) {
        return new Act(
                territory.id(), Acting.MACHINE, verb, "actor:1", Map.of("b", "2\n", "a", "1"));
    }

    private List<RecordedAct> recorded() {
        return territory.in(
                () -> transaction.execute(status -> acts.between(0, Long.MAX_VALUE, 100)));
    }

    private List<String> problemsHere() {
        return territory.in(check::problems);
    }

    private void sealInAnotherThread() {
        Thread sealer = new Thread(() -> territory.run(sealing::run));
        sealer.start();
        try {
            sealer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void asOwner(String sql) throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        try (Connection connection = DriverManager.getConnection(
                        address.url(), address.owner().user(), address.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("set app.territory = '" + territory.id() + "'");
            statement.execute(sql.formatted(territory.id()));
        }
    }
}
