package org.costellazioni.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Something to write to somebody, by its message keys.
 *
 * @param to one address
 * @param key of the messages {@code <key>.subject} and {@code <key>.text}
 * @param arguments values for the places of both; a text is taken for a name ({@link PlainName}) unless it
 *     is said to be {@linkplain #whole whole}
 * @param answersTo the address that an answer goes to; null when nobody reads answers
 */
public record Letter(
        String to,
        Locale language,
        String key,
        List<Object> arguments,
        @Nullable String answersTo) {

    /** Text with its lines and addresses. */
    public record Whole(String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    /** A link of ours, words of ours, or what somebody wrote and is quoted. */
    public static Whole whole(String text) {
        return new Whole(text);
    }

    /** A letter whose answer nobody reads. */
    public Letter(String to, Locale language, String key, List<Object> arguments) {
        this(to, language, key, arguments, null);
    }

    public Letter {
        arguments = arguments.stream()
                .map(each -> each instanceof String name ? PlainName.of(name) : each)
                .toList();
        if (to.chars().anyMatch(Character::isISOControl) || !to.contains("@")) {
            throw new IllegalArgumentException("not an address");
        }
    }
}
