package org.costellazioni.intake.lists;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportView;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;

/**
 * An import and what became of its rows.
 *
 * @param undecided came to the queue when it was read
 * @param waiting still wait there
 * @param undone whether it was undone as a whole
 * @param inCharge who finishes it; null where the command line read it
 */
public record ImportEntry(
        ImportId id,
        ImportKind kind,
        String fileName,
        ImportView.State state,
        long accepted,
        long updated,
        long unchanged,
        long rejected,
        long undecided,
        long waiting,
        boolean undone,
        @Nullable String inCharge,
        Instant askedAt) {

    /** The list says who reads it. */
    public static final ListRows<ImportEntry> ROWS = ListRows.of("""
            select i.id, i.kind, i.file_name, i.state, i.accepted, i.updated, i.unchanged, i.rejected,
              i.undecided, i.asked_at, (select count(*) from intake_undecided_rows r
                where r.territory_id = i.territory_id and r.import_id = i.id
                  and not exists (select from intake_row_decisions d
                    where d.territory_id = r.territory_id and d.row_id = r.id)) as waiting,
              exists (select from intake_undoings u
                where u.territory_id = i.territory_id and u.import_id = i.id
                  and u.line is null and u.row_id is null) as undone,
              p.given_name || ' ' || p.family_name as in_charge
            from intake_imports i
            left join people_persons p on p.id = coalesce(i.in_charge, i.asked_by)
            where true
              and p.id = :me --? mie
              and registry_plain(i.file_name) like '%' || registry_plain(:q) || '%' --? q
              and i.kind = :contenuto --? contenuto
              and i.state = :stato --? stato
              and i.asked_at > :since and i.asked_at <= :until --? since
            """, ImportEntry::of)
            .falling("chiesta", "i.asked_at desc, i.id desc")
            .rising("file", "i.file_name, i.id")
            .falling("scarti", "i.rejected desc, i.id desc")
            .news("i.asked_at desc, i.id desc");

    public String path() {
        return "/importazioni/" + id;
    }

    /** Where its rows that wait are decided; null when none do. */
    public @Nullable String queue() {
        return waiting == 0 ? null : "/righe-da-decidere?importazione=" + id;
    }

    /** All rows that were dealt with; null before anybody asked to. */
    public @Nullable Long read() {
        return state == ImportView.State.DRAFT ? null : rows();
    }

    /** All rows that were dealt with. */
    public long rows() {
        return accepted + updated + unchanged + rejected + undecided;
    }

    private static ImportEntry of(Row row) throws SQLException {
        return new ImportEntry(
                row.id("id", ImportId::new),
                row.one("kind", ImportKind.class),
                row.text("file_name"),
                row.one("state", ImportView.State.class),
                row.count("accepted"),
                row.count("updated"),
                row.count("unchanged"),
                row.count("rejected"),
                row.count("undecided"),
                row.count("waiting"),
                row.flag("undone"),
                row.textOrNull("in_charge"),
                row.instant("asked_at"));
    }
}
