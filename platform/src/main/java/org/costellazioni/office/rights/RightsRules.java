package org.costellazioni.office.rights;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** When a request is answered, and what stands against an answer or a later day. */
final class RightsRules {

    /** One month, counted as the house counts it (article 12, paragraph 3, of Regulation (EU) 2016/679). */
    static final int DAYS = 30;

    /** Two further months, once, told with the reason within the first. */
    static final int MONTHS_MORE = 2;

    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_REASON = 1_000;

    private RightsRules() {}

    static @Nullable RightsRefusal answering(@Nullable RightsRequest request, String text) {
        if (request == null) {
            return RightsRefusal.NOT_FOUND;
        }
        if (!request.waits()) {
            return RightsRefusal.ANSWERED_ALREADY;
        }
        if (text.isEmpty()) {
            return RightsRefusal.TEXT_MISSING;
        }
        return text.length() > LONGEST_TEXT ? RightsRefusal.TEXT_TOO_LONG : null;
    }

    static @Nullable RightsRefusal extending(
            @Nullable RightsRequest request, String reason, LocalDate today) {
        if (request == null) {
            return RightsRefusal.NOT_FOUND;
        }
        if (!request.waits()) {
            return RightsRefusal.ANSWERED_ALREADY;
        }
        if (request.extensionReason() != null) {
            return RightsRefusal.EXTENDED_ALREADY;
        }
        if (today.isAfter(request.answerBy())) {
            return RightsRefusal.TERM_OVER;
        }
        if (reason.isEmpty()) {
            return RightsRefusal.REASON_MISSING;
        }
        return reason.length() > LONGEST_REASON ? RightsRefusal.REASON_TOO_LONG : null;
    }
}
