package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.ImportView.State;
import org.costellazioni.intake.Tally;
import org.costellazioni.intake.rules.ImportLifecycle;
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
            State state,
            @Nullable PersonId askedBy,
            Instant at) {
        jdbc.sql("""
                        insert into intake_imports
                          (id, kind, format, options, file_name, file_sha256, file_id, state,
                           asked_by, asked_at, touched_at)
                        values (:id, :kind, :format, :options, :name, :sha256, :file, :state, :by, :at,
                                :at)
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
    public boolean confirm(ImportId id, ImportRequest request, JobRunId jobRun, Instant at) {
        return jdbc.sql("""
                                update intake_imports
                                set kind = :kind, format = :format, options = :options,
                                    state = 'RUNNING', job_run = :run, touched_at = :at
                                where id = :id and state = 'DRAFT'
                                """)
                        .param("id", id)
                        .param("kind", request.kind())
                        .param("format", request.format())
                        .param("options", ImportRows.options(request))
                        .param("run", jobRun)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Keeps how a draft's file is to be read; false when it is no draft any more. */
    public boolean describe(ImportId id, ImportRequest request, Instant at) {
        return jdbc.sql("""
                                update intake_imports set options = :options, touched_at = :at
                                where id = :id and state = 'DRAFT'
                                """)
                        .param("id", id)
                        .param("options", ImportRows.options(request))
                        .param("at", at)
                        .update()
                == 1;
    }

    /** A reading of the same file for the same purpose that was cut short, to be gone on with. */
    public Optional<ImportView> interrupted(ImportRequest request, String sha256) {
        return jdbc.sql(ImportRows.SELECT + """
                         where state in ('RUNNING', 'FAILED') and file_sha256 = :sha256 and file_id is null
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
    public void advance(ImportId id, long toLine, Tally tally, Instant at) {
        jdbc.sql("""
                        update intake_imports
                        set line_done = :to, touched_at = :at, accepted = accepted + :accepted,
                            updated = updated + :updated, unchanged = unchanged + :unchanged,
                            rejected = rejected + :rejected, undecided = undecided + :undecided
                        where id = :id
                        """)
                .param("id", id)
                .param("to", toLine)
                .param("at", at)
                .param("accepted", tally.accepted())
                .param("updated", tally.updated())
                .param("unchanged", tally.unchanged())
                .param("rejected", tally.rejected())
                .param("undecided", tally.undecided())
                .update();
    }

    /** Ends a reading; false when it is not being read any more. */
    public boolean finish(ImportId id, Instant at) {
        return move(id, State.RUNNING, State.DONE, null, at);
    }

    public void refuse(ImportId id, Refusal refusal, Instant at) {
        move(id, State.RUNNING, State.REFUSED, refusal, at);
    }

    /**
     * Takes an import from one state to another; false when it stood elsewhere.
     *
     * @param why kept with the new state; null for none
     */
    public boolean move(ImportId id, State from, State to, @Nullable Refusal why, Instant at) {
        if (!ImportLifecycle.leads(from, to)) {
            throw new IllegalArgumentException("no import goes from " + from + " to " + to);
        }
        return jdbc.sql("""
                                update intake_imports
                                set state = :to, refusal_key = :key, refusal_arguments = :arguments,
                                    touched_at = :at,
                                    finished_at = case when :to = 'RUNNING' then null
                                      else cast(:at as timestamptz) end
                                where id = :id and state = :from
                                """)
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("at", at)
                        .param("key", why == null ? null : why.messageKey())
                        .param(
                                "arguments",
                                ImportRows.texts(why == null ? List.of() : why.arguments()))
                        .update()
                == 1;
    }

    /** The job that reads a failed import from now on. */
    public void hand(ImportId id, JobRunId jobRun) {
        jdbc.sql("update intake_imports set job_run = :run where id = :id")
                .param("id", id)
                .param("run", jobRun)
                .update();
    }

    /** Marks as failed whatever is said to be read and has given no sign of life since a moment. */
    public int failSilent(Instant since, Refusal why, Instant at) {
        return jdbc.sql("""
                        update intake_imports
                        set state = 'FAILED', refusal_key = :key, finished_at = :at, touched_at = :at
                        where state = 'RUNNING' and touched_at < :since
                        """)
                .param("key", why.messageKey())
                .param("since", since)
                .param("at", at)
                .update();
    }

    /** Imports with a file that are not under way and ended, or were uploaded, before a moment. */
    public List<ImportId> expired(Instant before, int most) {
        return jdbc.sql("""
                        select id from intake_imports
                        where file_id is not null and state <> 'RUNNING'
                          and coalesce(finished_at, asked_at) < :before
                        order by asked_at, id limit :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(Row.each(row -> row.id("id", ImportId::new)))
                .list();
    }

    /** The import keeps its file no longer. */
    public void releaseFile(ImportId id) {
        jdbc.sql("update intake_imports set file_id = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Forgets a file that nobody ever asked to read; false when it was read. */
    public boolean deleteDraft(ImportId id) {
        return jdbc.sql("delete from intake_imports where id = :id and state = 'DRAFT'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Forgets an import of which nothing was taken; false when something was. */
    public boolean delete(ImportId id) {
        return jdbc.sql("""
                                delete from intake_imports
                                where id = :id and line_done = 0 and state <> 'RUNNING'
                                """).param("id", id).update() == 1;
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
