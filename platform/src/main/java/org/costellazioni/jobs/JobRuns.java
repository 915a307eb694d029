package org.costellazioni.jobs;

import org.costellazioni.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code jobs_runs}. */
@Repository
class JobRuns {

    private static final String SELECT = """
            select id, job, input, state, done, total, attempts, asked_at, finished_at from jobs_runs
            """;

    private final JdbcClient jdbc;

    JobRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(JobRunId id, String job, String input, Instant at) {
        jdbc.sql("insert into jobs_runs (id, job, input, asked_at) values (:id, :job, :input, :at)")
                .param("id", id)
                .param("job", job)
                .param("input", input)
                .param("at", at)
                .update();
    }

    /** Marks the run as running and counts the attempt; empty when it is finished or unknown. */
    Optional<JobView> begin(JobRunId id) {
        return jdbc.sql("""
                        update jobs_runs set state = 'RUNNING', attempts = attempts + 1
                        where id = :id and state in ('WAITING', 'RUNNING')
                        returning id, job, input, state, done, total, attempts, asked_at, finished_at
                        """).param("id", id).query(Row.each(JobRuns::view)).optional();
    }

    void report(JobRunId id, long done, long total) {
        jdbc.sql("update jobs_runs set done = :done, total = :total where id = :id")
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .update();
    }

    void finish(JobRunId id, JobView.State state, Instant at) {
        jdbc.sql("update jobs_runs set state = :state, finished_at = :at where id = :id")
                .param("id", id)
                .param("state", state)
                .param("at", at)
                .update();
    }

    Optional<JobView> byId(JobRunId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Row.each(JobRuns::view))
                .optional();
    }

    List<JobView> latest(String job, int most) {
        return jdbc.sql(SELECT + " where job = :job order by asked_at desc limit :most")
                .param("job", job)
                .param("most", most)
                .query(Row.each(JobRuns::view))
                .list();
    }

    private static JobView view(Row row) throws SQLException {
        return new JobView(
                row.id("id", JobRunId::new),
                row.text("job"),
                row.text("input"),
                row.one("state", JobView.State.class),
                row.count("done"),
                row.count("total"),
                row.number("attempts"),
                row.instant("asked_at"),
                row.instantOrNull("finished_at"));
    }
}
