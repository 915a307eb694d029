package org.costellazioni.conversations.store;

import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.CommentId;
import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.upkeep.undo.MovedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Comments, and that they were changed, taken back, hidden. */
@Repository
public class CommentRows {

    private static final String SELECT = """
            select c.id, c.thing_kind, c.thing_id, c.author_id, c.acting_for, c.written_at,
              (select max(e.edited_at) from conversations_edits e
                where e.territory_id = c.territory_id and e.comment_id = c.id) as edited_at,
              w.withdrawn_at, h.hidden_at, h.reason,
              case when h.id is null or :all or c.author_id = :reader then c.text else '' end as text
            from conversations_comments c
            left join conversations_withdrawals w
              on w.territory_id = c.territory_id and w.comment_id = c.id
            left join conversations_hidings h
              on h.territory_id = c.territory_id and h.comment_id = c.id
              and not exists (select from conversations_revelations r
                where r.territory_id = h.territory_id and r.hiding_id = h.id)
            where
            """;

    private final JdbcClient jdbc;
    private final MovedRows moved;

    CommentRows(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    /**
     * Who reads.
     *
     * @param person null for a stranger
     * @param everything whether the texts of others that are hidden too
     */
    public record Eyes(@Nullable PersonId person, boolean everything) {}

    public void insert(Comment comment) {
        jdbc.sql("""
                        insert into conversations_comments
                          (id, thing_kind, thing_id, text, author_id, acting_for, written_at)
                        values (:id, :kind, :thing, :text, :author, :actor, :at)
                        """)
                .param("id", comment.id())
                .param("kind", comment.about().kind())
                .param("thing", comment.about().id())
                .param("text", comment.text())
                .param("author", comment.author())
                .param("actor", comment.actingFor())
                .param("at", comment.writtenAt())
                .update();
    }

    /** What was said about a thing is said about the one that it was joined into. */
    public void follow(ThingJoined joined) {
        moved.move(
                joined.joining(),
                "conversations_comments",
                """
                        update conversations_comments set thing_id = :kept
                        where thing_kind = :kind and thing_id = :gone
                        """,
                Map.of(
                        "kind", joined.gone().kind(),
                        "gone", joined.gone().id(),
                        "kept", joined.kept().id()));
    }

    /** Comments on a thing, the oldest first. */
    public List<Comment> of(Thing about, Eyes eyes, int skip, int most) {
        return looking(SELECT + """
                                 c.thing_kind = :kind and c.thing_id = :thing
                                order by c.written_at, c.id limit :most offset :skip
                                """, eyes)
                .param("kind", about.kind())
                .param("thing", about.id())
                .param("most", most)
                .param("skip", skip)
                .query(Row.each(CommentRows::comment))
                .list();
    }

    public int count(Thing about) {
        return about("select count(*) from conversations_comments", about)
                .query(Integer.class)
                .single();
    }

    /** Everybody who ever wrote about the thing. */
    public List<PersonId> authors(Thing about) {
        return about("select distinct author_id from conversations_comments", about)
                .query(Row.each(row -> row.id("author_id", PersonId::new)))
                .list();
    }

    public Optional<Comment> byId(CommentId id, Eyes eyes) {
        return looking(SELECT + " c.id = :id", eyes)
                .param("id", id)
                .query(Row.each(CommentRows::comment))
                .optional();
    }

    /** Keeps the same author from writing elsewhere until the transaction ends. */
    public void lock(PersonId author) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtext('conversations_comments'), hashtext(:author))")
                .param("author", author.toString())
                .query((result, number) -> number)
                .single();
    }

    /** A comment on the thing with these very words by this author, written after the moment. */
    public Optional<Comment> same(Thing about, PersonId author, String text, Instant after) {
        return looking(SELECT + """
                                 c.thing_kind = :kind and c.thing_id = :thing
                                and c.author_id = :author and c.text = :text and c.text <> ''
                                and c.written_at > :after
                                order by c.written_at desc limit 1
                                """, new Eyes(author, false))
                .param("kind", about.kind())
                .param("thing", about.id())
                .param("author", author)
                .param("text", text)
                .param("after", after)
                .query(Row.each(CommentRows::comment))
                .optional();
    }

    /** How many comments an author wrote after the moment. */
    public int writtenSince(PersonId author, Instant after) {
        return jdbc.sql("""
                        select count(*) from conversations_comments
                        where author_id = :author and written_at > :after
                        """)
                .param("author", author)
                .param("after", after)
                .query(Integer.class)
                .single();
    }

    public void edit(CommentId id, String text, Instant at) {
        jdbc.sql("""
                        with changed as (
                          update conversations_comments set text = :text where id = :id returning id)
                        insert into conversations_edits (comment_id, edited_at)
                        select id, :at from changed
                        on conflict do nothing
                        """).param("id", id).param("text", text).param("at", at).update();
    }

    /** Takes a comment back and empties it; false when there is none, or it was taken back before. */
    public boolean withdraw(CommentId id, Instant at) {
        return jdbc.sql("""
                                with emptied as (
                                  update conversations_comments set text = '' where id = :id returning id)
                                insert into conversations_withdrawals (comment_id, withdrawn_at)
                                select id, :at from emptied
                                on conflict do nothing
                                """).param("id", id).param("at", at).update() == 1;
    }

    public void hide(CommentId id, String reason, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        insert into conversations_hidings (id, comment_id, reason, hidden_by, hidden_at)
                        select :hiding, c.id, :reason, :by, :at from conversations_comments c
                        where c.id = :id
                        """)
                .param("hiding", TimeOrderedIds.next())
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** Ends all hidings of a comment. */
    public void reveal(CommentId id, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        insert into conversations_revelations (hiding_id, revealed_by, revealed_at)
                        select h.id, :by, :at from conversations_hidings h where h.comment_id = :id
                        on conflict do nothing
                        """).param("id", id).param("by", by).param("at", at).update();
    }

    /** Those of an author that were not taken back. */
    public List<CommentId> standing(PersonId author) {
        return jdbc.sql("""
                        select c.id from conversations_comments c
                        where c.author_id = :author and not exists (select from conversations_withdrawals w
                          where w.territory_id = c.territory_id and w.comment_id = c.id)
                        """)
                .param("author", author)
                .query(Row.each(row -> row.id("id", CommentId::new)))
                .list();
    }

    /** Comments that were taken back. */
    public List<CommentId> withdrawn() {
        return jdbc.sql("select comment_id from conversations_withdrawals")
                .query(Row.each(row -> row.id("comment_id", CommentId::new)))
                .list();
    }

    /** Comments that were taken back and still hold a text. */
    public List<CommentId> keptThoughWithdrawn() {
        return jdbc.sql("""
                        select c.id from conversations_comments c
                        join conversations_withdrawals w
                          on w.territory_id = c.territory_id and w.comment_id = c.id
                        where c.text <> ''
                        """)
                .query(Row.each(row -> row.id("id", CommentId::new)))
                .list();
    }

    private JdbcClient.StatementSpec looking(String sql, Eyes eyes) {
        return jdbc.sql(sql).param("all", eyes.everything()).param("reader", eyes.person());
    }

    private JdbcClient.StatementSpec about(String select, Thing about) {
        return jdbc.sql(select + " where thing_kind = :kind and thing_id = :thing")
                .param("kind", about.kind())
                .param("thing", about.id());
    }

    private static Comment comment(Row row) throws SQLException {
        Instant hidden = row.instantOrNull("hidden_at");
        return new Comment(
                row.id("id", CommentId::new),
                new Thing(row.text("thing_kind"), row.uuid("thing_id")),
                row.id("author_id", PersonId::new),
                row.idOrNull("acting_for", ActorId::new),
                row.text("text"),
                row.instant("written_at"),
                row.instantOrNull("edited_at"),
                row.instantOrNull("withdrawn_at"),
                hidden == null ? null : new Comment.Hiding(hidden, row.text("reason")));
    }

    /** Those of the things about which somebody has written. */
    public Set<UUID> builtOn(String kind, Collection<UUID> things) {
        return jdbc.sql("""
                        select distinct thing_id from conversations_comments
                        where thing_kind = :kind and thing_id = any(:things)
                        """)
                .param("kind", kind)
                .param("things", things.toArray(UUID[]::new))
                .query(Row.each(row -> row.uuid("thing_id")))
                .set();
    }
}
