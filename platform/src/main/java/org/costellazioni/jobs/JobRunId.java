package org.costellazioni.jobs;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies one run of a job in its territory. */
public record JobRunId(UUID value) implements Identifier {

    static JobRunId next() {
        return new JobRunId(TimeOrderedIds.next());
    }

    public static Optional<JobRunId> parse(String text) {
        return TimeOrderedIds.parse(text).map(JobRunId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
