package org.costellazioni.kernel;

/**
 * A page of one module that is about a thing of another: where it may be done, by whoever is asked about.
 *
 * @param labelKey message key of what is done
 * @param path address within the site, with what it needs to know of the thing
 * @param order lower stands first
 */
public record ThingAction(String labelKey, String path, int order) {}
