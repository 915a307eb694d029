package org.costellazioni.territories;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code territories_emblems}. */
@Repository
class EmblemRows {

    private final JdbcClient jdbc;

    EmblemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they stand. */
    List<Emblem> list() {
        return jdbc.sql("""
                        select id, alternative_text from territories_emblems order by position, id
                        """)
                .query(Row.each(row -> new Emblem(row.uuid("id"), row.text("alternative_text"))))
                .list();
    }

    /** Puts it behind the others. */
    void insert(Emblem emblem, byte[] content, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into territories_emblems
                          (id, position, alternative_text, content, added_at, added_by)
                        select :id, coalesce(max(position), 0) + 1, :text, :content, :at, :by
                        from territories_emblems
                        """)
                .param("id", emblem.id())
                .param("text", emblem.alternativeText())
                .param("content", content)
                .param("at", at)
                .param("by", by)
                .update();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from territories_emblems where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from territories_emblems where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Puts them in this order; those not named keep their place. */
    void order(List<UUID> ids) {
        jdbc.sql("""
                        update territories_emblems set position = listed.place
                        from unnest(cast(:ids as uuid[])) with ordinality as listed (emblem, place)
                        where id = listed.emblem
                        """).param("ids", ids.toArray(UUID[]::new)).update();
    }
}
