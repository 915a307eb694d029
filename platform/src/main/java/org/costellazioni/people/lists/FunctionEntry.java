package org.costellazioni.people.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A function that nobody has ended, though its last day may have passed.
 *
 * @param person name of its {@code holder}
 * @param thing null in the whole territory
 * @param place what the thing is called, and {@code path} where its page is: added by the list
 * @param giver who gave it; null where nobody's word was needed
 */
public record FunctionEntry(
        FunctionId id,
        String kind,
        PersonId holder,
        String person,
        @Nullable String email,
        @Nullable Thing thing,
        String place,
        @Nullable String path,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String giver,
        Instant givenAt) {

    /** The list gives the day of today and the kinds of the modules in use. */
    public static final ListRows<FunctionEntry> ROWS = ListRows.of("""
            select f.id, f.kind, f.person_id, f.thing_kind, f.thing_id, f.first_day, f.last_day, f.given_at,
              p.email, p.given_name || ' ' || p.family_name as person,
              g.given_name || ' ' || g.family_name as giver
            from people_functions f
            join people_persons p on p.id = f.person_id
            left join people_persons g on g.id = f.given_by
            where f.ended_at is null and f.kind = any(:kinds)
              and unaccent(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.email, '')) --? q
                ilike '%' || unaccent(:q) || '%' --? q
              and f.kind = :tipo --? tipo
              and coalesce(f.thing_kind, 'territorio') = :dove --? dove
              and f.last_day <= :entro --? entro
              and f.first_day <= :today and (f.last_day is null or f.last_day >= :today) --? valide
              and f.id = any(:ids::uuid[]) --? ids
              and f.given_at > :since and f.given_at <= :until --? since
            """, FunctionEntry::of)
            .rising("persona", "p.family_name, p.given_name, p.id, f.kind, f.id")
            .rising("scadenza", "f.last_day nulls last, f.id")
            .falling("inizio", "f.first_day desc, f.id")
            .news("f.given_at desc, f.id");

    /** Where the person's work is. */
    public String work() {
        return "/incarichi/passaggio?persona=" + holder;
    }

    /** The same function, with what its thing is called and where its page is. */
    public FunctionEntry at(String name, @Nullable String page) {
        return new FunctionEntry(
                id, kind, holder, person, email, thing, name, page, from, until, giver, givenAt);
    }

    private static FunctionEntry of(Row row) throws SQLException {
        UUID thing = row.uuidOrNull("thing_id");
        return new FunctionEntry(
                row.id("id", FunctionId::new),
                row.text("kind"),
                row.id("person_id", PersonId::new),
                row.text("person"),
                row.textOrNull("email"),
                thing == null ? null : new Thing(row.text("thing_kind"), thing),
                "",
                null,
                row.day("first_day"),
                row.dayOrNull("last_day"),
                row.textOrNull("giver"),
                row.instant("given_at"));
    }
}
