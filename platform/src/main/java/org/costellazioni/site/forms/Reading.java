package org.costellazioni.site.forms;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What was made of what somebody typed into a field: a value, or nothing but a reason. */
sealed interface Reading<T> {

    /** It was understood. */
    record Value<T>(T value) implements Reading<T> {}

    /** It was not; without a reason of its own the field says what it always says. */
    record Wrong<T>(@Nullable Message why) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Reading<T> malformed() {
        return new Wrong<>(null);
    }

    static <T> Reading<T> wrong(String key, Object... values) {
        return new Wrong<>(Message.of(key, values));
    }

    /** Understands a text that is not empty. */
    interface OfText<T> {
        Reading<T> read(String text);
    }

    /** Understands all that was sent for a field; none of it is empty. */
    interface OfTexts<T> {
        Reading<T> read(List<String> texts, List<Choice<?>> choices, ActorFinder actors);
    }
}
