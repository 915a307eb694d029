package org.costellazioni.files.store;

import org.costellazioni.database.Row;
import org.costellazioni.files.FileHolder;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileView;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code files_references}: who refers to which content, under which name. */
@Repository
public class References {

    private static final String SELECT = """
            select r.id, r.name, r.content_id, r.holder_kind, r.holder_id, r.role, r.added_at, r.added_by,
                   c.sha256, c.size_bytes, c.type, c.width, c.height
            from files_references r
            join files_contents c on c.territory_id = r.territory_id and c.id = r.content_id
            """;

    private static final String IN_ORDER = " order by r.position, r.id";

    /** Ends the references of the first part; contents that nothing holds any more begin their week. */
    private static final String RELEASE = """
            , left_alone as (
              select g.content_id from gone g
              where not exists (
                select from files_references r
                where r.content_id = g.content_id and r.holder_kind is not null
                  and r.id not in (select id from gone)))
            , released as (
              update files_contents set unused_since = :at
              where id in (select content_id from left_alone) returning id)
            select count(*) from gone
            """;

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file with what stands behind it; held by nothing while it waits to be attached. */
    public record FileReference(
            FileView file, ContentId content, @Nullable FileHolder holder) {}

    /** Names a content: a file that nothing holds yet. */
    public void insert(
            FileId id, ContentId content, String name, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into files_references (id, content_id, name, added_at, added_by)
                        values (:id, :content, :name, :at, :by)
                        """)
                .param("id", id)
                .param("content", content)
                .param("name", name)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /**
     * Attaches a waiting file behind the others of its holder.
     *
     * @return false when there is no such file, it is attached already, or somebody else took it in
     */
    public boolean attach(FileId id, FileHolder holder, @Nullable PersonId by) {
        return jdbc.sql("""
                                with attached as (
                                  update files_references
                                  set holder_kind = :kind, holder_id = :thing, role = :role,
                                      position = (
                                        select coalesce(max(o.position), 0) + 1 from files_references o
                                        where o.holder_kind = :kind and o.holder_id = :thing
                                          and o.role = :role)
                                  where id = :id and holder_kind is null
                                    and added_by is not distinct from :by
                                  returning content_id)
                                update files_contents set unused_since = null
                                where id in (select content_id from attached)
                                """)
                        .param("id", id)
                        .param("kind", holder.kind())
                        .param("thing", holder.thing())
                        .param("role", holder.role())
                        .param("by", by == null ? null : by.value())
                        .update()
                == 1;
    }

    public Optional<FileReference> byId(FileId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(Row.each(References::found))
                .optional();
    }

    /** Those attached to things of a kind, thing by thing, in the order of each. */
    public List<FileReference> attached(String kind, Collection<UUID> things) {
        return jdbc.sql(SELECT + """
                         where r.holder_kind = :kind and r.holder_id = any(:things)
                        """ + IN_ORDER)
                .param("kind", kind)
                .param("things", things.toArray(UUID[]::new))
                .query(Row.each(References::found))
                .list();
    }

    /** Ends one reference; false when there is none. */
    public boolean end(FileId id, Instant at) {
        return jdbc.sql("""
                                with gone as (
                                  delete from files_references where id = :id returning id, content_id)
                                """ + RELEASE)
                        .param("id", id)
                        .param("at", at)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Ends all references of one thing; answers how many. */
    public long endAll(String kind, UUID thing, Instant at) {
        return jdbc.sql("""
                        with gone as (
                          delete from files_references where holder_kind = :kind and holder_id = :thing
                          returning id, content_id)
                        """ + RELEASE)
                .param("kind", kind)
                .param("thing", thing)
                .param("at", at)
                .query(Long.class)
                .single();
    }

    /** Forgets files taken in before the moment that nothing ever held; their bytes are left alone. */
    public int forgetWaiting(Instant before) {
        return jdbc.sql(
                        "delete from files_references where holder_kind is null and added_at <= :before")
                .param("before", before)
                .update();
    }

    /** Puts the files of a holder in this order; those not named keep their place. */
    public void order(FileHolder holder, List<FileId> ids) {
        jdbc.sql("""
                        update files_references set position = listed.place
                        from unnest(cast(:ids as uuid[])) with ordinality as listed (file, place)
                        where id = listed.file
                          and holder_kind = :kind and holder_id = :thing and role = :role
                        """)
                .param("ids", Identifier.values(ids))
                .param("kind", holder.kind())
                .param("thing", holder.thing())
                .param("role", holder.role())
                .update();
    }

    private static FileReference found(Row row) throws SQLException {
        Content content = Contents.content(row);
        UUID thing = row.uuidOrNull("holder_id");
        return new FileReference(
                new FileView(
                        row.id("id", FileId::new),
                        row.text("name"),
                        content.type(),
                        content.sizeBytes(),
                        content.sha256(),
                        content.picture(),
                        row.instant("added_at"),
                        row.idOrNull("added_by", PersonId::new)),
                row.id("content_id", ContentId::new),
                thing == null
                        ? null
                        : new FileHolder(row.text("holder_kind"), thing, row.text("role")));
    }
}
