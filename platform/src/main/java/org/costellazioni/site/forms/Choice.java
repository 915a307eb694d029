package org.costellazioni.site.forms;

import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One thing to choose in a form.
 *
 * @param value what choosing it means
 * @param code what the browser sends
 * @param label what people read
 * @param language of the label, where it is not the page's; else null
 */
public record Choice<T>(
        T value,
        String code,
        Function<Words, String> label,
        @Nullable String language) {

    public Choice(T value, String code, Function<Words, String> label) {
        this(value, code, label, null);
    }

    /** Choices with a message key each, such as the constants of an enum. */
    public static <T> List<Choice<T>> all(
            List<T> values, Function<T, String> code, Function<T, String> labelKey) {
        return values.stream()
                .map(value -> new Choice<>(
                        value, code.apply(value), words -> words.of(labelKey.apply(value))))
                .toList();
    }

    /** A choice that means its own code, with a message key. */
    public static Choice<String> of(String code, String labelKey, Object... places) {
        return new Choice<>(code, code, words -> words.of(labelKey, places));
    }

    /** Choices that mean their own codes, with labels in the reader's language. */
    public static List<Choice<String>> of(List<Option> options) {
        return options.stream()
                .map(option -> new Choice<>(
                        option.value(), option.value(), words -> option.label(), option.language()))
                .toList();
    }

    /** The same choices, and behind them the codes that are not among them. */
    static List<Choice<?>> with(List<Choice<?>> choices, List<String> codes) {
        List<Choice<?>> all = new ArrayList<>(choices);
        codes.stream()
                .filter(code -> choices.stream().noneMatch(each -> each.code().equals(code)))
                .forEach(code -> all.add(new Choice<>(code, code, words -> code)));
        return all;
    }
}
