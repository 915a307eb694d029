package org.costellazioni.site.lists.files;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A calendar of RFC 5545. Single events alone: a whole day, or an hour in UTC, so no zone and no
 * repetition needs to be described. Lines are folded by octets, as the RFC asks: libraries fold by
 * characters, and accented words then come out too long.
 */
public final class CalendarFile {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** @param name as calendars show it */
    public CalendarFile(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Costellazioni//Costellazioni//IT");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
        line("X-WR-TIMEZONE", "Europe/Rome");
    }

    /**
     * One event.
     *
     * @param uid never changes
     * @param stamp when this was written
     * @param from null for the whole {@code day}
     * @param until null where no end is known
     * @param sequence rises with each change, from 0
     * @param cancelled whether it was called off
     */
    public record Event(
            String uid,
            Instant stamp,
            String title,
            LocalDate day,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String place,
            String link,
            int sequence,
            boolean cancelled) {

        /** One that was never changed. */
        public Event(
                String uid,
                Instant stamp,
                String title,
                LocalDate day,
                @Nullable Instant from,
                @Nullable Instant until,
                @Nullable String place,
                String link) {
            this(uid, stamp, title, day, from, until, place, link, 0, false);
        }
    }

    public void add(List<Event> events) {
        events.forEach(this::add);
    }

    private void add(Event event) {
        line("BEGIN", "VEVENT");
        line("UID", event.uid());
        line("DTSTAMP", MOMENT.format(event.stamp()));
        if (event.sequence() > 0) {
            line("SEQUENCE", Integer.toString(event.sequence()));
        }
        if (event.cancelled()) {
            line("STATUS", "CANCELLED");
        }
        if (event.from() == null) {
            line("DTSTART;VALUE=DATE", DAY.format(event.day()));
            line("DTEND;VALUE=DATE", DAY.format(event.day().plusDays(1)));
        } else {
            line("DTSTART", MOMENT.format(event.from()));
            if (event.until() != null) {
                line("DTEND", MOMENT.format(event.until()));
            }
        }
        line("SUMMARY", escaped(event.title()));
        if (event.place() != null && !event.place().isEmpty()) {
            line("LOCATION", escaped(event.place()));
        }
        line("URL", event.link());
        line("END", "VEVENT");
    }

    /** The whole calendar; nothing can be added afterwards. */
    public String finished() {
        line("END", "VCALENDAR");
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A content line, folded where the next character would make it longer than 75 octets. */
    private void line(String name, String value) {
        String whole = name + ':' + value;
        int octets = 0;
        for (int at = 0; at < whole.length(); ) {
            int character = whole.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
