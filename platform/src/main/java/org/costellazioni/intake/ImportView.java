package org.costellazioni.intake;

import org.costellazioni.files.FileId;
import org.costellazioni.intake.rules.ImportLifecycle;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An import as its page shows it.
 *
 * @param fileId the uploaded file; null when it was read from the command line
 * @param columns the file's columns as written, known once reading began
 * @param lineDone the last line that is dealt with for good
 * @param expectedRows about how many rows there are; 0 while unknown
 * @param refusalKey why the whole file was refused or reading stopped; null unless the state says so
 */
public record ImportView(
        ImportId id,
        ImportRequest request,
        String fileName,
        @Nullable FileId fileId,
        State state,
        List<String> columns,
        long lineDone,
        long expectedRows,
        Tally tally,
        @Nullable String refusalKey,
        List<String> refusalArguments,
        @Nullable PersonId askedBy,
        @Nullable UUID jobRun,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    /** From upload to summary. */
    public enum State {
        /** Uploaded; its columns wait to be confirmed. */
        DRAFT,
        RUNNING,
        DONE,
        /** The file as a whole was refused; nothing of it was taken. */
        REFUSED,
        /** Reading stopped before the end; what was taken stays, and it can go on from there. */
        FAILED,
        /** Somebody stopped it for good; what was taken stays. */
        CANCELLED
    }

    public ImportView {
        columns = List.copyOf(columns);
        refusalArguments = List.copyOf(refusalArguments);
    }

    /** Share done, 0 to 100. */
    public int percent() {
        if (state == State.DONE) {
            return 100;
        }
        return expectedRows == 0 ? 0 : (int) Math.min(99, tally.rows() * 100L / expectedRows);
    }

    /** Who answers for what the import writes. */
    public Acting by() {
        return askedBy == null ? Acting.MACHINE : Acting.person(askedBy, IdentificationLevel.NONE);
    }

    /** Nobody reads it and nobody will unless asked. */
    public boolean over() {
        return state != State.DRAFT && state != State.RUNNING;
    }

    /** What somebody may do with it now. */
    public Set<ImportStep> steps() {
        return ImportLifecycle.steps(this);
    }
}
