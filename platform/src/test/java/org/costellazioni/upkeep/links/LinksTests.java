package org.costellazioni.upkeep.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Thing;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@PlatformTest
class LinksTests {

    private static final LinkPurpose READ = new LinkPurpose("upkeep.read", Duration.ofDays(1));
    private static final LinkPurpose SIGN = new LinkPurpose("upkeep.sign", Duration.ofDays(1));

    @Autowired
    private Territories territories;

    @Autowired
    private Links links;

    @Autowired
    private LinkRows rows;

    @Autowired
    private Clock clock;

    @Autowired
    private TestTransactions transactions;

    private final Thing sheet = new Thing("upkeep.sheet", UUID.randomUUID());
    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    private String make(LinkPurpose purpose) {
        return transactions.in(
                territory, () -> links.make(purpose, sheet, Map.of("email", "a@b.example"), null));
    }

    private Optional<Link> find(String secret, LinkPurpose... purposes) {
        return transactions.in(territory, () -> links.find(secret, List.of(purposes)));
    }

    @Test
    void lookingAsOftenAsOneLikesDoesNotUseItUp() {
        String secret = make(READ);
        for (int i = 0; i < 5; i++) {
            assertThat(find(secret, READ))
                    .hasValueSatisfying(link -> assertThat(link.thing()).isEqualTo(sheet));
        }
        assertThat(transactions.in(territory, () -> links.take(secret, List.of(READ))))
                .hasValueSatisfying(
                        link -> assertThat(link.carried()).containsEntry("email", "a@b.example"));
        assertThat(find(secret, READ)).isEmpty();
    }

    @Test
    void itOpensForNoOtherPurpose() {
        String secret = make(READ);
        assertThat(find(secret, SIGN)).isEmpty();
        assertThat(transactions.in(territory, () -> links.take(secret, List.of(SIGN))))
                .isEmpty();
        assertThat(find(secret, SIGN, READ)).isPresent();
    }

    @Test
    void theTableDoesNotHoldTheSecret() {
        String secret = make(READ);
        assertThat(transactions.in(
                        territory,
                        () -> rows.find(
                                secret.getBytes(StandardCharsets.UTF_8),
                                List.of(READ.name()),
                                clock.instant())))
                .isEmpty();
    }

    @Test
    void oneThatIsUsedOftenEndsSoLongAfterItsLastUse() {
        String secret = make(READ);
        Links tomorrow = new Links(rows, List.of(), Clock.offset(clock, Duration.ofHours(23)));
        assertThat(transactions.in(territory, () -> tomorrow.renew(secret, READ)))
                .isPresent();
        Links dayAfter = new Links(rows, List.of(), Clock.offset(clock, Duration.ofHours(46)));
        assertThat(transactions.in(territory, () -> dayAfter.renew(secret, READ)))
                .as("it lasts a day, and is written anew at most once a day")
                .isEmpty();
        LinkPurpose week = new LinkPurpose("upkeep.week", Duration.ofDays(7));
        String lasting = make(week);
        for (int day = 6; day <= 60; day += 6) {
            Links then = new Links(rows, List.of(), Clock.offset(clock, Duration.ofDays(day)));
            assertThat(transactions.in(territory, () -> then.renew(lasting, week)))
                    .isPresent();
        }
        Links muchLater = new Links(rows, List.of(), Clock.offset(clock, Duration.ofDays(68)));
        assertThat(transactions.in(territory, () -> muchLater.renew(lasting, week)))
                .isEmpty();
    }

    @Test
    void withdrawingOnePurposeLeavesTheOthers() {
        String read = make(READ);
        String sign = make(SIGN);
        transactions.run(territory, () -> links.withdraw(READ, sheet));
        assertThat(find(read, READ)).isEmpty();
        assertThat(find(sign, SIGN)).isPresent();
    }

    @Test
    void itIsWorthWhatTheRightOfItsMakerIsWorthWhenItIsOpened() {
        boolean[] right = {true};
        Links governed = new Links(rows, List.of(authority(right)), clock);
        String secret = make(READ);
        assertThat(transactions.in(territory, () -> governed.find(secret, List.of(READ))))
                .isPresent();
        right[0] = false;
        assertThat(transactions.in(territory, () -> governed.find(secret, List.of(READ))))
                .isEmpty();
        assertThat(transactions.in(territory, () -> governed.take(secret, List.of(READ))))
                .isEmpty();
        assertThat(transactions.in(territory, () -> governed.find(make(SIGN), List.of(SIGN))))
                .as("nobody answers for this purpose")
                .isPresent();
    }

    private static LinkAuthority authority(boolean[] right) {
        return new LinkAuthority() {
            @Override
            public String purpose() {
                return READ.name();
            }

            @Override
            public boolean holds(Link link) {
                return right[0];
            }
        };
    }

    @Test
    void ofACrowdThatUsesItAtOnceOneDoes() throws Exception {
        String secret = make(READ);
        List<Callable<Boolean>> attempts = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> transactions
                        .in(territory, () -> links.take(secret, List.of(READ)))
                        .isPresent())
                .toList();
        List<Boolean> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> answer : crowd.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(true);
    }
}
