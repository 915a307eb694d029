package org.costellazioni.upkeep.due;

import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;

/** Which reminders were written to whom, in the territory at hand. */
@Repository
class Reminders {

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a person is reminded; false when that was noted before, by whichever node. */
    boolean note(PersonId person, DueDate due, int daysBefore, Instant now) {
        return jdbc.sql("""
                                insert into upkeep_reminders
                                  (person_id, key, thing_id, day, days_before, written_at)
                                values (:person, :key, :thing, :day, :before, :now)
                                on conflict do nothing
                                """)
                        .param("person", person)
                        .param("key", due.key())
                        .param("thing", due.thing())
                        .param("day", due.day())
                        .param("before", daysBefore)
                        .param("now", now)
                        .update()
                == 1;
    }
}
