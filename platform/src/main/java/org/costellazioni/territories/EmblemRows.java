package org.costellazioni.territories;

import org.costellazioni.database.Row;
import org.costellazioni.files.FileId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;

/** The table {@code territories_emblems}: what attached pictures say, and in which order they stand. */
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
                .query(Row.each(
                        row -> new Emblem(row.id("id", FileId::new), row.text("alternative_text"))))
                .list();
    }

    /** Puts it behind the others. */
    void insert(Emblem emblem, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into territories_emblems
                          (id, position, alternative_text, added_at, added_by)
                        select :id, coalesce(max(position), 0) + 1, :text, :at, :by
                        from territories_emblems
                        """)
                .param("id", emblem.id())
                .param("text", emblem.alternativeText())
                .param("at", at)
                .param("by", by)
                .update();
    }

    boolean remove(FileId id) {
        return jdbc.sql("delete from territories_emblems where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Puts them in this order; those not named keep their place. */
    void order(List<FileId> ids) {
        jdbc.sql("""
                        update territories_emblems set position = listed.place
                        from unnest(cast(:ids as uuid[])) with ordinality as listed (emblem, place)
                        where id = listed.emblem
                        """).param("ids", Identifier.values(ids)).update();
    }
}
