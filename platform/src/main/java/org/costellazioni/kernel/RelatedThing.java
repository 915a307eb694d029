package org.costellazioni.kernel;

/**
 * A thing of one module that has to do with a thing of another, for the page of that one.
 *
 * @param groupKey message key of the title under which it stands with others
 * @param line what tells it from others, in the reader's words; may be empty
 * @param path address within the site
 */
public record RelatedThing(String groupKey, String name, String line, String path) {}
