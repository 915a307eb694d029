package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateId;
import org.costellazioni.people.MandateKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Mandates of the territory at hand, without those that were ended. */
@Repository
public class MandateRecords {

    private static final String SELECT = """
            select m.id, m.person_id, m.actor_id, m.kind, m.host_actor_id, m.valid_from, m.valid_until
            from people_mandates m
            where not exists (select 1 from people_mandate_endings e
              where e.territory_id = m.territory_id and e.mandate_id = m.id)
            """;

    private final JdbcClient jdbc;

    MandateRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Mandate mandate, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        insert into people_mandates (id, person_id, actor_id, kind, host_actor_id,
                          valid_from, valid_until, granted_at, granted_by)
                        values (:id, :person, :actor, :kind, :host, :from, :until, :at, :by)
                        """)
                .param("id", mandate.id())
                .param("person", mandate.person())
                .param("actor", mandate.actor())
                .param("kind", mandate.kind())
                .param("host", mandate.host())
                .param("from", mandate.from())
                .param("until", mandate.until())
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** Ends a mandate; false when it had been ended already. */
    public boolean end(MandateId mandate, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into people_mandate_endings (mandate_id, ended_at, ended_by)
                                values (:mandate, :at, :by)
                                on conflict do nothing
                                """)
                        .param("mandate", mandate)
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    public Optional<Mandate> byId(MandateId id) {
        return jdbc.sql(SELECT + " and m.id = :id")
                .param("id", id)
                .query(Row.each(MandateRecords::mandate))
                .optional();
    }

    /** Those of a person that the day lies in or before: in force, or still to begin. */
    public List<Mandate> ofPerson(PersonId person, LocalDate day) {
        return jdbc.sql(SELECT + """
                                 and m.person_id = :person
                                and (m.valid_until is null or m.valid_until >= :day)
                                order by m.kind, m.granted_at
                                """)
                .param("person", person)
                .param("day", day)
                .query(Row.each(MandateRecords::mandate))
                .list();
    }

    /** Those on an actor that the day lies in or before: in force, or still to begin. */
    public List<Mandate> onActor(ActorId actor, LocalDate day) {
        return jdbc.sql(SELECT + """
                                 and m.actor_id = :actor
                                and (m.valid_until is null or m.valid_until >= :day)
                                order by m.kind, m.granted_at
                                """)
                .param("actor", actor)
                .param("day", day)
                .query(Row.each(MandateRecords::mandate))
                .list();
    }

    /** A mandate that was ended. */
    public Optional<Mandate> ended(MandateId id) {
        return jdbc.sql("""
                        select m.id, m.person_id, m.actor_id, m.kind, m.host_actor_id, m.valid_from,
                          m.valid_until
                        from people_mandates m
                        join people_mandate_endings e
                          on e.territory_id = m.territory_id and e.mandate_id = m.id
                        where m.id = :id
                        """)
                .param("id", id)
                .query(Row.each(MandateRecords::mandate))
                .optional();
    }

    /** Takes the end of a mandate back; the record keeps that there was one. */
    public void restore(MandateId id) {
        jdbc.sql("delete from people_mandate_endings where mandate_id = :id")
                .param("id", id)
                .update();
    }

    /** Everyone who has a mandate in force on the day. */
    public List<PersonId> persons(LocalDate day) {
        return jdbc.sql("select distinct person_id from (" + SELECT + """
                                 and m.valid_from <= :day
                                and (m.valid_until is null or m.valid_until >= :day)) in_force
                                """)
                .param("day", day)
                .query(Row.each(row -> row.id("person_id", PersonId::new)))
                .list();
    }

    /** Those of a person that began, by being granted, after the moment. */
    public List<Mandate> grantedSince(PersonId person, Instant moment) {
        return jdbc.sql(SELECT + " and m.person_id = :person and m.granted_at > :moment")
                .param("person", person)
                .param("moment", moment)
                .query(Row.each(MandateRecords::mandate))
                .list();
    }

    /** Whether anybody ever had a mandate on the actor, ended ones included. */
    public boolean everHeld(ActorId actor) {
        return jdbc.sql("select exists (select 1 from people_mandates where actor_id = :actor)")
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    static Mandate mandate(Row row) throws SQLException {
        return new Mandate(
                row.id("id", MandateId::new),
                row.id("person_id", PersonId::new),
                row.id("actor_id", ActorId::new),
                row.one("kind", MandateKind.class),
                row.idOrNull("host_actor_id", ActorId::new),
                row.day("valid_from"),
                row.dayOrNull("valid_until"));
    }
}
