package org.costellazioni.intake.rules;

import org.costellazioni.intake.UndecidedRow.Candidate;

import java.util.List;
import java.util.Optional;

/** Which of the actors that a row may mean is clearly the likeliest: several rows go with theirs at once. */
public final class BestProposal {

    /** From this likeness on, in percent, whoever adds the row as new is asked once more. */
    private static final int VERY_ALIKE_PERCENT = 90;

    /** Proposals that are so few percentage points apart are for a person to choose from. */
    private static final int NEARLY_EQUAL_POINTS = 5;

    private BestProposal() {}

    /** @param candidates those that are still there, the likeliest first */
    public static Optional<Candidate> of(List<Candidate> candidates) {
        return candidates.stream()
                .findFirst()
                .filter(best -> candidates.size() == 1
                        || best.percent() - candidates.get(1).percent() >= NEARLY_EQUAL_POINTS);
    }

    /** The one that is so alike that a new actor would probably be its copy. */
    public static Optional<Candidate> veryAlike(List<Candidate> candidates) {
        return candidates.stream().findFirst().filter(best -> best.percent() >= VERY_ALIKE_PERCENT);
    }
}
