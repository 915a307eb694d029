package org.costellazioni.office.reports;

import org.jspecify.annotations.Nullable;

/**
 * A problem as somebody tells it.
 *
 * @param kind {@code malfunction}, {@code accessibility} or {@code content}
 * @param page as it was typed, perhaps empty
 * @param email where an answer is wanted, if it is
 */
record NewReport(
        String kind,
        String page,
        String description,
        @Nullable String email) {}
