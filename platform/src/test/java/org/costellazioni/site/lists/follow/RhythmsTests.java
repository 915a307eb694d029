package org.costellazioni.site.lists.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.site.lists.SavedFilter.Rhythm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

/** When letters to followers leave. */
class RhythmsTests {

    @ParameterizedTest
    @CsvSource({
        // Saturday night in winter, Saturday at dawn, seven sharp
        "DAILY, 2026-11-28T23:00:00Z, 2026-11-29T06:00:00Z",
        "DAILY, 2026-11-28T05:59:59Z, 2026-11-28T06:00:00Z",
        "DAILY, 2026-11-28T06:00:00Z, 2026-11-29T06:00:00Z",
        // The night in which the clock goes forward, and the one in which it goes back
        "DAILY, 2026-03-28T12:00:00Z, 2026-03-29T05:00:00Z",
        "DAILY, 2026-10-24T12:00:00Z, 2026-10-25T06:00:00Z",
        // The next Monday, also on a Monday before and after seven
        "WEEKLY, 2026-11-28T12:00:00Z, 2026-11-30T06:00:00Z",
        "WEEKLY, 2026-11-30T05:00:00Z, 2026-11-30T06:00:00Z",
        "WEEKLY, 2026-11-30T06:30:00Z, 2026-12-07T06:00:00Z"
    })
    void theNextMorningIsAtSevenInItaly(Rhythm rhythm, Instant after, Instant next) {
        assertThat(Rhythms.next(rhythm, after)).isEqualTo(next);
    }
}
