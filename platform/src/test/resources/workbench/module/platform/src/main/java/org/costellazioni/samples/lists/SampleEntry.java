package org.costellazioni.samples.lists;

import org.costellazioni.database.Row;
import org.costellazioni.samples.SampleId;
import org.costellazioni.site.lists.ListRows;

import java.sql.SQLException;
import java.time.Instant;

/** A line of the list. */
public record SampleEntry(SampleId id, String name, Instant recordedAt) {

    public static final ListRows<SampleEntry> ROWS = ListRows.of("""
            select id, name, recorded_at
            from samples_samples
            where true
              and position(lower(:q) in lower(name)) > 0 --? q
              and recorded_at > :since and recorded_at <= :until --? since
            """, SampleEntry::of)
            .rising("nome", "lower(name), id")
            .falling("data", "recorded_at desc, id desc")
            .news("recorded_at desc, id desc");

    /** Address of its page. */
    public String path() {
        return "/campioni/" + id;
    }

    private static SampleEntry of(Row row) throws SQLException {
        return new SampleEntry(
                row.id("id", SampleId::new), row.text("name"), row.instant("recorded_at"));
    }
}
