package org.costellazioni.graph.csv;

/**
 * A line that is not a tie.
 *
 * @param number counted from 1, blank lines and heading included
 * @param reason what is wrong with it, in English
 */
public record WrongLine(long number, String reason) {}
