package org.costellazioni.conversations.store;

import org.costellazioni.conversations.CommentId;
import org.costellazioni.database.Row;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Comments that somebody is still to be told of, and when they were last told of others. */
@Repository
public class NewsRows {

    private final JdbcClient jdbc;

    NewsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person with news about a thing. */
    public record Waiting(Thing about, PersonId person) {}

    public void insert(CommentId comment, Collection<PersonId> persons, Instant at) {
        jdbc.sql("""
                        insert into conversations_news (comment_id, person_id, queued_at)
                        select :comment, person, :at from unnest(cast(:persons as uuid[])) as told (person)
                        """)
                .param("comment", comment)
                .param("persons", Identifier.values(persons))
                .param("at", at)
                .update();
    }

    /**
     * Those whose oldest news has waited since before a moment, and who were not written to about the same
     * thing after another; the longest waiting first.
     */
    public List<Waiting> due(Instant queuedBefore, Instant notWrittenSince, int most) {
        return jdbc.sql("""
                        select c.thing_kind, c.thing_id, n.person_id
                        from conversations_news n
                        join conversations_comments c
                          on c.territory_id = n.territory_id and c.id = n.comment_id
                        where not exists (select from conversations_letters l
                          where l.territory_id = n.territory_id and l.thing_kind = c.thing_kind
                            and l.thing_id = c.thing_id and l.person_id = n.person_id
                            and l.written_at > :recent)
                        group by c.thing_kind, c.thing_id, n.person_id
                        having min(n.queued_at) <= :before
                        order by min(n.queued_at) limit :most
                        """)
                .param("before", queuedBefore)
                .param("recent", notWrittenSince)
                .param("most", most)
                .query(Row.each(row -> new Waiting(
                        new Thing(row.text("thing_kind"), row.uuid("thing_id")),
                        row.id("person_id", PersonId::new))))
                .list();
    }

    /** Takes all news about a thing that a person is to be told of; of any number who try, one gets it. */
    public List<CommentId> take(Thing about, PersonId person) {
        return jdbc.sql("""
                        delete from conversations_news n using conversations_comments c
                        where c.territory_id = n.territory_id and c.id = n.comment_id
                          and c.thing_kind = :kind and c.thing_id = :thing and n.person_id = :person
                        returning c.id
                        """)
                .param("kind", about.kind())
                .param("thing", about.id())
                .param("person", person)
                .query(Row.each(row -> row.id("id", CommentId::new)))
                .list();
    }

    /** Forgets what a person is to be told, and when they were told; answers how many times. */
    public int forget(PersonId person) {
        jdbc.sql("delete from conversations_news where person_id = :person")
                .param("person", person)
                .update();
        return jdbc.sql("delete from conversations_letters where person_id = :person")
                .param("person", person)
                .update();
    }

    /** Keeps that a letter was written. */
    public void written(Thing about, PersonId person, Instant at) {
        jdbc.sql("""
                        insert into conversations_letters (thing_kind, thing_id, person_id, written_at)
                        values (:kind, :thing, :person, :at)
                        on conflict (territory_id, thing_kind, thing_id, person_id)
                        do update set written_at = excluded.written_at
                        """)
                .param("kind", about.kind())
                .param("thing", about.id())
                .param("person", person)
                .param("at", at)
                .update();
    }
}
