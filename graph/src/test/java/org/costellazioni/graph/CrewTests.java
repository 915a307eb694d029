package org.costellazioni.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;

class CrewTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void worksOnEveryNumberOnce(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(1003);

        Crew.of(threads).blocks(1003, 10, (from, to) -> {
            for (int i = from; i < to; i++) {
                done.incrementAndGet(i);
            }
        });

        for (int i = 0; i < 1003; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void letsNobodyGoOnBeforeAllHaveMet(int threads) {
        AtomicIntegerArray arrived = new AtomicIntegerArray(100);

        Crew.of(threads).together(member -> {
            for (int round = 0; round < 100; round++) {
                arrived.incrementAndGet(round);
                member.meet();
                assertThat(arrived.get(round)).isEqualTo(threads);
                member.meet();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void sharesEveryNumberOutOnce(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(1003);

        Crew.of(threads)
                .together(member -> member.share(1003, 10, (from, to) -> {
                    for (int i = from; i < to; i++) {
                        done.incrementAndGet(i);
                    }
                }));

        for (int i = 0; i < 1003; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
    }

    @Test
    void passesOnWhatWentWrongInAnyMember() {
        assertThatThrownBy(() -> Crew.of(3).together(member -> {
                    if (member.index() == 2) {
                        throw new IllegalStateException("lost");
                    }
                    member.meet();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("lost");
    }

    @Test
    void stopsAllMembersWhenTheCallingThreadIsInterrupted() {
        assertThatThrownBy(() -> Crew.of(2).together(member -> {
                    while (true) {
                        if (member.index() == 0) {
                            Thread.currentThread().interrupt();
                        }
                        member.meet();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void needsAtLeastOneThread() {
        assertThatThrownBy(() -> Crew.of(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
