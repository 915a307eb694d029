package org.costellazioni.meetings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.rules.TiesOfPresence.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class TiesOfPresenceTests {

    /** Organizers are numbered from 900, so that they never are among the others. */
    @ParameterizedTest(name = "{0} others and {1} organizers: {2} ties, through organizers {3}")
    @CsvSource({
        "0,  1,   0, false",
        "1,  1,   1, false",
        "2,  1,   3, false",
        "3,  2,  10, false",
        "39, 1, 780, false",
        "38, 2, 780, false",
        "40, 1,  40, true",
        "39, 2,  79, true",
        "99, 1,  99, true",
        "98, 3, 297, true",
    })
    void countsTies(int others, int organizers, int ties, boolean through) {
        List<ActorId> present = actors(1, others);
        List<ActorId> organizing = actors(900, organizers);
        assertThat(TiesOfPresence.pairs(present, organizing)).hasSize(ties).doesNotHaveDuplicates();
        assertThat(TiesOfPresence.throughOrganizers(present, organizing)).isEqualTo(through);
    }

    @Test
    void anOrganizerOnTheListCountsOnce() {
        List<ActorId> present = actors(1, 3);
        assertThat(TiesOfPresence.pairs(present, present.subList(0, 1))).hasSize(3);
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        List<ActorId> present = actors(1, 5);
        assertThat(TiesOfPresence.pairs(present.reversed(), List.of()))
                .isEqualTo(TiesOfPresence.pairs(present, List.of()));
    }

    @Test
    void inACrowdNobodyIsTiedToAnotherGuest() {
        List<ActorId> organizers = actors(900, 2);
        assertThat(TiesOfPresence.pairs(actors(1, 60), organizers))
                .allSatisfy(pair -> assertThat(organizers.contains(pair.one())
                                || organizers.contains(pair.other()))
                        .isTrue());
    }

    @Test
    void thePairBeginsWithTheLesserIdentifier() {
        List<ActorId> two = actors(1, 2);
        assertThat(TiesOfPresence.pairs(two.reversed(), List.of()))
                .containsExactly(new Pair(two.getFirst(), two.getLast()));
    }

    private static List<ActorId> actors(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> new ActorId(new UUID(0x7000, number)))
                .toList();
    }
}
