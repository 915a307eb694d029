package org.costellazioni.intake.lists;

import org.costellazioni.database.Row;
import org.costellazioni.intake.rules.RowState;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/**
 * A row of one import and what became of it; the list says of which.
 *
 * @param name what it speaks of; its text where it could not be read
 * @param actor path of the page of whom it speaks; null where that is nobody
 */
public record OutcomeEntry(
        long line, String name, RowState state, @Nullable String actor) {

    /** All rows of one import with their states: one statement for the sums and for the list. */
    public static final String STATES = """
            select o.import_id, o.line, a.kind, a.slug,
              coalesce(nullif(o.name, ''), a.name, q.original, x.original, '') as name,
              case
                when o.outcome = 'REJECTED' or d.decision = 'DISCARDED' then 'LEFT_OUT'
                when o.row_id is not null and q.id is null then 'REMOVED'
                when o.row_id is not null and d.row_id is null then 'WAITING'
                when o.outcome in ('ACCEPTED', 'UPDATED') and o.undone then 'REMOVED'
                when o.outcome in ('UPDATED', 'UNCHANGED') or d.decision = 'SAME' then 'RECOGNIZED'
                when a.merged_into = a.id then 'REMOVED'
                when a.merged_into is not null then 'JOINED'
                else 'NEW'
              end as state
            from (select i.*, coalesce((
                select bool_and(w.undone is not null) from intake_writes w
                where w.territory_id = i.territory_id and w.import_id = i.import_id and w.line = i.line
                  and w.row_id is null and w.what not like '%SAID'
                  and w.what not in ('TERM_MADE', 'ROW_WAITING')), false) as undone
              from intake_outcomes i where i.import_id = :import) o
            left join intake_undecided_rows q on q.territory_id = o.territory_id and q.id = o.row_id
            left join intake_row_decisions d on d.territory_id = o.territory_id and d.row_id = o.row_id
            left join registry_actors a on a.territory_id = o.territory_id
              and a.id = coalesce(d.actor_id, o.actor_id)
            left join intake_rejected_rows x on x.territory_id = o.territory_id
              and x.import_id = o.import_id and x.line = o.line
            """;

    public static final ListRows<OutcomeEntry> ROWS = ListRows.of(
                    "select s.line, s.name, s.state, s.kind, s.slug from (\n" + STATES + """
            ) s
            where true
              and s.state = :esito --? esito
              and registry_plain(s.name) like '%' || registry_plain(:q) || '%' --? q
            """,
                    OutcomeEntry::of)
            .rising("riga", "s.line");

    private static OutcomeEntry of(Row row) throws SQLException {
        String slug = row.textOrNull("slug");
        return new OutcomeEntry(
                row.count("line"),
                row.text("name"),
                row.one("state", RowState.class),
                slug == null ? null : ActorLine.path(row.text("kind"), slug));
    }
}
