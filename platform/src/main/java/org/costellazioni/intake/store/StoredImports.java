package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Tally;
import org.costellazioni.jobs.JobRunId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code intake_imports}. */
@Repository
public class StoredImports {

    private final JdbcClient jdbc;

    StoredImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new reading, as a draft or running at once. */
    public void insert(
            ImportId id,
            ImportRequest request,
            StoredFile file,
            ImportView.State state,
            @Nullable PersonId askedBy,
            Instant at) {
        jdbc.sql("""
                        insert into intake_imports
                          (id, kind, format, options, file_name, file_sha256, file_id, state,
                           asked_by, asked_at)
                        values (:id, :kind, :format, :options, :name, :sha256, :file, :state, :by, :at)
                        """)
                .param("id", id)
                .param("kind", request.kind())
                .param("format", request.format())
                .param("options", ImportRows.options(request))
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("file", file.id())
                .param("state", state)
                .param("by", askedBy)
                .param("at", at)
                .update();
    }

    /** Confirms a draft: what to read and how, and the job that does it. */
    public boolean confirm(ImportId id, ImportRequest request, JobRunId jobRun) {
        return jdbc.sql("""
                                update intake_imports
                                set kind = :kind, format = :format, options = :options,
                                    state = 'RUNNING', job_run = :run
                                where id = :id and state = 'DRAFT'
                                """)
                        .param("id", id)
                        .param("kind", request.kind())
                        .param("format", request.format())
                        .param("options", ImportRows.options(request))
                        .param("run", jobRun)
                        .update()
                == 1;
    }

    /** A reading of the same file for the same purpose that was cut short, to be gone on with. */
    public Optional<ImportView> interrupted(ImportRequest request, String sha256) {
        return jdbc.sql(ImportRows.SELECT + """
                         where state = 'RUNNING' and file_sha256 = :sha256 and file_id is null
                           and kind = :kind and format = :format and options = :options
                         order by asked_at desc limit 1
                        """)
                .param("sha256", sha256)
                .param("kind", request.kind())
                .param("format", request.format())
                .param("options", ImportRows.options(request))
                .query(Row.each(ImportRows::view))
                .optional();
    }

    public void open(ImportId id, List<String> columns, long expectedRows) {
        jdbc.sql(
                        "update intake_imports set columns = :columns, expected_rows = :rows where id = :id")
                .param("id", id)
                .param("columns", columns.toArray(String[]::new))
                .param("rows", expectedRows)
                .update();
    }

    /**
     * Holds the checkpoint until the transaction ends: whoever else reads for the same import waits
     * here, before taking rows that are taken already.
     *
     * @return false when the checkpoint is not at this line any more, or the import is not being read
     */
    public boolean hold(ImportId id, long atLine) {
        return jdbc.sql("""
                        select 1 from intake_imports
                        where id = :id and line_done = :at and state = 'RUNNING' for update
                        """)
                .param("id", id)
                .param("at", atLine)
                .query()
                .optionalValue()
                .isPresent();
    }

    /** Moves a checkpoint that is held, and adds what the chunk brought. */
    public void advance(ImportId id, long toLine, Tally tally) {
        jdbc.sql("""
                        update intake_imports
                        set line_done = :to, accepted = accepted + :accepted,
                            updated = updated + :updated, unchanged = unchanged + :unchanged,
                            rejected = rejected + :rejected, undecided = undecided + :undecided
                        where id = :id
                        """)
                .param("id", id)
                .param("to", toLine)
                .param("accepted", tally.accepted())
                .param("updated", tally.updated())
                .param("unchanged", tally.unchanged())
                .param("rejected", tally.rejected())
                .param("undecided", tally.undecided())
                .update();
    }

    public void finish(ImportId id, Instant at) {
        jdbc.sql("update intake_imports set state = 'DONE', finished_at = :at where id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }

    public void refuse(ImportId id, Refusal refusal, Instant at) {
        jdbc.sql("""
                        update intake_imports
                        set state = 'REFUSED', finished_at = :at,
                            refusal_key = :key, refusal_arguments = :arguments
                        where id = :id
                        """)
                .param("id", id)
                .param("at", at)
                .param("key", refusal.messageKey())
                .param("arguments", ImportRows.texts(refusal.arguments()))
                .update();
    }

    public Optional<ImportView> byId(ImportId id) {
        return jdbc.sql(ImportRows.SELECT + " where id = :id")
                .param("id", id)
                .query(Row.each(ImportRows::view))
                .optional();
    }

    public List<ImportView> latest(int most) {
        return jdbc.sql(ImportRows.SELECT + " order by asked_at desc limit :most")
                .param("most", most)
                .query(Row.each(ImportRows::view))
                .list();
    }
}
