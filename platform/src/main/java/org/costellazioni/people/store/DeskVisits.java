package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;

/** When each person last looked at the desk of the territory at hand. */
@Repository
public class DeskVisits {

    private final JdbcClient jdbc;

    DeskVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Instant> last(PersonId person) {
        return jdbc.sql("select visited_at from people_desk_visits where person_id = :person")
                .param("person", person)
                .query(Row.each(row -> row.instant("visited_at")))
                .optional();
    }

    /** @return how many visits were forgotten: one at most */
    public int forget(PersonId person) {
        return jdbc.sql("delete from people_desk_visits where person_id = :person")
                .param("person", person)
                .update();
    }

    public void record(PersonId person, Instant at) {
        jdbc.sql("""
                        insert into people_desk_visits (person_id, visited_at) values (:person, :at)
                        on conflict (territory_id, person_id) do update set visited_at = :at
                        """).param("person", person).param("at", at).update();
    }
}
