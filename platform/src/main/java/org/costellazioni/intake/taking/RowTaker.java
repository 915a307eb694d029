package org.costellazioni.intake.taking;

import org.costellazioni.intake.RejectedRow;
import org.costellazioni.intake.Tally;
import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.store.PlaceDoubts.Doubt;
import org.costellazioni.intake.store.RowOutcome;
import org.costellazioni.intake.store.RowOutcome.End;
import org.costellazioni.intake.store.Write;
import org.costellazioni.registry.Registration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes rows of one file into the registry, a chunk at a time. */
public interface RowTaker {

    /**
     * Understands a chunk's rows as far as they go by themselves, without the database: so it may be
     * done for one chunk while another is being taken, by another thread.
     */
    Ready ready(List<SourceRow> rows);

    /** A chunk that was understood. */
    @FunctionalInterface
    interface Ready {

        /** Takes it, once, inside the chunk's transaction and in the order of the file. */
        Chunk take();
    }

    /** What is to be done once all rows are taken, in the transaction that ends the import. */
    default void end() {}

    /** What the row of a line wrote. */
    record Marked(long line, Write.Draft write) {}

    /** What came of a chunk so far. */
    final class Chunk {
        private final List<RejectedRow> rejected = new ArrayList<>();
        private final List<Marked> marked = new ArrayList<>();
        private final List<RowOutcome> outcomes = new ArrayList<>();
        private final List<Doubt> doubts = new ArrayList<>();

        void end(RowOutcome outcome) {
            outcomes.add(outcome);
        }

        void reject(Rejection rejection, List<String> cells) {
            reject(RejectedRow.of(rejection, cells));
        }

        void reject(RejectedRow row) {
            rejected.add(row);
            end(RowOutcome.of(row.line(), End.REJECTED, ""));
        }

        /** Keeps the rows that could not be read; answers the others. */
        List<Cells> readable(List<SourceRow> rows) {
            List<Cells> readable = new ArrayList<>(rows.size());
            for (SourceRow row : rows) {
                switch (row) {
                    case SourceRow.Unreadable unreadable ->
                        reject(unreadable.rejection(), List.of());
                    case Cells cells -> readable.add(cells);
                }
            }
            return readable;
        }

        void mark(long line, Write.Draft write) {
            marked.add(new Marked(line, write));
        }

        void mark(long line, Registration.Result result) {
            result.written().forEach(written -> mark(line, Write.Draft.of(written)));
        }

        /** Takes back the marks of terms that were made and that nobody came to carry. */
        void keepCarried(UnaryOperator<List<Write.Draft>> carried) {
            List<Write.Draft> gone = new ArrayList<>(marked.stream()
                    .map(Marked::write)
                    .filter(write -> write.what() == Write.What.TERM_MADE)
                    .toList());
            gone.removeAll(carried.apply(List.copyOf(gone)));
            marked.removeIf(mark -> gone.contains(mark.write()));
        }

        void doubt(long line, DoubtfulPlace place) {
            doubts.add(new Doubt(line, place));
        }

        /** Places that rows name and nobody knows. */
        public List<Doubt> doubts() {
            return doubts;
        }

        /** In the order in which it was written. */
        public List<Marked> marked() {
            return marked;
        }

        public List<RejectedRow> rejected() {
            return rejected;
        }

        public Tally tally() {
            return new Tally(
                    count(End.ACCEPTED),
                    count(End.UPDATED),
                    count(End.UNCHANGED),
                    count(End.REJECTED),
                    count(End.UNDECIDED));
        }

        private int count(End end) {
            return (int) outcomes.stream().filter(row -> row.end() == end).count();
        }

        /** How each of its rows ended. */
        public List<RowOutcome> outcomes() {
            return outcomes;
        }
    }
}
