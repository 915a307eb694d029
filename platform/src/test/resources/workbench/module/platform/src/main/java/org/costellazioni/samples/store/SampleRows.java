package org.costellazioni.samples.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.samples.Sample;
import org.costellazioni.samples.SampleId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/** Samples, each written once. */
@Repository
public class SampleRows {

    private final JdbcClient jdbc;

    SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Sample sample, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into samples_samples
                          (id, name, notes, recorded_at, recorded_by)
                        values (:id, :name, :notes, :at, :by)
                        """)
                .param("id", sample.id())
                .param("name", sample.name())
                .param("notes", sample.notes())
                .param("at", sample.recordedAt())
                .param("by", by)
                .update();
    }

    public Optional<Sample> byId(SampleId id) {
        return jdbc.sql("""
                        select id, name, notes, recorded_at
                        from samples_samples
                        where id = :id
                        """)
                .param("id", id)
                .query(Row.each(row -> new Sample(
                        row.id("id", SampleId::new),
                        row.text("name"),
                        row.text("notes"),
                        row.instant("recorded_at"))))
                .optional();
    }
}
