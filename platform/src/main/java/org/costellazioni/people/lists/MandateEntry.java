package org.costellazioni.people.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.MandateId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A mandate that nobody has ended, though its last day may have passed.
 *
 * @param actorName added by the list: the registry knows it
 */
public record MandateEntry(
        MandateId id,
        String person,
        ActorId actor,
        String actorName,
        MandateKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        Instant grantedAt) {

    /** The list gives the day of today. */
    public static final ListRows<MandateEntry> ROWS = ListRows.of("""
            select m.id, p.given_name || ' ' || p.family_name as person, m.actor_id, m.kind,
              m.valid_from, m.valid_until, m.granted_at
            from people_mandates m
            join people_persons p on p.id = m.person_id
            where not exists (select from people_mandate_endings e
                where e.territory_id = m.territory_id and e.mandate_id = m.id)
              and unaccent(p.given_name || ' ' || p.family_name) ilike '%' || unaccent(:q) || '%' --? q
              and m.kind = :tipo --? tipo
              and m.valid_until <= :entro --? entro
              and (m.valid_until is null or m.valid_until >= :today) --? valide
              and m.id = any(:ids::uuid[]) --? ids
              and m.granted_at > :since and m.granted_at <= :until --? since
            """, MandateEntry::of)
            .rising("persona", "p.family_name, p.given_name, m.id")
            .rising("scadenza", "m.valid_until nulls last, m.id")
            .falling("inizio", "m.valid_from desc, m.id")
            .news("m.granted_at desc, m.id");

    /** The same mandate, with its actor's name. */
    public MandateEntry of(String name) {
        return new MandateEntry(id, person, actor, name, kind, from, until, grantedAt);
    }

    private static MandateEntry of(Row row) throws SQLException {
        return new MandateEntry(
                row.id("id", MandateId::new),
                row.text("person"),
                row.id("actor_id", ActorId::new),
                "",
                row.one("kind", MandateKind.class),
                row.day("valid_from"),
                row.dayOrNull("valid_until"),
                row.instant("granted_at"));
    }
}
