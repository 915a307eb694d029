package org.costellazioni.site.lists;

import org.jspecify.annotations.Nullable;

/**
 * An order of a list's rows.
 *
 * @param sql what follows {@code order by}
 * @param needs name of the value without which the order means nothing; null when it always does
 */
record RowOrder(
        String name,
        String sql,
        Direction direction,
        @Nullable String needs) {

    /** Which end stands first. */
    enum Direction {
        RISING("ascending"),
        FALLING("descending"),
        RANKED("other");

        private final String spoken;

        Direction(String spoken) {
            this.spoken = spoken;
        }

        /** As {@code aria-sort} says it. */
        String spoken() {
            return spoken;
        }
    }
}
