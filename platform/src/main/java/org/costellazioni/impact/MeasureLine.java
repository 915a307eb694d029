package org.costellazioni.impact;

import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A measure and its figures.
 *
 * @param code of the measure
 * @param value of the day; null until the module was asked
 * @param before of the same day a year before
 */
record MeasureLine(
        String code,
        LocalDate day,
        @Nullable Long value,
        @Nullable Long before) {

    static final ListRows<MeasureLine> ROWS = ListRows.of(
                    """
            select m.code, asked.day
            from unnest(string_to_array(:codes, ' ')) with ordinality as m (code, position)
            cross join lateral (
              select days.day from (
                select :today::date as day, 2 as rank
                union all select least(:giorno::date, :today::date), 1 --? giorno
              ) as days order by days.rank limit 1) as asked
            """, row -> new MeasureLine(row.text("code"), row.day("day"), null, null))
            .rising("elenco", "m.position");

    MeasureLine of(long figure, long aYearBefore) {
        return new MeasureLine(code, day, figure, aYearBefore);
    }
}
