package org.costellazioni.site.lists;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of a list as a calendar shows it: a whole day or an hour of it.
 *
 * @param day the day; for an hour, where {@code from} is not null, it is not looked at
 * @param from when it begins; null for a whole day
 * @param until when it ends; null when that is not known
 * @param place where, in words; null when that is not known
 * @param sequence rises with each change, from 0
 * @param cancelled whether it was called off
 */
public record CalendarEvent(
        LocalDate day,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String place,
        int sequence,
        boolean cancelled) {

    /** Something of a whole day. */
    public static CalendarEvent on(LocalDate day, @Nullable String place) {
        return new CalendarEvent(day, null, null, place, 0, false);
    }

    /** The same, of which this is not the first version, or which was called off. */
    public CalendarEvent changed(int times, boolean calledOff) {
        return new CalendarEvent(day, from, until, place, times, calledOff);
    }
}
