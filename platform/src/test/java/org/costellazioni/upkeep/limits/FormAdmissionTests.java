package org.costellazioni.upkeep.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Forms that anyone may send, bounded by place and territory. */
@PlatformTest
class FormAdmissionTests {

    private static final Instant NOON = Instant.parse("2036-03-01T11:00:00Z");
    private static final String PLACE = "192.0.2.7";

    @Autowired
    private Allowances allowances;

    @Autowired
    private Territories territories;

    @Autowired
    private TestTransactions transactions;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    private boolean passes(TestTerritory where, String address, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        FormAdmission forms = new FormAdmission(new Limits(allowances, clock));
        return transactions.in(where, () -> forms.admit(address));
    }

    private boolean passes(String address) {
        return passes(territory, address, NOON);
    }

    private void spend(String address) {
        for (int i = 0; i < FormAdmission.FORMS.burst(); i++) {
            assertThat(passes(address)).isTrue();
        }
    }

    @Test
    void letsAFewThroughThenAsksToWait() {
        spend(PLACE);
        assertThat(passes(PLACE)).isFalse();
        assertThat(passes("192.0.2.8")).as("another address").isTrue();
        Instant later = NOON.plus(FormAdmission.FORMS.pause());
        assertThat(passes(territory, PLACE, later)).as("after a while").isTrue();
        assertThat(passes(territory, PLACE, later)).isFalse();
    }

    @Test
    void anHourLetsTwentyThroughAtMostAfterTheFirst() {
        spend(PLACE);
        long passed = IntStream.rangeClosed(1, 3_600)
                .filter(second -> second % 20 == 0)
                .filter(second -> passes(territory, PLACE, NOON.plusSeconds(second)))
                .count();
        assertThat(passed).isEqualTo(Duration.ofHours(1).dividedBy(FormAdmission.FORMS.pause()));
    }

    @Test
    void aHomesAddressesOfIpv6AreOnePlace() {
        spend("2001:db8:1:2:aaaa::1");
        assertThat(passes("2001:db8:1:2:bbbb::2")).isFalse();
        assertThat(passes("2001:db8:1:3:aaaa::1")).isTrue();
    }

    @Test
    void eachTerritoryCountsItsOwn() {
        spend(PLACE);
        assertThat(passes(TestTerritory.make(territories), PLACE, NOON)).isTrue();
    }

    @Test
    void ofACrowdFromOnePlaceOnlyAFewPass() throws Exception {
        List<Callable<Boolean>> attempts = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> passes(PLACE))
                .toList();
        int passed = 0;
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> answer : crowd.invokeAll(attempts)) {
                passed += answer.get() ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(FormAdmission.FORMS.burst());
    }
}
