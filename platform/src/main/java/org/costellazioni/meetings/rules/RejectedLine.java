package org.costellazioni.meetings.rules;

/**
 * A line of a file that was left out.
 *
 * @param number from 1, the header included, as text editors count
 * @param text what stands there, as far as it could be read
 */
public record RejectedLine(int number, String text, LineReason reason) {}
