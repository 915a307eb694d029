package org.costellazioni.kernel;

/**
 * A place of the public menu.
 *
 * @param labelKey message key of its name
 * @param path address within the site
 * @param order lower stands first
 */
public record NavigationEntry(String labelKey, String path, int order) {}
