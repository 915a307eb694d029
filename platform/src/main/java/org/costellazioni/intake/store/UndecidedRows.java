package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.intake.lists.UndecidedEntry;
import org.costellazioni.intake.rules.ActorRow;
import org.costellazioni.intake.rules.NameIndex;
import org.costellazioni.intake.rules.RowText;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables of rows that wait for a person to say whom they mean. */
@Repository
public class UndecidedRows {

    private final JdbcClient jdbc;

    UndecidedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a row was decided, and what to remember of it. */
    public record Waiting(UndecidedRow row, String source, String key, String fingerprint) {}

    /** A row that came to the queue before. */
    public record Known(UUID row, boolean decided) {}

    /** Puts a row in the queue. */
    public UUID insert(ImportId id, String source, ActorRow row, List<NameIndex.Match> matches) {
        UUID rowId = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into intake_undecided_rows
                          (id, import_id, line, source, key, fingerprint, original, content)
                        values (:id, :import, :line, :source, :key, :fingerprint, :original, :content)
                        """)
                .param("id", rowId)
                .param("import", id)
                .param("line", row.line())
                .param("source", source)
                .param("key", row.key())
                .param("fingerprint", row.fingerprint())
                .param("original", row.original())
                .param("content", RowText.write(row.values()))
                .update();
        for (NameIndex.Match match : matches) {
            jdbc.sql("""
                            insert into intake_undecided_candidates (row_id, actor_id, percent)
                            values (?, ?, ?)
                            """).params(rowId, match.actor(), match.percent()).update();
        }
        return rowId;
    }

    /** Rows of the keys that came to the queue before, by fingerprint. */
    public Map<String, Known> known(String source, Collection<String> keys) {
        return jdbc
                .sql("""
                        select r.id, r.fingerprint, d.row_id is not null as decided
                        from intake_undecided_rows r
                        left join intake_row_decisions d
                          on d.territory_id = r.territory_id and d.row_id = r.id
                        where r.source = :source and r.key = any(:keys::text[])
                        """)
                .param("source", source)
                .param("keys", keys.toArray(String[]::new))
                .query(Row.each(row -> Map.entry(
                        row.text("fingerprint"), new Known(row.uuid("id"), row.flag("decided")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public int count() {
        return jdbc.sql("""
                        select count(*) from intake_undecided_rows r
                        where not exists (select 1 from intake_row_decisions d where d.row_id = r.id)
                        """).query(Integer.class).single();
    }

    /** The rows that wait, the oldest first. */
    public List<UndecidedRow> waiting(int most) {
        return UndecidedEntry.ROWS.page(jdbc, Map.of(), null, most, 0).stream()
                .map(UndecidedEntry::row)
                .toList();
    }

    /** Imports of which rows wait, and the latest others, with the names of their files. */
    public Map<UUID, String> imports(int most) {
        return jdbc
                .sql("""
                        select i.id, i.file_name from intake_imports i
                        where i.kind = 'ACTORS' and i.state <> 'DRAFT'
                        order by exists (select from intake_undecided_rows r
                          where r.territory_id = i.territory_id and r.import_id = i.id
                            and not exists (select from intake_row_decisions d
                              where d.territory_id = r.territory_id and d.row_id = r.id)) desc,
                          i.asked_at desc, i.id
                        limit :most
                        """)
                .param("most", most)
                .query(Row.each(row -> Map.entry(row.uuid("id"), row.text("file_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /**
     * A row that still waits, held until the transaction ends: whoever else claims it waits so long, and
     * then finds it decided.
     */
    public Optional<Waiting> claim(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", id.toString())
                .query(row -> {});
        return jdbc.sql(UndecidedColumns.WAITING + " and r.id = :id")
                .param("id", id)
                .query(Row.each(UndecidedColumns::waiting))
                .optional()
                .map(this::withCandidates);
    }

    /** A row of the queue, also one that is decided; without its candidates. */
    public Optional<UndecidedRow> any(UUID id) {
        return jdbc.sql(UndecidedColumns.ANY + " where r.id = :id")
                .param("id", id)
                .query(Row.each(UndecidedColumns::waiting))
                .optional()
                .map(Waiting::row);
    }

    private Waiting withCandidates(Waiting waiting) {
        List<UndecidedRow.Candidate> candidates = jdbc.sql("""
                        select actor_id, percent from intake_undecided_candidates
                        where row_id = :id order by percent desc, actor_id
                        """)
                .param("id", waiting.row().id())
                .query(Row.each(row ->
                        new UndecidedRow.Candidate(row.uuid("actor_id"), row.number("percent"))))
                .list();
        UndecidedRow bare = waiting.row();
        UndecidedRow full = new UndecidedRow(
                bare.id(),
                bare.importId(),
                bare.fileName(),
                bare.line(),
                bare.original(),
                bare.values(),
                candidates);
        return new Waiting(full, waiting.source(), waiting.key(), waiting.fingerprint());
    }

    /** Records the decision; false when somebody else was quicker. */
    public boolean decide(
            UUID id, String decision, @Nullable ActorId actor, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into intake_row_decisions
                                  (row_id, decision, actor_id, decided_by, decided_at)
                                values (:id, :decision, :actor, :by, :at)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("decision", decision)
                        .param("actor", actor)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }
}
