package org.costellazioni.files.store;

import org.costellazioni.database.Row;
import org.costellazioni.files.FileType;
import org.costellazioni.files.PictureSize;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables {@code files_contents} and {@code files_pieces}. */
@Repository
public class Contents {

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bytes under their identifier: fresh ones, whose pieces are still to be written, or known ones. */
    public record Entry(ContentId id, boolean fresh) {}

    /** Some bytes of a content, from a place of it on. */
    public record Piece(long startsAt, byte[] bytes) {}

    /** Bytes that are kept. */
    public record StoredContent(ContentId id, Content content) {}

    /**
     * Enters bytes under their fingerprint. Whoever enters the same ones at the same time waits until
     * this transaction ends.
     *
     * @param at when they came, from which a week is counted unless they are attached
     */
    public Entry enter(Content content, Instant at) {
        PictureSize picture = content.picture();
        ContentId proposed = ContentId.next();
        ContentId entered = jdbc.sql("""
                        insert into files_contents as known
                          (id, sha256, size_bytes, type, width, height, stored_at, unused_since)
                        values (:id, :sha256, :size, :type, :width, :height, :at, :at)
                        on conflict (territory_id, sha256) do update
                        set width = coalesce(known.width, excluded.width),
                            height = coalesce(known.height, excluded.height),
                            unused_since =
                              case when known.unused_since is not null then excluded.unused_since end
                        returning id
                        """)
                .param("id", proposed)
                .param("sha256", content.sha256())
                .param("size", content.sizeBytes())
                .param("type", content.type())
                .param("width", picture == null ? null : picture.width())
                .param("height", picture == null ? null : picture.height())
                .param("at", at)
                .query(Row.each(row -> row.id("id", ContentId::new)))
                .single();
        return new Entry(entered, entered.equals(proposed));
    }

    /**
     * Writes one piece of fresh bytes.
     *
     * @param startsAt the place of its first byte, from 0
     * @param bytes of which {@code length} count; sent as they are, without a copy
     */
    public void write(ContentId content, long startsAt, byte[] bytes, int length) {
        jdbc.sql("""
                        insert into files_pieces (content_id, starts_at, bytes)
                        values (:content, :from, :bytes)
                        """)
                .param("content", content)
                .param("from", startsAt)
                .param(
                        "bytes",
                        new SqlBinaryValue(new ByteArrayInputStream(bytes, 0, length), length),
                        Types.BINARY)
                .update();
    }

    /** The piece that holds a byte, or the last one when the byte lies behind it. */
    public Optional<Piece> piece(ContentId content, long position) {
        return jdbc.sql("""
                        select starts_at, bytes from files_pieces
                        where content_id = :content and starts_at <= :position
                        order by starts_at desc limit 1
                        """)
                .param("content", content)
                .param("position", position)
                .query((row, number) -> new Piece(row.getLong("starts_at"), row.getBytes("bytes")))
                .optional();
    }

    /** How much the territory keeps, each content once. */
    public long usedBytes() {
        return jdbc.sql("select coalesce(sum(size_bytes), 0) from files_contents")
                .query(Long.class)
                .single();
    }

    /** Removes what nothing has referred to since the moment, with its pieces; answers how many. */
    public int removeUnused(Instant since, int most) {
        return jdbc.sql("""
                        delete from files_contents c where c.id in (
                          select u.id from files_contents u
                          where u.unused_since <= :since
                            and not exists (select from files_references r where r.content_id = u.id)
                          order by u.unused_since limit :most for update skip locked)
                        """).param("since", since).param("most", most).update();
    }

    /** All that is kept after an identifier, in their order, a page at a time. */
    public List<StoredContent> after(@Nullable ContentId last, int most) {
        return jdbc.sql("""
                        select id, sha256, size_bytes, type, width, height from files_contents
                        where id > coalesce(:last, '00000000-0000-0000-0000-000000000000'::uuid)
                        order by id limit :most
                        """)
                .param("last", last)
                .param("most", most)
                .query(Row.each(
                        row -> new StoredContent(row.id("id", ContentId::new), content(row))))
                .list();
    }

    static Content content(Row row) throws SQLException {
        int width = row.number("width");
        return new Content(
                row.text("sha256"),
                row.count("size_bytes"),
                row.one("type", FileType.class),
                width == 0 ? null : new PictureSize(width, row.number("height")));
    }
}
