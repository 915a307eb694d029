package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.Rounds;
import org.costellazioni.door.DoomedProgram.Victim;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** kill -9 of the program, of PostgreSQL and of both while an office edits in the browser. */
class EditCrashTests {

    private static final int FURTHER_EDITS = 50;

    /** Addresses of pages that were acknowledged, and of those whose second writing was. */
    private final List<String> made = new ArrayList<>();

    private final List<String> rewritten = new ArrayList<>();

    @TempDir
    private Path place;

    static IntStream rounds() {
        return Rounds.of("edit-crashes");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whatWasAcknowledgedIsThereAfterwards(int seed) throws Exception {
        Random random = new Random(seed);
        try (DoomedProgram program = DoomedProgram.start(place.resolve("dati"))) {
            for (Victim victim : Rounds.victims("edit-crashes", Victim.values())) {
                int before = rewritten.size();
                CountDownLatch edited = new CountDownLatch(1);
                Thread killer = program.killLater(victim, edited, random.nextInt(800));
                editUntilItFails(program, edited, killer);
                killer.join();
                program.recover(victim);
                assertThat(rewritten.size()).as("edits before %s", victim).isGreaterThan(before);
                assertNothingWasLost(program, seed);
            }
        }
    }

    /**
     * Makes actors and writes them again, one after another; an answer that is no redirect ends it. A
     * server that is killed between two edits may be back before anybody notices: some more, then, are
     * enough.
     */
    private void editUntilItFails(DoomedProgram program, CountDownLatch edited, Thread killer)
            throws InterruptedException {
        try {
            String token = DoomedProgram.token(program.get("/realta/nuova").body());
            for (int after = 0; after < FURTHER_EDITS; after += killer.isAlive() ? 0 : 1) {
                String name = "Gruppo numero " + made.size();
                Map<String, String> sheet = Map.of("name", name, "kind", "informal-group");
                HttpResponse<String> first = program.post("/realta", token, sheet);
                if (first.statusCode() != DoomedProgram.REDIRECT) {
                    return;
                }
                String page = DoomedProgram.path(first);
                made.add(page);
                Map<String, String> again = Map.of(
                        "name",
                        name,
                        "kind",
                        "informal-group",
                        "description",
                        "Riveduto: " + page,
                        "versione",
                        "1");
                if (program.post(page, token, again).statusCode() != DoomedProgram.REDIRECT) {
                    return;
                }
                rewritten.add(page);
                edited.countDown();
            }
        } catch (IOException died) {
            // Not acknowledged: it may be there or not.
        }
    }

    private void assertNothingWasLost(DoomedProgram program, int seed) throws Exception {
        for (String page : made) {
            HttpResponse<String> found = program.getPatiently(page);
            assertThat(found.statusCode()).as("seed %d: %s", seed, page).isEqualTo(200);
            if (rewritten.contains(page)) {
                assertThat(found.body()).as("seed %d", seed).contains("Riveduto: " + page);
            }
        }
    }
}
