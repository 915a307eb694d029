package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.Rounds;
import org.costellazioni.door.DoomedProgram.Victim;
import org.jspecify.annotations.Nullable;
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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * kill -9 of the program, of PostgreSQL and of both while an office joins actors, imports lists and takes
 * both back: what was acknowledged holds, and what was not is whole or has not happened.
 */
class UndoCrashTests {

    private static final int FURTHER_ACTS = 50;
    private static final int MOVED = 301;
    private static final int GONE = 410;
    private static final Pattern ACTOR = Pattern.compile("passaggio\\?realta=([0-9a-f-]{36})");
    private static final Pattern OFFER =
            Pattern.compile("<p class=\"mb-2\">([^<]*)</p>(?s:.*?)href=\"(/annullamenti/[^\"]+)\"");

    /** How far something came that is done and then taken back. */
    private enum Stage {
        ASKED,
        DONE,
        ASKED_BACK,
        BACK
    }

    /**
     * Something done and taken back.
     *
     * @param pages that stand only while it is taken back or was never done, or else while it is done
     * @param joined whether it joins the one page into another; else it makes the pages
     */
    private record Deed(String name, List<String> pages, boolean joined) {}

    private final List<Deed> deeds = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    /** Names of rows that are like nobody's. */
    private final Random words = new Random(7);

    @TempDir
    private Path place;

    static IntStream rounds() {
        return Rounds.of("undo-crashes");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whatWasTakenBackStaysSoAndNothingIsHalf(int seed) throws Exception {
        Random random = new Random(seed);
        try (DoomedProgram program = DoomedProgram.start(place.resolve("dati"))) {
            for (Victim victim : Rounds.victims("undo-crashes", Victim.values())) {
                long before = backs();
                CountDownLatch begun = new CountDownLatch(1);
                Thread killer = program.killLater(victim, begun, random.nextInt(1_500));
                actUntilItFails(program, begun, killer);
                killer.join();
                program.recover(victim);
                assertThat(backs()).as("taken back before %s", victim).isGreaterThan(before);
                for (int i = 0; i < deeds.size(); i++) {
                    assertWhole(program, deeds.get(i), stages.get(i), "seed " + seed);
                }
            }
            assertThat(program.check()).as("seed %d: check --data", seed).isZero();
        }
    }

    private long backs() {
        return stages.stream().filter(Stage.BACK::equals).count();
    }

    /** Joins two, takes that back or leaves it, imports a list, takes that back or leaves it, and so on. */
    private void actUntilItFails(DoomedProgram program, CountDownLatch begun, Thread killer)
            throws InterruptedException {
        long before = backs();
        try {
            String token = DoomedProgram.token(program.get("/realta/nuova").body());
            for (int after = 0; after < FURTHER_ACTS; after += killer.isAlive() ? 0 : 1) {
                boolean more =
                        deeds.size() % 4 < 2 ? joinTwo(program, token) : importList(program, token);
                // The first of each is taken back, the second stays.
                if (!more || deeds.size() % 2 == 1 && !takeBack(program, token)) {
                    return;
                }
                if (backs() > before) {
                    begun.countDown();
                }
            }
        } catch (IOException died) {
            // Not acknowledged: it may be there or not.
        }
    }

    private boolean joinTwo(DoomedProgram program, String token)
            throws IOException, InterruptedException {
        String name = "Circolo " + word();
        List<String> pages = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String one : List.of(name, name + " che resta")) {
            HttpResponse<String> made =
                    program.post("/realta", token, Map.of("name", one, "kind", "informal-group"));
            if (made.statusCode() != DoomedProgram.REDIRECT) {
                return false;
            }
            pages.add(DoomedProgram.path(made));
            Matcher id = ACTOR.matcher(program.get(pages.getLast()).body());
            if (!id.find()) {
                return false;
            }
            ids.add(id.group(1));
        }
        begin(new Deed(name, List.of(pages.getFirst()), true));
        HttpResponse<String> joined = program.post(
                "/doppioni/" + ids.getFirst() + "/" + ids.getLast() + "/unione",
                token,
                Map.of("resta", ids.getLast(), "certo", "true"));
        return acknowledged(joined, Stage.DONE);
    }

    private boolean importList(DoomedProgram program, String token)
            throws IOException, InterruptedException {
        String name = word() + ".csv";
        List<String> names = IntStream.range(0, 3).mapToObj(row -> word()).toList();
        Deed deed = new Deed(name, names.stream().map(each -> "/realta/" + each).toList(), false);
        HttpResponse<String> draft = program.upload(
                "/importazioni",
                token,
                Map.of("contenuto", "csv"),
                name,
                "denominazione\n" + String.join("\n", names) + "\n");
        if (draft.statusCode() != DoomedProgram.REDIRECT) {
            return false;
        }
        String path = DoomedProgram.path(draft);
        begin(deed);
        HttpResponse<String> started =
                program.post(path + "/avvio", token, Map.of("colonna-0", "NAME"));
        if (started.statusCode() != DoomedProgram.REDIRECT) {
            return false;
        }
        HttpResponse<String> progress = program.get(path + "/avanzamento");
        while (progress.statusCode() == 200
                && progress.headers().firstValue("HX-Refresh").isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
            progress = program.get(path + "/avanzamento");
        }
        if (progress.statusCode() != 200) {
            return false;
        }
        stages.set(stages.size() - 1, Stage.DONE);
        return true;
    }

    private String word() {
        return words.ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean takeBack(DoomedProgram program, String token)
            throws IOException, InterruptedException {
        String offer =
                offer(program.get("/annullamenti").body(), deeds.getLast().name());
        if (offer == null) {
            return false;
        }
        stages.set(stages.size() - 1, Stage.ASKED_BACK);
        return acknowledged(
                program.post(offer, token, Map.of("perche", "Uno sbaglio")), Stage.BACK);
    }

    private void begin(Deed deed) {
        deeds.add(deed);
        stages.add(Stage.ASKED);
    }

    private boolean acknowledged(HttpResponse<String> answer, Stage reached) {
        if (answer.statusCode() == DoomedProgram.REDIRECT) {
            stages.set(stages.size() - 1, reached);
            return true;
        }
        return false;
    }

    private static @Nullable String offer(String list, String name) {
        Matcher offers = OFFER.matcher(list);
        while (offers.find()) {
            if (offers.group(1).contains(name)) {
                return offers.group(2);
            }
        }
        return null;
    }

    /** What was acknowledged is so; what was not is done or not, as the list of what can be undone says. */
    private static void assertWhole(DoomedProgram program, Deed deed, Stage stage, String seed)
            throws Exception {
        if (stage == Stage.ASKED && !deed.joined()) {
            return; // A reading that goes on by itself: ImportCrashTests.
        }
        List<Integer> answers = new ArrayList<>();
        for (String page : deed.pages()) {
            answers.add(program.getPatiently(page).statusCode());
        }
        assertThat(answers.stream().distinct())
                .as("%s: %s %s", seed, deed, answers)
                .hasSize(1);
        int done = deed.joined() ? MOVED : 200;
        String what = "%s: %s %s".formatted(seed, stage, deed);
        switch (stage) {
            case DONE -> assertThat(answers).as(what).containsOnly(done);
            case BACK -> assertThat(answers).as(what).containsOnly(deed.joined() ? 200 : GONE);
            case ASKED, ASKED_BACK ->
                assertThat(answers.getFirst()).as(what).isIn(200, MOVED, GONE, 404);
        }
        boolean offered = offer(program.getPatiently("/annullamenti").body(), deed.name()) != null;
        assertThat(offered).as(what).isEqualTo(answers.getFirst() == done);
    }
}
