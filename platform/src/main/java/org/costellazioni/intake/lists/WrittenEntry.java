package org.costellazioni.intake.lists;

import org.costellazioni.database.Row;
import org.costellazioni.site.lists.ListRows;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A row of an import that wrote something; the list says of which import.
 *
 * @param names of the actors, ties, areas and terms that it touched
 * @param open how many things of it can still be undone
 */
public record WrittenEntry(UUID importId, long line, List<String> names, long open) {

    public static final ListRows<WrittenEntry> ROWS =
            ListRows.of("""
            select r.import_id, r.line, r.names, r.open
            from (select w.import_id, w.line, count(*) filter (where w.undone is null) as open,
                array_agg(distinct coalesce(a.name, s.name || ' – ' || g.name,
                  split_part(w.after, E'\\n', 1), '')) as names
              from intake_writes w
              left join registry_actors a on a.territory_id = w.territory_id and a.id = w.thing
              left join registry_ties t on t.territory_id = w.territory_id and t.id = w.thing
              left join registry_actors s on s.territory_id = t.territory_id and s.id = t.source_id
              left join registry_actors g on g.territory_id = t.territory_id and g.id = t.target_id
              where w.import_id = :import and w.row_id is null and w.what not like '%SAID'
                and w.what <> 'ROW_WAITING'
              group by w.import_id, w.line) r
            where true
              and registry_plain(array_to_string(r.names, ' ')) like '%' || registry_plain(:q) || '%' --? q
            """, WrittenEntry::of).rising("riga", "r.line");

    /** Where it can be undone by itself. */
    public String path() {
        return "/importazioni/" + importId + "/righe/" + line + "/annullamento";
    }

    private static WrittenEntry of(Row row) throws SQLException {
        return new WrittenEntry(
                row.uuid("import_id"), row.count("line"), row.texts("names"), row.count("open"));
    }
}
