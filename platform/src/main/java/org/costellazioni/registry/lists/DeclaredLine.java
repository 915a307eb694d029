package org.costellazioni.registry.lists;

import org.costellazioni.database.Row;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.lists.TieLine.Party;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A public tie that one side alone declared.
 *
 * @param declarer for which it was declared
 * @param awaited whose word is missing
 * @param outgoing whether the declarer is the tie's source
 * @param since when it was declared
 */
public record DeclaredLine(
        UUID id,
        String kind,
        Party declarer,
        Party awaited,
        boolean outgoing,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Proof proof,
        boolean example,
        Instant since) {

    public static final ListRows<DeclaredLine> ROWS = ListRows.of("""
            select t.id, t.kind, t.source_id = t.declared_for as outgoing, lower(t.period) as since,
              upper(t.period) - 1 as until, t.example, t.awaits_since, p.kind as proof_kind, p.path, p.label,
              d.kind as declarer_kind, d.slug as declarer_slug, d.name as declarer_name,
              a.kind as awaited_kind, a.slug as awaited_slug, a.name as awaited_name
            from registry_ties t
            left join registry_proofs p on p.territory_id = t.territory_id and p.id = t.proof_id
            left join registry_actors d on d.territory_id = t.territory_id and d.id = t.declared_for
            left join registry_actors a on a.territory_id = t.territory_id and a.id = t.awaits
            where t.public and t.withdrawn_at is null and t.awaits is not null
              and (d.search_name like '%' || registry_plain(:q) || '%' --? q
                or a.search_name like '%' || registry_plain(:q) || '%') --? q
              and t.kind = :tipo --? tipo
            """, DeclaredLine::of)
            .falling("dichiarato", "t.awaits_since desc, t.id")
            .rising("realta", "d.search_name, a.search_name, t.id");

    private static DeclaredLine of(Row row) throws SQLException {
        return new DeclaredLine(
                row.uuid("id"),
                row.text("kind"),
                TieLine.party(row, "declarer"),
                TieLine.party(row, "awaited"),
                row.flag("outgoing"),
                row.dayOrNull("since"),
                row.dayOrNull("until"),
                new Proof(
                        row.one("proof_kind", Proof.Kind.class),
                        row.text("path"),
                        row.text("label")),
                row.flag("example"),
                row.instant("awaits_since"));
    }
}
