package org.costellazioni.site.lists.follow;

import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.site.lists.SavedFilter.Rhythm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When letters to followers leave: at seven in the morning in Italy, each day or on Mondays. */
final class Rhythms {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private Rhythms() {}

    /** The first such morning after a moment. */
    static Instant next(Rhythm rhythm, Instant after) {
        ZonedDateTime here = after.atZone(ItalianTime.ZONE);
        LocalDate day = here.toLocalTime().isBefore(MORNING)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        LocalDate first = switch (rhythm) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        };
        return first.atTime(MORNING).atZone(ItalianTime.ZONE).toInstant();
    }
}
