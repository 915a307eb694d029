package org.costellazioni.upkeep.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@PlatformTest
class AllowancesTests {

    private static final Instant NOON = Instant.parse("2036-03-01T11:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int BURST = 3;

    @Autowired
    private Allowances allowances;

    @Autowired
    private TransactionTemplate transaction;

    private final byte[] key = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

    private Optional<Duration> take(Instant now) {
        return Objects.requireNonNull(
                transaction.execute(status -> allowances.take("TEST", key, BURST, MINUTE, now)));
    }

    @Test
    void aBurstIsGrantedThenOneTurnAtEachPause() {
        for (int i = 0; i < BURST; i++) {
            assertThat(take(NOON)).isEmpty();
        }
        assertThat(take(NOON)).contains(MINUTE);
        assertThat(take(NOON.plusSeconds(45))).contains(Duration.ofSeconds(15));
        assertThat(take(NOON.plusSeconds(60))).isEmpty();
        assertThat(take(NOON.plusSeconds(61))).contains(Duration.ofSeconds(59));
    }

    @Test
    void whatIsRefusedIsNotCounted() {
        for (int i = 0; i < 50; i++) {
            take(NOON);
        }
        assertThat(take(NOON.plus(MINUTE))).isEmpty();
    }

    @Test
    void afterALongTimeTheWholeBurstIsBackAndNoMore() {
        take(NOON);
        Instant muchLater = NOON.plus(Duration.ofDays(30));
        for (int i = 0; i < BURST; i++) {
            assertThat(take(muchLater)).isEmpty();
        }
        assertThat(take(muchLater)).isPresent();
    }

    @Test
    void restoringGivesTheBurstBack() {
        for (int i = 0; i < BURST; i++) {
            take(NOON);
        }
        transaction.executeWithoutResult(status -> allowances.restore("TEST", key));
        assertThat(take(NOON)).isEmpty();
    }

    @Test
    void givingBackGivesOneTurn() {
        for (int i = 0; i < BURST; i++) {
            take(NOON);
        }
        transaction.executeWithoutResult(status -> allowances.giveBack("TEST", key, MINUTE));
        assertThat(take(NOON)).isEmpty();
        assertThat(take(NOON)).contains(MINUTE);
    }

    @Test
    void wholeAllowancesAreForgotten() {
        for (int i = 0; i < BURST; i++) {
            take(NOON);
        }
        sweep(NOON);
        assertThat(take(NOON)).isPresent();
        sweep(NOON.plus(MINUTE.multipliedBy(BURST)));
        assertThat(take(NOON)).isEmpty();
    }

    private void sweep(Instant now) {
        transaction.executeWithoutResult(status -> allowances.deleteWhole(now));
    }

    @Test
    void aCrowdAtTheSameInstantGetsExactlyTheBurst() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Duration>>> attempts = IntStream.range(0, 40)
                    .<Callable<Optional<Duration>>>mapToObj(i -> () -> take(NOON))
                    .toList();
            int granted = 0;
            for (Future<Optional<Duration>> answer : crowd.invokeAll(attempts)) {
                granted += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(BURST);
        }
    }
}
