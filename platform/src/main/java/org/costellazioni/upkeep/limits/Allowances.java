package org.costellazioni.upkeep.limits;

import org.costellazioni.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often something may be tried: the generic cell rate algorithm (ITU-T I.371), one row a key. The
 * row keeps when the allowance will be whole again; taking one turn moves that by one pause. A single
 * statement decides, so any number of nodes and threads share one allowance.
 */
@Repository
class Allowances {

    private final JdbcClient jdbc;

    Allowances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one turn.
     *
     * @param burst turns that may be taken at once
     * @param pause time after which one more turn is free
     * @return empty when the turn is granted, else how long to wait for it
     */
    Optional<Duration> take(String kind, byte[] key, int burst, Duration pause, Instant now) {
        int granted = jdbc.sql("""
                                insert into upkeep_allowances as a (kind, key_digest, whole_at)
                                values (:kind, :key, :now + :pause * interval '1 millisecond')
                                on conflict (kind, key_digest) do update
                                set whole_at = greatest(a.whole_at, :now)
                                  + :pause * interval '1 millisecond'
                                where greatest(a.whole_at, :now) + :pause * interval '1 millisecond'
                                  <= :now + :burst * :pause * interval '1 millisecond'
                                """)
                .param("kind", kind)
                .param("key", key)
                .param("now", now)
                .param("pause", pause.toMillis())
                .param("burst", burst)
                .update();
        return granted == 1 ? Optional.empty() : Optional.of(wait(kind, key, burst, pause, now));
    }

    private Duration wait(String kind, byte[] key, int burst, Duration pause, Instant now) {
        Instant wholeAt = jdbc.sql("""
                                select whole_at from upkeep_allowances
                                where kind = :kind and key_digest = :key
                                """)
                .param("kind", kind)
                .param("key", key)
                .query(Row.each(row -> row.instant("whole_at")))
                .optional()
                .orElse(now);
        Duration wait = Duration.between(now, wholeAt).minus(pause.multipliedBy(burst - 1));
        return wait.isPositive() ? wait : Duration.ofSeconds(1);
    }

    /** Gives one turn back. */
    void giveBack(String kind, byte[] key, Duration pause) {
        jdbc.sql("""
                        update upkeep_allowances
                        set whole_at = whole_at - :pause * interval '1 millisecond'
                        where kind = :kind and key_digest = :key
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("pause", pause.toMillis())
                .update();
    }

    /** Makes an allowance whole at once, for instance after a right password. */
    void restore(String kind, byte[] key) {
        jdbc.sql("delete from upkeep_allowances where kind = :kind and key_digest = :key")
                .param("kind", kind)
                .param("key", key)
                .update();
    }

    /** Forgets the allowances that are whole again. */
    int deleteWhole(Instant now) {
        return jdbc.sql("delete from upkeep_allowances where whole_at <= :now")
                .param("now", now)
                .update();
    }
}
