package org.costellazioni.kernel;

/**
 * A card of "Adesso in città".
 *
 * @param kindKey message key of what it is: an open notice, a meeting, a newcomer
 * @param title the thing's own name, as people wrote it
 * @param text one line about it, already in the reader's language
 * @param path where it leads
 * @param order lower stands first
 */
public record HomeCard(String kindKey, String title, String text, String path, int order) {}
