package org.costellazioni.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

class ValueTests {

    private enum Wrong implements Refusal {
        TOO_LATE;

        @Override
        public String messageKey() {
            return "kernel.refusal.too-late";
        }
    }

    @Test
    void identifiersCarryVersionSevenAndSortByTheirMoment() {
        UUID earlier = TimeOrderedIds.at(1_000, -1, -1);
        UUID later = TimeOrderedIds.at(1_001, 0, 0);
        assertThat(earlier.version()).isEqualTo(7);
        assertThat(earlier.variant()).isEqualTo(2);
        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void identifiersAreReadOnlyFromTheirCanonicalText() {
        ActorId id = ActorId.next();
        assertThat(ActorId.parse(id.toString())).contains(id);
        assertThat(ActorId.parse("1-1-1-1-1")).isEmpty();
        assertThat(PersonId.parse("zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")).isEmpty();
        assertThat(TerritoryId.parse("")).isEmpty();
    }

    @Test
    void moneyIsExactAndRefusesToOverflow() {
        assertThat(new Money(125_000).plus(new Money(-25_000))).isEqualTo(new Money(100_000));
        assertThat(new Money(5).minus(new Money(7)).amountCents()).isEqualTo(-2);
        assertThat(Money.ZERO).isLessThan(new Money(1));
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anOutcomeIsTransformedOnlyWhenDone() {
        Outcome<Integer> done = Outcome.done(2);
        Outcome<Integer> refused = Outcome.refused(Wrong.TOO_LATE);
        assertThat(done.map(number -> number * 3).orThrow()).isEqualTo(6);
        assertThat(refused.map(number -> number * 3)).isEqualTo(Outcome.refused(Wrong.TOO_LATE));
        assertThatThrownBy(refused::orThrow).hasMessageContaining("too-late");
    }

    @Test
    void anActKeepsItsOwnCopyOfTheDetails() {
        Map<String, String> details = new HashMap<>(Map.of("rows", "3"));
        Act act =
                new Act(TerritoryId.next(), Acting.MACHINE, "intake.imported", "import:1", details);
        details.put("rows", "4");
        assertThat(act.details()).containsExactly(Map.entry("rows", "3"));
    }
}
