package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.Occasion;

import java.util.List;

/**
 * Which occasions somebody looks after.
 *
 * @param everything whether all of the territory
 * @param actors else those organized by one of these
 */
public record Eyes(boolean everything, List<ActorId> actors) {

    public Eyes {
        actors = List.copyOf(actors);
    }

    public boolean on(Occasion occasion) {
        return everything || occasion.organizers().stream().anyMatch(actors::contains);
    }
}
