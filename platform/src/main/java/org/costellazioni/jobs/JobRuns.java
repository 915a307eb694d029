package org.costellazioni.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
                .param("id", id.value())
                .param("job", job)
                .param("input", input)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Marks the run as running and counts the attempt; empty when it is finished or unknown. */
    Optional<JobView> begin(JobRunId id) {
        return jdbc.sql("""
                        update jobs_runs set state = 'RUNNING', attempts = attempts + 1
                        where id = :id and state in ('WAITING', 'RUNNING')
                        returning id, job, input, state, done, total, attempts, asked_at, finished_at
                        """).param("id", id.value()).query(JobRuns::view).optional();
    }

    void report(JobRunId id, long done, long total) {
        jdbc.sql("update jobs_runs set done = :done, total = :total where id = :id")
                .param("id", id.value())
                .param("done", done)
                .param("total", total)
                .update();
    }

    void finish(JobRunId id, JobView.State state, Instant at) {
        jdbc.sql("update jobs_runs set state = :state, finished_at = :at where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<JobView> byId(JobRunId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(JobRuns::view)
                .optional();
    }

    List<JobView> latest(String job, int most) {
        return jdbc.sql(SELECT + " where job = :job order by asked_at desc limit :most")
                .param("job", job)
                .param("most", most)
                .query(JobRuns::view)
                .list();
    }

    private static JobView view(ResultSet row, int number) throws SQLException {
        return new JobView(
                new JobRunId(row.getObject("id", UUID.class)),
                row.getString("job"),
                row.getString("input"),
                JobView.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getInt("attempts"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
