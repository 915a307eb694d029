/**
 * What comes of working together, in figures: for now those that modules can compute for any day.
 *
 * <p>{@code /misure} shows them to everyone, for today or for a day that is asked, beside those of a year
 * before; the kit of lists adds files and data. A module offers a figure as a {@link
 * org.costellazioni.kernel.Measure} of its manifest; nothing here knows which modules there are.
 *
 * <p>Promises. A figure says how many, never who. What a module cannot compute for a past day it does not
 * offer. A reader: nobody depends on it. Uses {@code kernel}, {@code site} and {@code people}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Impact",
        allowedDependencies = {"kernel", "site", "site :: lists", "database", "people"})
package org.costellazioni.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
