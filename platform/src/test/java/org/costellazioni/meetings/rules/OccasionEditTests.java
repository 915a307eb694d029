package org.costellazioni.meetings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.OccasionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What goes back when an edit is undone, what stays, and of which edits people are told. */
class OccasionEditTests {

    private static final ActorId CORTILE = ActorId.next();
    private static final ActorId TELA = ActorId.next();

    /** One word a part, {@code title day place notes announced organizers}. */
    private static OccasionDraft draft(String words) {
        String[] parts = words.split(" ");
        return new OccasionDraft(
                parts[0],
                LocalDate.parse("2026-05-0" + parts[1]),
                parts[2],
                parts[3],
                parts[4].equals("si"),
                parts[5].equals("entrambi") ? List.of(CORTILE, TELA) : List.of(CORTILE));
    }

    private static OccasionEdit edit(String before, String after) {
        return new OccasionEdit(
                TimeOrderedIds.next(),
                OccasionId.next(),
                draft(before),
                draft(after),
                null,
                Instant.EPOCH,
                null);
    }

    @ParameterizedTest(name = "{0} became {1}, is {2}: undone {3}, back {4}, stays {5}")
    @CsvSource({
        "a 1 x n si uno, b 1 x n si uno,      b 1 x n si uno,      a 1 x n si uno, title, ''",
        "a 1 x n si uno, b 2 y m no entrambi, b 2 y m no entrambi, a 1 x n si uno, "
                + "title day place organizers notes announce, ''",
        "a 1 x n si uno, b 2 x n si uno,      c 2 x n si uno,      c 1 x n si uno, day, title",
        "a 1 x n si uno, b 1 x n si uno,      b 3 y n si uno,      a 3 y n si uno, title, ''",
        "a 1 x n si uno, b 1 x n si uno,      a 1 x n si uno,      a 1 x n si uno, '', title",
        "a 1 x n si uno, b 2 x n si uno,      c 3 x n si uno,      c 3 x n si uno, '', title day",
    })
    void whatNobodyHasEditedSinceGoesBack(
            String before, String after, String now, String undone, String back, String stays) {
        OccasionEdit edit = edit(before, after);
        assertThat(edit.undone(draft(now))).isEqualTo(draft(undone));
        assertThat(OccasionPart.codes(edit.back(draft(now)))).isEqualTo(back);
        assertThat(OccasionPart.codes(edit.staying(draft(now)))).isEqualTo(stays);
    }

    @Test
    void inWhichOrderTheOrganizersWereWrittenSaysNothing() {
        OccasionDraft one = draft("a 1 x n si entrambi");
        OccasionDraft other =
                new OccasionDraft("a", one.day(), "x", "n", true, List.of(TELA, CORTILE));
        assertThat(OccasionPart.differing(one, other)).isEmpty();
        assertThat(OccasionPart.differing(one, draft("a 1 x n si uno")))
                .isEqualTo(Set.of(OccasionPart.ORGANIZERS));
    }

    @ParameterizedTest(name = "{0} became {1}: on the {2} people are told {3}")
    @CsvSource({
        "a 5 x n si uno, a 6 x n si uno,      1, true",
        "a 5 x n si uno, a 5 y n si uno,      1, true",
        "a 5 x n si uno, a 5 y n si uno,      5, true",
        "a 5 x n si uno, b 5 x m no entrambi, 1, false",
        "a 5 x n si uno, a 6 x n si uno,      6, true",
        "a 6 x n si uno, a 5 x n si uno,      6, true",
        "a 5 x n si uno, a 6 y n si uno,      7, false",
    })
    void peopleAreToldOfAnotherDayOrPlaceOfWhatIsToCome(
            String before, String after, int today, boolean told) {
        assertThat(edit(before, after).concerns(LocalDate.of(2026, 5, today))).isEqualTo(told);
    }
}
