package org.costellazioni.people.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;

/** Somebody with a role in the territory. */
public record StaffEntry(PersonId id, String name, @Nullable String email, List<Role> roles) {

    public static final ListRows<StaffEntry> ROWS =
            ListRows.of("""
            select p.id, p.given_name || ' ' || p.family_name as name, p.email, held.roles
            from (select g.person_id, array_agg(distinct g.role) as roles
              from people_role_grants g
              where not exists (select from people_role_revocations r
                where r.territory_id = g.territory_id and r.grant_id = g.id)
              group by g.person_id) held
            join people_persons p on p.id = held.person_id
            where true
              and unaccent(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.email, '')) --? q
                ilike '%' || unaccent(:q) || '%' --? q
              and held.roles @> array[:ruolo]::text[] --? ruolo
            """, StaffEntry::of).rising("nome", "p.family_name, p.given_name, p.id");

    private static StaffEntry of(Row row) throws SQLException {
        return new StaffEntry(
                row.id("id", PersonId::new),
                row.text("name"),
                row.textOrNull("email"),
                row.texts("roles").stream().map(Role::valueOf).sorted().toList());
    }
}
