package org.costellazioni.intake.rules;

import org.jspecify.annotations.Nullable;

/**
 * A place that a list names and nobody knew when it was read.
 *
 * @param rows how many rows name it
 * @param meaning null until somebody says it
 */
public record CountedPlace(
        DoubtfulPlace place, long rows, @Nullable PlaceMeaning meaning) {}
