package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who has which role in the territory at hand: grants without a revocation. */
@Repository
public class RoleGrants {

    private static final String IN_FORCE = """
             not exists (select 1 from people_role_revocations r
              where r.territory_id = g.territory_id and r.grant_id = g.id)
            """;

    private final JdbcClient jdbc;

    RoleGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes whoever else changes the roles of the territory at hand wait for this transaction's end. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('people_role_grants'),"
                        + " hashtext(current_setting('app.territory')))")
                .query(row -> {});
    }

    public void grant(PersonId person, Role role, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        insert into people_role_grants (id, person_id, role, granted_at, granted_by)
                        values (:id, :person, :role, :at, :by)
                        """)
                .param("id", TimeOrderedIds.next())
                .param("person", person)
                .param("role", role)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** Revokes the role; false when the person did not have it. */
    public boolean revoke(PersonId person, Role role, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into people_role_revocations (grant_id, revoked_at, revoked_by)
                                select g.id, :at, :by from people_role_grants g
                                where g.person_id = :person and g.role = :role and\s""" + IN_FORCE)
                        .param("person", person)
                        .param("role", role)
                        .param("at", at)
                        .param("by", by)
                        .update()
                > 0;
    }

    public Set<Role> of(PersonId person) {
        List<Role> found = jdbc.sql(
                        "select g.role from people_role_grants g where g.person_id = :person and "
                                + IN_FORCE)
                .param("person", person)
                .query(Row.each(row -> row.one("role", Role.class)))
                .list();
        return found.isEmpty() ? Set.of() : EnumSet.copyOf(found);
    }

    /** Everyone who has a role. */
    public List<PersonId> persons() {
        return jdbc.sql("select distinct g.person_id from people_role_grants g where " + IN_FORCE)
                .query(Row.each(row -> row.id("person_id", PersonId::new)))
                .list();
    }

    public List<PersonId> holders(Role role) {
        return jdbc.sql(
                        "select distinct g.person_id from people_role_grants g where g.role = :role and "
                                + IN_FORCE)
                .param("role", role)
                .query(Row.each(row -> row.id("person_id", PersonId::new)))
                .list();
    }
}
