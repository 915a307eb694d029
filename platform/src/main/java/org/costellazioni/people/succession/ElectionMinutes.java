package org.costellazioni.people.succession;

import java.time.LocalDate;

/**
 * The paper on which the office names a representative.
 *
 * @param day of the meeting that elected them
 * @param place where the minutes are kept
 */
public record ElectionMinutes(LocalDate day, String place) {}
