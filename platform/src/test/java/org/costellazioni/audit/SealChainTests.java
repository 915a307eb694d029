package org.costellazioni.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class SealChainTests {

    private static final RecordedAct FIRST = act("registry.actor-edited", "name=Il Cortile");
    private static final RecordedAct SECOND = act("registry.tie-recorded", "");

    @Test
    void theSameActsInTheSameOrderGiveTheSameHash() {
        assertThat(hash(FIRST, SECOND)).isEqualTo(hash(FIRST, SECOND)).hasSize(64);
    }

    @Test
    void orderContentAndThePreviousSealAllCount() {
        String whole = hash(FIRST, SECOND);
        assertThat(hash(SECOND, FIRST)).isNotEqualTo(whole);
        assertThat(hash(FIRST)).isNotEqualTo(whole);
        assertThat(SealChain.hash("f".repeat(64), List.of(FIRST, SECOND))).isNotEqualTo(whole);
    }

    @Test
    void movingTextFromOneFieldToTheNextChangesTheHash() {
        assertThat(hash(act("ab", "c"))).isNotEqualTo(hash(act("a", "bc")));
    }

    private static String hash(RecordedAct... acts) {
        return SealChain.hash(SealChain.BEGINNING, List.of(acts));
    }

    private static RecordedAct act(String verb, String details) {
        return new RecordedAct(
                7,
                new UUID(1, 2),
                Instant.parse("2026-03-01T10:00:00Z"),
                null,
                null,
                "NONE",
                verb,
                "actor:1",
                details);
    }
}
