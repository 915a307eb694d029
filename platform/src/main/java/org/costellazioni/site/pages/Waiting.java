package org.costellazioni.site.pages;

/**
 * What waits for the reader to do it.
 *
 * @param what one sentence
 * @param action the one button or link that does it
 */
public record Waiting(String what, PageAction action) {}
