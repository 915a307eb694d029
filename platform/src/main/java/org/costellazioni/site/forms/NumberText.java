package org.costellazioni.site.forms;

import org.costellazioni.kernel.Money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people in Italy write them: a point between thousands, a comma before decimals. Where a
 * point cannot stand between thousands ({@code 45.4371}, {@code 12.50}) it is taken for the comma.
 */
final class NumberText {

    private static final Pattern WHOLE = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d{1,15})");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d{1,10})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}([.,]\\d{1,10})?");
    private static final Pattern SUM = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d{1,2})?");
    private static final Pattern SUM_WITH_POINT = Pattern.compile("-?\\d+\\.\\d{1,2}");

    /** No sum of a city has more digits, cents included. */
    private static final int MOST_DIGITS = 15;

    private NumberText() {}

    /** {@code 1250} or {@code 1.250}. */
    static Optional<Long> whole(String text) {
        String number = signed(text);
        String digits = number.replace(".", "");
        return WHOLE.matcher(number).matches() && digits.length() <= MOST_DIGITS
                ? Optional.of(Long.valueOf(digits))
                : Optional.empty();
    }

    /** {@code 45,4371}, {@code 45.4371}; {@code 1.250,5} too, but {@code 1.250} is one and a quarter. */
    static Optional<BigDecimal> decimal(String text) {
        String number = signed(text);
        if (PLAIN.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number.replace(',', '.')));
        }
        return GROUPED.matcher(number).matches() && number.length() <= 2 * MOST_DIGITS
                ? Optional.of(new BigDecimal(number.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** {@code 1.250,00}, {@code 1250}, {@code 12,5}, {@code 12.50}, with or without the euro sign. */
    static Optional<Money> money(String text) {
        String sum = signed(text.replace("€", ""));
        String normal = SUM.matcher(sum).matches()
                ? sum.replace(".", "").replace(',', '.')
                : SUM_WITH_POINT.matcher(sum).matches() ? sum : "";
        return normal.isEmpty() || normal.length() > MOST_DIGITS + 1
                ? Optional.empty()
                : Optional.of(new Money(new BigDecimal(normal).movePointRight(2).longValueExact()));
    }

    /** The minus that a typographer writes is the one that a keyboard writes. */
    private static String signed(String text) {
        return text.replace('−', '-').replaceFirst("^\\+", "");
    }
}
