package org.costellazioni.site.pages;

/**
 * Something that happened to a thing.
 *
 * @param when day or moment, in words
 * @param who may be empty
 */
public record Happening(String when, String what, String who) {}
