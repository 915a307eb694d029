package org.costellazioni.meetings.lists;

import org.costellazioni.database.Row;
import org.costellazioni.meetings.CaredOccasions;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An occasion of the list.
 *
 * @param cared whether the reader looks after it
 * @param recorded whether its ties were recorded: then its page is public
 * @param version rises with each change
 * @param cancelled why it was called off; null while it is held
 */
public record OccasionEntry(
        OccasionId id,
        String title,
        LocalDate day,
        String place,
        boolean cared,
        boolean recorded,
        Instant writtenAt,
        int version,
        @Nullable String cancelled) {

    /**
     * What the reader looks after ({@link CaredOccasions}), what was recorded, and what is announced from
     * {@code today} on.
     */
    public static final ListRows<OccasionEntry> ROWS = ListRows.of(
                    CaredOccasions.FILTER.in("""
            select o.id, o.title, o.held_on, o.place, o.recorded_at as written_at,
              mine.cared, done.recorded, o.version, c.reason as cancelled
            from meetings_occasions o
            left join meetings_cancellations c on c.territory_id = o.territory_id
              and c.occasion_id = o.id and c.lifted_at is null
            cross join lateral (select {seen} as cared) mine
            cross join lateral (select exists (select from meetings_recordings r
              where r.territory_id = o.territory_id and r.occasion_id = o.id) as recorded) done
            where (mine.cared or done.recorded or (o.announced and o.held_on >= :today))
              and registry_plain(o.title || ' ' || o.place) like '%' || registry_plain(:q) || '%' --? q
              and o.held_on >= :dal --? dal
              and o.held_on <= :al --? al
              and done.recorded and c.id is null --? svolte
              and o.recorded_at > :since and o.recorded_at <= :until --? since
            """), OccasionEntry::of)
            .falling("giorno", "o.held_on desc, o.id desc")
            .rising("prossime", "o.held_on, o.id")
            .rising("titolo", "o.title, o.id")
            .news("o.recorded_at desc, o.id desc");

    /** Address of its page. */
    public String path() {
        return "/occasioni/" + id;
    }

    private static OccasionEntry of(Row row) throws SQLException {
        return new OccasionEntry(
                row.id("id", OccasionId::new),
                row.text("title"),
                row.day("held_on"),
                row.text("place"),
                row.flag("cared"),
                row.flag("recorded"),
                row.instant("written_at"),
                row.number("version"),
                row.textOrNull("cancelled"));
    }
}
