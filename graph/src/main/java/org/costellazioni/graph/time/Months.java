package org.costellazioni.graph.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Consecutive months, numbered from 0. */
record Months(YearMonth first, YearMonth last) {

    int count() {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(first, last) + 1);
    }

    YearMonth at(int number) {
        return first.plusMonths(number);
    }

    /** The first month whose last day is not before this one; the count of months if there is none. */
    int firstEndingOnOrAfter(LocalDate day) {
        if (day.isAfter(last.atEndOfMonth())) {
            return count();
        }
        return (int) Math.max(0, ChronoUnit.MONTHS.between(first, YearMonth.from(day)));
    }
}
