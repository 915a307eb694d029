package org.costellazioni.people.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An actor for which persons act or acted, and that nobody represents.
 *
 * @param name what it is called; added by the list
 * @param since the first day without a representative; null where there never was one
 * @param others how many persons act for it
 */
public record UnrepresentedEntry(
        ActorId actor, String name, @Nullable LocalDate since, long others) {

    /** The list gives the day of today. */
    public static final ListRows<UnrepresentedEntry> ROWS = ListRows.of("""
            select u.actor_id, u.since, u.others
            from (
              select f.thing_id as actor_id,
                max(case when f.kind = 'people.legal-representative' then coalesce(
                  (f.ended_at at time zone 'Europe/Rome')::date, f.last_day + 1) end) as since,
                count(distinct f.person_id) filter (where f.ended_at is null and f.first_day <= :today
                  and (f.last_day is null or f.last_day >= :today)) as others
              from people_functions f
              where f.thing_kind = 'registry.actor' and not exists (
                select from people_functions r
                where r.territory_id = f.territory_id and r.thing_kind = f.thing_kind
                  and r.thing_id = f.thing_id and r.kind = 'people.legal-representative'
                  and r.ended_at is null and (r.last_day is null or r.last_day >= :today))
              group by f.thing_id
            ) u
            where (u.since is not null or u.others > 0)
              and (u.since is not null) = (:motivo = 'lasciata') --? motivo
              and u.others > 0 --? delegati
              and u.since >= :dal --? dal
            """, UnrepresentedEntry::of)
            .falling("da", "u.since desc nulls last, u.actor_id")
            .rising("prime", "u.since nulls last, u.actor_id");

    /** Where the office says who represents it. */
    public String path() {
        return "/deleghe/passaggio?realta=" + actor;
    }

    public UnrepresentedEntry named(String called) {
        return new UnrepresentedEntry(actor, called, since, others);
    }

    private static UnrepresentedEntry of(Row row) throws SQLException {
        return new UnrepresentedEntry(
                row.id("actor_id", ActorId::new), "", row.dayOrNull("since"), row.count("others"));
    }
}
