package org.costellazioni.intake.rules;

import org.costellazioni.intake.ImportStep;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.ImportView.State;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From which state an import may go to which, by what. */
public final class ImportLifecycle {

    /** A reading that has said nothing for so long has died: a chunk takes seconds. */
    public static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    /** What each state may become while a file is read: by itself, or because reading broke off. */
    private static final Map<State, Set<State>> READING = Map.of(
            State.DRAFT, Set.of(State.RUNNING),
            State.RUNNING, Set.of(State.DONE, State.REFUSED, State.FAILED, State.CANCELLED),
            State.FAILED, Set.of(State.RUNNING, State.CANCELLED),
            State.DONE, Set.of(),
            State.REFUSED, Set.of(),
            State.CANCELLED, Set.of());

    private ImportLifecycle() {}

    public static boolean leads(State from, State to) {
        return READING.getOrDefault(from, Set.of()).contains(to);
    }

    /** The state that a step leads to; empty when nothing of the import is left afterwards. */
    public static Optional<State> after(ImportStep step) {
        return switch (step) {
            case RETRY -> Optional.of(State.RUNNING);
            case CANCEL -> Optional.of(State.CANCELLED);
            case DELETE -> Optional.empty();
        };
    }

    /** What a person may ask of the import: nothing of one that is done. */
    public static Set<ImportStep> steps(ImportView view) {
        Set<ImportStep> steps = EnumSet.noneOf(ImportStep.class);
        if (view.state() == State.FAILED && view.fileId() != null) {
            steps.add(ImportStep.RETRY);
        }
        if (leads(view.state(), State.CANCELLED)) {
            steps.add(ImportStep.CANCEL);
        }
        boolean untouched = view.lineDone() == 0 && view.tally().rows() == 0;
        if (untouched && (view.state() == State.DRAFT || view.over())) {
            steps.add(ImportStep.DELETE);
        }
        return steps;
    }

    /** The moment before which whoever is reading must have given a sign of life. */
    public static Instant silentSince(Instant now) {
        return now.minus(LONGEST_SILENCE);
    }
}
