package org.costellazioni.kernel;

/**
 * A list in which the search of the whole site looks. It takes words at {@code <path>?q=}; the message
 * {@code <key>.title} says what is found there.
 *
 * @param path the list's page
 * @param order lower stands first
 */
public record SearchSource(String key, String path, int order) {}
