package org.costellazioni.constellation.web;

import org.costellazioni.kernel.Money;
import org.costellazioni.registry.TieView;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/** Figures and periods as people read them. */
final class FigureText {

    private FigureText() {}

    static String of(CityNow.Value figure, Words words) {
        return switch (figure.figure().unit()) {
            case COUNT -> words.number(figure.value());
            case CENTS -> words.money(new Money(figure.value()));
            case MINUTES -> words.duration(figure.value());
        };
    }

    /** {@code da giugno 2023}, {@code da giugno 2023 a marzo 2024}, {@code in giugno 2023}; or nothing. */
    static String period(TieView tie, Words words) {
        return period(tie.from(), tie.until(), words);
    }

    /** The same of days since 1970-01-01, 0 for none. */
    static String period(int fromDay, int untilDay, Words words) {
        return period(
                fromDay == 0 ? null : LocalDate.ofEpochDay(fromDay),
                untilDay == 0 ? null : LocalDate.ofEpochDay(untilDay),
                words);
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate until, Words words) {
        if (from == null) {
            return until == null ? "" : words.of("constellation.when.until", month(until, words));
        }
        if (until == null) {
            return words.of("constellation.when.since", month(from, words));
        }
        return YearMonth.from(from).equals(YearMonth.from(until))
                ? words.of("constellation.when.once", month(from, words))
                : words.of("constellation.when.between", month(from, words), month(until, words));
    }

    private static String month(LocalDate day, Words words) {
        return words.month(YearMonth.from(day));
    }
}
