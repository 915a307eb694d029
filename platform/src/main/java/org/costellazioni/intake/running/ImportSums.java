package org.costellazioni.intake.running;

import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.rules.RowState;
import org.costellazioni.intake.store.RowOutcomes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.EnumMap;
import java.util.Map;

/** What became of the rows of an import, as things stand now. */
@Component
public class ImportSums {

    private final RowOutcomes outcomes;

    ImportSums(RowOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * @param counts of all states; together the rows of the file that were read
     * @param kept whether each row is still known, so that a count can be opened
     */
    public record Sums(Map<RowState, Long> counts, boolean kept) {

        public Sums {
            counts = Map.copyOf(counts);
        }

        public long of(RowState state) {
            return counts.getOrDefault(state, 0L);
        }

        public long rows() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Of an import whose rows are not known one by one any more, what its tally and the decisions say. */
    @Transactional(readOnly = true)
    public Sums of(ImportView view) {
        Sums kept = new Sums(outcomes.count(view.id()), true);
        if (kept.rows() == view.tally().rows()) {
            return kept;
        }
        Map<RowState, Long> counts = new EnumMap<>(outcomes.countQueued(view.id()));
        counts.merge(RowState.NEW, (long) view.tally().accepted(), Long::sum);
        counts.merge(
                RowState.RECOGNIZED,
                (long) view.tally().updated() + view.tally().unchanged(),
                Long::sum);
        counts.merge(RowState.LEFT_OUT, (long) view.tally().rejected(), Long::sum);
        long queued = outcomes.countQueued(view.id()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        counts.merge(RowState.REMOVED, Math.max(0, view.tally().undecided() - queued), Long::sum);
        return new Sums(counts, false);
    }
}
