package org.costellazioni.people.functions;

import java.time.LocalDate;

/**
 * A function that is over, by its end or by somebody's word.
 *
 * @param lastDay that it was in force, Italian time
 */
public record PastFunction(Function function, LocalDate lastDay) {}
