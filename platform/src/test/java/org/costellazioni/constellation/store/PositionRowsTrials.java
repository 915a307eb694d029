package org.costellazioni.constellation.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.house.RepositoryTrials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The places of stars with two territories. */
class PositionRowsTrials implements RepositoryTrials {

    private final PositionRows positions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PositionRowsTrials(PositionRows positions, JdbcClient jdbc, TransactionTemplate transaction) {
        this.positions = positions;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return PositionRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "put", this::put, "all", this::put, "drawn", this::drawn, "drawnFrom", this::drawn);
    }

    private void put(TestTerritory mine, TestTerritory theirs) {
        UUID first = actor(mine, "prima");
        UUID second = actor(mine, "seconda");
        UUID other = actor(theirs, "altra");
        in(
                mine,
                () -> positions.put(
                        new UUID[] {first}, new Double[] {0.5}, new Double[] {-0.5}, new Integer[] {
                            0
                        }));
        in(
                theirs,
                () -> positions.put(
                        new UUID[] {other}, new Double[] {0.1}, new Double[] {0.2}, new Integer[] {0
                        }));
        in(
                mine,
                () -> positions.put(
                        new UUID[] {first, second},
                        new Double[] {0.6, 0.7},
                        new Double[] {0.0, 0.0},
                        new Integer[] {0, 3}));
        in(mine, () -> {
            assertThat(positions.all()).containsOnlyKeys(first, second);
            assertThat(positions.all()).containsEntry(first, new SkyIndex.Place(1, 0.6, 0, 0));
            assertThat(positions.all()).containsEntry(second, new SkyIndex.Place(2, 0.7, 0, 3));
        });
        in(theirs, () -> assertThat(positions.all()).containsOnlyKeys(other));
    }

    private void drawn(TestTerritory mine, TestTerritory theirs) {
        in(mine, () -> positions.drawn("one", 0, Instant.EPOCH));
        in(mine, () -> positions.drawn("two", 2, Instant.EPOCH));
        in(theirs, () -> assertThat(positions.drawnFrom()).isEmpty());
        in(mine, () -> assertThat(positions.drawnFrom()).contains("two"));
    }

    private UUID actor(TestTerritory territory, String slug) {
        UUID id = UUID.randomUUID();
        in(territory, () -> jdbc.sql("""
                        insert into registry_actors (id, slug, kind, name, recorded_at, record_source)
                        values (:id, :slug, 'ets', :slug, now(), 'trial')
                        """).param("id", id).param("slug", slug).update());
        return id;
    }

    private void in(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
