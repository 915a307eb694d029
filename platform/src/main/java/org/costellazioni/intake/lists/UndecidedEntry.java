package org.costellazioni.intake.lists;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.intake.rules.RowText;
import org.costellazioni.registry.ActorView;
import org.costellazioni.site.lists.ListRows;
import org.costellazioni.vocabularies.VocabularyCache;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A row that waits for a person to say whom it means.
 *
 * @param known the candidates that are still there, as the registry knows them; added by the list
 * @param terms words of the codes that both say; added by the list
 */
public record UndecidedEntry(
        UndecidedRow row, Map<UUID, ActorView> known, VocabularyCache.Snapshot terms) {

    /** The candidates that are still there, the likeliest first. */
    public List<UndecidedRow.Candidate> present() {
        return row.candidates().stream()
                .filter(candidate -> known.containsKey(candidate.actor()))
                .toList();
    }

    /** Who the candidate is; empty when it is there no more. */
    public Optional<ActorView> actor(UndecidedRow.Candidate candidate) {
        return Optional.ofNullable(known.get(candidate.actor()));
    }

    public static final ListRows<UndecidedEntry> ROWS = ListRows.of("""
            select r.id, r.import_id, i.file_name, r.line, r.original, r.content,
              array(select c.actor_id from intake_undecided_candidates c
                where c.territory_id = r.territory_id and c.row_id = r.id
                order by c.percent desc, c.actor_id) as candidates,
              array(select c.percent::text from intake_undecided_candidates c
                where c.territory_id = r.territory_id and c.row_id = r.id
                order by c.percent desc, c.actor_id) as percents
            from intake_undecided_rows r
            join intake_imports i on i.territory_id = r.territory_id and i.id = r.import_id
            where not exists (select from intake_row_decisions d
                where d.territory_id = r.territory_id and d.row_id = r.id)
              and registry_plain(r.original) like '%' || registry_plain(:q) || '%' --? q
              and r.id = any(:ids::uuid[]) --? ids
              and (r.import_id = :importazione --? importazione
                or exists (select from intake_outcomes o --? importazione
                  where o.territory_id = r.territory_id and o.row_id = r.id --? importazione
                    and o.import_id = :importazione)) --? importazione
            """, UndecidedEntry::of)
            .rising("arrivo", "r.id")
            .falling("ultime", "r.id desc");

    private static UndecidedEntry of(Row row) throws SQLException {
        List<UUID> actors = row.ids("candidates", id -> id);
        List<String> percents = row.texts("percents");
        List<UndecidedRow.Candidate> candidates = new ArrayList<>(actors.size());
        for (int i = 0; i < actors.size(); i++) {
            candidates.add(
                    new UndecidedRow.Candidate(actors.get(i), Integer.parseInt(percents.get(i))));
        }
        return new UndecidedEntry(
                new UndecidedRow(
                        row.uuid("id"),
                        row.id("import_id", ImportId::new),
                        row.text("file_name"),
                        row.count("line"),
                        row.text("original"),
                        RowText.read(row.text("content")),
                        candidates),
                Map.of(),
                VocabularyCache.Snapshot.NOTHING);
    }
}
