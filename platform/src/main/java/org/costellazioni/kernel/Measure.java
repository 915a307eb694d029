package org.costellazioni.kernel;

import java.time.LocalDate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * A figure of the territory at hand that a module can compute for any day, from what it knows today.
 * Public: it says how many, never who. Two messages tell it: {@code <key>} what is counted, {@code
 * <key>.how} how, with what is left out.
 *
 * @param key of its messages, {@code <module>.measure.<noun>}; told to others, so never changed
 * @param unit of the value
 * @param on the figure of a day, in Italy; called inside a reading transaction
 */
public record Measure(String key, Figure.Unit unit, ToLongFunction<LocalDate> on) {

    private static final Pattern KEY = Pattern.compile("[a-z]+\\.measure\\.[a-z-]+");

    public Measure {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of measures: " + key);
        }
    }

    /** Its name in data: {@code <module>-<noun>}. */
    public String code() {
        return key.replace(".measure.", "-");
    }
}
