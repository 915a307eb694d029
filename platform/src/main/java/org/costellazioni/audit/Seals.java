package org.costellazioni.audit;

import org.costellazioni.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The append-only table {@code audit_seals}. */
@Repository
class Seals {

    private static final String SELECT =
            "select number, from_transaction, before_transaction, acts, hash from audit_seals ";

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps any other node from sealing this territory until the transaction ends. */
    void lock() {
        jdbc.sql("""
                        select pg_advisory_xact_lock(
                          hashtextextended('audit.seals ' || current_setting('app.territory'), 0))::text
                        """).query(String.class).single();
    }

    Optional<Seal> last() {
        return jdbc.sql(SELECT + "order by number desc limit 1")
                .query(Row.each(Seals::seal))
                .optional();
    }

    List<Seal> all() {
        return jdbc.sql(SELECT + "order by number").query(Row.each(Seals::seal)).list();
    }

    void insert(Seal seal, Instant at) {
        jdbc.sql("""
                        insert into audit_seals
                          (number, from_transaction, before_transaction, acts, hash, sealed_at)
                        values (:number, :from, :before, :acts, :hash, :at)
                        """)
                .param("number", seal.number())
                .param("from", seal.fromTransaction())
                .param("before", seal.beforeTransaction())
                .param("acts", seal.acts())
                .param("hash", seal.hash())
                .param("at", at)
                .update();
    }

    private static Seal seal(Row row) throws SQLException {
        return new Seal(
                row.count("number"),
                row.count("from_transaction"),
                row.count("before_transaction"),
                row.count("acts"),
                row.text("hash"));
    }
}
