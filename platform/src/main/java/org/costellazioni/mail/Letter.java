package org.costellazioni.mail;

import java.util.List;
import java.util.Locale;

/**
 * Something to write to somebody, by its message keys.
 *
 * @param to one address
 * @param key of the messages {@code <key>.subject} and {@code <key>.text}
 * @param arguments values for the places of both
 */
public record Letter(String to, Locale language, String key, List<Object> arguments) {

    public Letter {
        arguments = List.copyOf(arguments);
        if (to.chars().anyMatch(Character::isISOControl) || !to.contains("@")) {
            throw new IllegalArgumentException("not an address");
        }
    }
}
