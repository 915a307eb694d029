package org.costellazioni.site.pages;

/**
 * Who has to do with a thing.
 *
 * @param path of their page; empty when they have none
 * @param line their part in it, or what tells them from namesakes; may be empty
 */
public record Participant(String name, String path, String line) {}
