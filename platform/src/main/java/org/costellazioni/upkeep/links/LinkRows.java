package org.costellazioni.upkeep.links;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links of the territory at hand, by the digest of their secret. */
@Repository
class LinkRows {

    private static final String COLUMNS =
            "purpose, thing_kind, thing_id, carried_names, carried_values, made_by, expires_at";

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] hash, Link link, Instant now) {
        List<String> names = new ArrayList<>(link.carried().keySet());
        jdbc.sql("""
                        insert into upkeep_links (hash, purpose, thing_kind, thing_id, carried_names,
                          carried_values, made_by, made_at, expires_at)
                        values (:hash, :purpose, :kind, :thing, :names, :values, :by, :now, :expires)
                        """)
                .param("hash", hash)
                .param("purpose", link.purpose())
                .param("kind", link.thing().kind())
                .param("thing", link.thing().id())
                .param("names", names.toArray(String[]::new))
                .param("values", names.stream().map(link.carried()::get).toArray(String[]::new))
                .param("by", link.madeBy())
                .param("now", now)
                .param("expires", link.expiresAt())
                .update();
    }

    Optional<Link> find(byte[] hash, List<String> purposes, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                                 from upkeep_links
                                where hash = :hash and purpose = any(:purposes) and expires_at > :now
                                """)
                .param("hash", hash)
                .param("purposes", purposes.toArray(String[]::new))
                .param("now", now)
                .query(Row.each(LinkRows::link))
                .optional();
    }

    Optional<Link> take(byte[] hash, List<String> purposes, Instant now) {
        return jdbc.sql("""
                        delete from upkeep_links
                        where hash = :hash and purpose = any(:purposes) and expires_at > :now
                        returning\s""" + COLUMNS)
                .param("hash", hash)
                .param("purposes", purposes.toArray(String[]::new))
                .param("now", now)
                .query(Row.each(LinkRows::link))
                .optional();
    }

    void renew(byte[] hash, Instant expiresAt) {
        jdbc.sql("update upkeep_links set expires_at = :expires where hash = :hash")
                .param("expires", expiresAt)
                .param("hash", hash)
                .update();
    }

    Optional<Instant> madeAt(String purpose, Thing thing, Instant now) {
        return jdbc.sql("""
                        select made_at from upkeep_links
                        where thing_kind = :kind and thing_id = :thing and purpose = :purpose
                          and expires_at > :now
                        order by made_at desc limit 1
                        """)
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .param("purpose", purpose)
                .param("now", now)
                .query(Row.each(row -> row.instant("made_at")))
                .optional();
    }

    /** Links that carry a text, such as an address. */
    int forget(String carried) {
        return jdbc.sql("""
                        delete from upkeep_links
                        where exists (select from unnest(carried_values) as one
                          where lower(one) = lower(:carried))
                        """).param("carried", carried).update();
    }

    void withdraw(String purpose, Thing thing) {
        jdbc.sql("""
                        delete from upkeep_links
                        where thing_kind = :kind and thing_id = :thing and purpose = :purpose
                        """)
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .param("purpose", purpose)
                .update();
    }

    int deleteExpired(Instant now) {
        return jdbc.sql("delete from upkeep_links where expires_at <= :now")
                .param("now", now)
                .update();
    }

    private static Link link(Row row) throws SQLException {
        List<String> names = row.texts("carried_names");
        List<String> values = row.texts("carried_values");
        Map<String, String> carried = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            carried.put(names.get(i), values.get(i));
        }
        return new Link(
                row.text("purpose"),
                new Thing(row.text("thing_kind"), row.uuid("thing_id")),
                carried,
                row.idOrNull("made_by", PersonId::new),
                row.instant("expires_at"));
    }
}
