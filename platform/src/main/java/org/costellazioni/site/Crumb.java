package org.costellazioni.site;

/**
 * A step of the breadcrumbs above the page.
 *
 * @param label the step's name, in the reader's language
 * @param path address within the site
 */
public record Crumb(String label, String path) {}
