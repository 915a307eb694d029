package org.costellazioni.registry.lists;

import org.costellazioni.database.Row;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.Proof;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A public tie that counts, with both its actors.
 *
 * @param proofPath where the reader can look at the proof; null for nowhere, and until the list adds it
 */
public record TieLine(
        UUID id,
        String kind,
        Party source,
        Party target,
        @Nullable String role,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Proof proof,
        @Nullable String proofPath,
        boolean example,
        Instant recordedAt) {

    /** One of the two. */
    public record Party(String kind, String slug, String name) {

        /** Address of its page. */
        public String path() {
            return ActorLine.path(kind, slug);
        }
    }

    /** Nothing outside is missing: the joins are left ones so that whoever counts leaves them out. */
    public static final ListRows<TieLine> ROWS = ListRows.of("""
            select t.id, t.kind, t.role, lower(t.period) as since, upper(t.period) - 1 as until,
              t.example, t.recorded_at, p.kind as proof_kind, p.path, p.label,
              s.kind as source_kind, s.slug as source_slug, s.name as source_name,
              a.kind as target_kind, a.slug as target_slug, a.name as target_name
            from registry_ties t
            left join registry_proofs p on p.territory_id = t.territory_id and p.id = t.proof_id
            left join registry_actors s on s.territory_id = t.territory_id and s.id = t.source_id
            left join registry_actors a on a.territory_id = t.territory_id and a.id = t.target_id
            where t.public and t.withdrawn_at is null and t.awaits is null
              and (s.search_name like '%' || registry_plain(:q) || '%' --? q
                or a.search_name like '%' || registry_plain(:q) || '%') --? q
              and t.kind = :tipo --? tipo
              and (s.area_id = :quartiere or a.area_id = :quartiere) --? quartiere
              and lower(t.period) >= :dal --? dal
              and lower(t.period) <= :al --? al
              and registry_holds(t.period, t.recorded_at, :giorno) --? giorno
              and t.recorded_at > :since and t.recorded_at <= :until --? since
            """, TieLine::of)
            .falling("inizio", "lower(t.period) desc nulls last, t.id")
            .rising("primi", "lower(t.period) nulls last, t.id")
            .rising("realta", "s.search_name, a.search_name, t.id")
            .news("t.recorded_at desc, t.id");

    /**
     * The same tie, with the place of its proof.
     *
     * @param office whether the reader looks after the registry
     */
    public TieLine provedTo(boolean office) {
        String place = proof.link(office);
        return new TieLine(
                id, kind, source, target, role, from, until, proof, place, example, recordedAt);
    }

    private static TieLine of(Row row) throws SQLException {
        return new TieLine(
                row.uuid("id"),
                row.text("kind"),
                party(row, "source"),
                party(row, "target"),
                row.textOrNull("role"),
                row.dayOrNull("since"),
                row.dayOrNull("until"),
                new Proof(
                        row.one("proof_kind", Proof.Kind.class),
                        row.text("path"),
                        row.text("label")),
                null,
                row.flag("example"),
                row.instant("recorded_at"));
    }

    static Party party(Row row, String end) throws SQLException {
        return new Party(row.text(end + "_kind"), row.text(end + "_slug"), row.text(end + "_name"));
    }
}
