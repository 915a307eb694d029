package org.costellazioni.conversations.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.upkeep.undo.MovedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What persons said about letters on a conversation. */
@Repository
public class LetterWishes {

    private final JdbcClient jdbc;
    private final MovedRows moved;

    LetterWishes(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    public void say(Thing about, PersonId person, boolean wanted, Instant at) {
        jdbc.sql("""
                        insert into conversations_letter_wishes
                          (thing_kind, thing_id, person_id, wanted, said_at)
                        values (:kind, :thing, :person, :wanted, :at)
                        on conflict (territory_id, thing_kind, thing_id, person_id)
                        do update set wanted = excluded.wanted, said_at = excluded.said_at
                        """)
                .param("kind", about.kind())
                .param("thing", about.id())
                .param("person", person)
                .param("wanted", wanted)
                .param("at", at)
                .update();
    }

    /** Keeps for another thing what was said about one, unless the person said something there too. */
    public void follow(ThingJoined joined) {
        moved.move(
                joined.joining(),
                "conversations_letter_wishes",
                """
                        insert into conversations_letter_wishes
                          (thing_kind, thing_id, person_id, wanted, said_at)
                        select thing_kind, :kept, person_id, wanted, said_at
                        from conversations_letter_wishes where thing_kind = :kind and thing_id = :gone
                        on conflict (territory_id, thing_kind, thing_id, person_id) do nothing
                        """,
                Map.of(
                        "kind", joined.gone().kind(),
                        "gone", joined.gone().id(),
                        "kept", joined.kept().id()));
    }

    /** Forgets what a person said; answers on how many conversations. */
    public int forget(PersonId person) {
        return jdbc.sql("delete from conversations_letter_wishes where person_id = :person")
                .param("person", person)
                .update();
    }

    /** Whether each of those who said something wants letters. */
    public Map<PersonId, Boolean> of(Thing about) {
        Map<PersonId, Boolean> said = new HashMap<>();
        jdbc.sql("""
                        select person_id, wanted from conversations_letter_wishes
                        where thing_kind = :kind and thing_id = :thing
                        """)
                .param("kind", about.kind())
                .param("thing", about.id())
                .query(Row.each(
                        row -> Map.entry(row.id("person_id", PersonId::new), row.flag("wanted"))))
                .list()
                .forEach(each -> said.put(each.getKey(), each.getValue()));
        return said;
    }
}
