package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.UndecidedRow.Candidate;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class BestProposalTests {

    private static Candidate alike(int percent) {
        return new Candidate(UUID.randomUUID(), percent);
    }

    @Test
    void theLikeliestIsMeantWhereItIsClearlyTheLikeliest() {
        Candidate best = alike(80);
        assertThat(BestProposal.of(List.of(best))).contains(best);
        assertThat(BestProposal.of(List.of(best, alike(75)))).contains(best);
        assertThat(BestProposal.of(List.of(best, alike(76)))).isEmpty();
        assertThat(BestProposal.of(List.of())).isEmpty();
    }

    @Test
    void fromNinetyPercentOnANewActorWouldProbablyBeACopy() {
        Candidate best = alike(90);
        assertThat(BestProposal.veryAlike(List.of(best, alike(90)))).contains(best);
        assertThat(BestProposal.veryAlike(List.of(alike(89)))).isEmpty();
    }
}
