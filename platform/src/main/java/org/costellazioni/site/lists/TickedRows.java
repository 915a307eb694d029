package org.costellazioni.site.lists;

import org.costellazioni.kernel.TimeOrderedIds;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which rows were ticked: UUIDs, or several of them joined by {@code _} where a row is a pair. */
final class TickedRows {

    private TickedRows() {}

    /** At most {@link Lists#MOST_TICKED}; what no row can be called is left out. */
    static Set<String> of(String @Nullable [] typed) {
        return typed == null
                ? Set.of()
                : Arrays.stream(typed)
                        .filter(TickedRows::wellFormed)
                        .limit(Lists.MOST_TICKED)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean wellFormed(String id) {
        return Arrays.stream(id.split("_", -1))
                .allMatch(part -> TimeOrderedIds.parse(part).isPresent());
    }
}
