package org.costellazioni.meetings;

import org.costellazioni.people.functions.RowFilter;

/** Which rows of {@code meetings_occasions o} somebody looks after, for every query of this module. */
public final class CaredOccasions {

    public static final RowFilter FILTER = RowFilter.on(
            "o.id",
            "meetings_organizers g where g.territory_id = o.territory_id and g.occasion_id = o.id",
            "g.actor_id");

    private CaredOccasions() {}
}
