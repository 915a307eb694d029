package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * A figure of the territory at hand that a module can compute for any day, from what it knows today.
 * Public: it says how many, and its list who. Two messages tell it: {@code <key>} what is counted, {@code
 * <key>.how} how, with what is left out.
 *
 * @param key of its messages, {@code <module>.measure.<noun>}; told to others, so never changed
 * @param unit of the value
 * @param list the list of a day, with its filters; a count is as many as it shows to strangers
 * @param total the sum of a day, in Italy; called inside a reading transaction. Null for a count
 */
public record Measure(
        String key,
        Figure.Unit unit,
        Function<LocalDate, String> list,
        @Nullable ToLongFunction<LocalDate> total) {

    private static final Pattern KEY = Pattern.compile("[a-z]+\\.measure\\.[a-z-]+");

    public Measure {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of measures: " + key);
        }
        if ((unit == Figure.Unit.COUNT) != (total == null)) {
            throw new IllegalArgumentException("a count is what its list counts: " + key);
        }
    }

    /** As many as the list of the day shows. */
    public static Measure counted(String key, Function<LocalDate, String> list) {
        return new Measure(key, Figure.Unit.COUNT, list, null);
    }

    /** Its name in data: {@code <module>-<noun>}. */
    public String code() {
        return key.replace(".measure.", "-");
    }
}
