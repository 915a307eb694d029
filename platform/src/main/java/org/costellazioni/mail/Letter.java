package org.costellazioni.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Something to write to somebody, by its message keys.
 *
 * @param to one address
 * @param key of the messages {@code <key>.subject} and {@code <key>.text}
 * @param arguments values for the places of both
 * @param answersTo the address that an answer goes to; null when nobody reads answers
 */
public record Letter(
        String to,
        Locale language,
        String key,
        List<Object> arguments,
        @Nullable String answersTo) {

    /** A letter whose answer nobody reads. */
    public Letter(String to, Locale language, String key, List<Object> arguments) {
        this(to, language, key, arguments, null);
    }

    public Letter {
        arguments = List.copyOf(arguments);
        if (to.chars().anyMatch(Character::isISOControl) || !to.contains("@")) {
            throw new IllegalArgumentException("not an address");
        }
    }
}
