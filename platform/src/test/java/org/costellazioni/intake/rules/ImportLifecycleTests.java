package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.files.FileId;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.ImportStep;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.ImportView.State;
import org.costellazioni.intake.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** From which state an import may go where, and what a person may ask of it. */
class ImportLifecycleTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DRAFT, RUNNING",
                "RUNNING, DONE|REFUSED|FAILED|CANCELLED",
                "FAILED, RUNNING|CANCELLED",
                "DONE, -",
                "REFUSED, -",
                "CANCELLED, -"
            })
    void aStateLeadsToThese(State from, String there) {
        List<String> expected = there == null ? List.of() : List.of(there.split("\\|"));
        assertThat(Arrays.stream(State.values())
                        .filter(to -> ImportLifecycle.leads(from, to))
                        .map(State::name))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // state, uploaded, line done, rows, steps
                "DRAFT, true, 0, 0, DELETE",
                "RUNNING, true, 0, 0, CANCEL",
                "RUNNING, false, 9, 8, CANCEL",
                "DONE, true, 9, 8, -",
                "DONE, true, 0, 0, DELETE",
                "REFUSED, true, 0, 0, DELETE",
                "REFUSED, true, 9, 8, -",
                "FAILED, true, 0, 0, RETRY|CANCEL|DELETE",
                "FAILED, true, 9, 8, RETRY|CANCEL",
                "FAILED, false, 9, 8, CANCEL",
                "CANCELLED, true, 9, 8, -",
                "CANCELLED, true, 9, 0, -",
                "CANCELLED, false, 0, 0, DELETE"
            })
    void theseStepsCanBeAsked(State state, boolean uploaded, long line, int rows, String steps) {
        List<String> expected = steps == null ? List.of() : List.of(steps.split("\\|"));
        assertThat(ImportLifecycle.steps(view(state, uploaded, line, rows)))
                .extracting(ImportStep::name)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aStepLeadsToAStateOrToNothing() {
        assertThat(ImportLifecycle.after(ImportStep.RETRY)).hasValue(State.RUNNING);
        assertThat(ImportLifecycle.after(ImportStep.CANCEL)).hasValue(State.CANCELLED);
        assertThat(ImportLifecycle.after(ImportStep.DELETE)).isEmpty();
    }

    @Test
    void whoSaysNothingForFiveMinutesIsSilent() {
        assertThat(ImportLifecycle.silentSince(Instant.ofEpochSecond(300)))
                .isEqualTo(Instant.EPOCH);
    }

    private static ImportView view(State state, boolean uploaded, long line, int rows) {
        return new ImportView(
                new ImportId(new UUID(0, 1)),
                ImportRequest.actors(ActorFormat.CSV),
                "elenco.csv",
                uploaded ? new FileId(new UUID(0, 2)) : null,
                state,
                List.of(),
                line,
                rows,
                new Tally(rows, 0, 0, 0, 0),
                null,
                List.of(),
                null,
                null,
                Instant.EPOCH,
                null);
    }
}
