package org.costellazioni.registry.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TieKind;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An actor of the public list.
 *
 * @param fiscalCode of an organization; a person's own code is nobody's business
 * @param sheet what it says in the fields that are exported
 * @param confirmedOn day of the last yearly confirmation
 */
public record ActorEntry(
        ActorLine line,
        @Nullable String fiscalCode,
        ActorSheet sheet,
        @Nullable LocalDate confirmedOn,
        Instant recordedAt) {

    /** Words: whole ones in any of their Italian forms, or a stretch of the name that sounds like them. */
    public static final ListRows<ActorEntry> ROWS = ListRows.of(
                    """
            select a.id, a.slug, a.name, a.kind, a.themes, a.municipality, a.example,
              area.name as area_name, {exported}, a.confirmed_on, a.recorded_at,
              case when length(a.fiscal_code) < 16 then a.fiscal_code end as fiscal_code
            from registry_actors a
            left join registry_areas area on area.territory_id = a.territory_id and area.id = a.area_id
            where a.merged_into is null
              and (a.search_vector @@ websearch_to_tsquery('italian', registry_plain(:q)) --? q
                or registry_plain(:q) <% a.search_name) --? q
              and a.kind = :tipo --? tipo
              and a.themes @> array[:tema]::text[] --? tema
              and a.area_id = :quartiere --? quartiere
              and exists (select from registry_ties t where t.territory_id = a.territory_id --? rete
                and t.source_id = a.id and t.target_id = :rete and t.kind = :member --? rete
                and t.withdrawn_at is null and t.awaits is null and t.public --? rete
                and registry_holds(t.period, t.recorded_at, :today)) --? rete
              and (a.active_until is null or a.active_until >= :giorno) --? giorno
              and (a.active_since <= :giorno --? giorno
                or a.active_since is null and registry_day(a.recorded_at) <= :giorno --? giorno
                or exists (select from registry_ties t where t.territory_id = a.territory_id --? giorno
                  and (t.source_id = a.id or t.target_id = a.id) and lower(t.period) <= :giorno --? giorno
                  and t.withdrawn_at is null and t.awaits is null and t.public)) --? giorno
              and a.runts_section = :sezione --? sezione
              and a.recorded_at > :since and a.recorded_at <= :until --? since
            """.replace("{exported}", SelectedFields.selected(ActorField.exported())),
                    ActorEntry::of)
            .given("member", TieKind.Code.MEMBER_OF.text())
            .ranked("pertinenza", "q", """
                    ts_rank(a.search_vector, websearch_to_tsquery('italian', registry_plain(:q)))
                      + word_similarity(registry_plain(:q), a.search_name) desc, a.search_name, a.id
                    """)
            .rising("nome", "a.search_name, a.id")
            .falling("registrata", "a.recorded_at desc, a.id")
            .news("a.recorded_at desc, a.id")
            // A letter left out of a word of six costs more than PostgreSQL's own 0.6 allows
            // ("cortle" and "cortile": 0.57).
            .prepared("q", "select set_config('pg_trgm.word_similarity_threshold', '0.45', true)");

    private static ActorEntry of(Row row) throws SQLException {
        return new ActorEntry(
                new ActorLine(
                        row.id("id", ActorId::new),
                        row.text("slug"),
                        row.text("name"),
                        row.text("kind"),
                        row.texts("themes"),
                        row.textOrNull("municipality"),
                        row.textOrNull("area_name"),
                        row.flag("example")),
                row.textOrNull("fiscal_code"),
                SelectedFields.read(row, ActorField.exported()),
                row.dayOrNull("confirmed_on"),
                row.instant("recorded_at"));
    }
}
