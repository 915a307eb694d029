package org.costellazioni.meetings.rules;

import org.costellazioni.meetings.Occasion;

import java.util.List;
import java.util.UUID;

/**
 * Which occasions somebody looks after.
 *
 * @param everything whether all of the territory
 * @param actors else those organized by one of these
 */
public record Eyes(boolean everything, List<UUID> actors) {

    public Eyes {
        actors = List.copyOf(actors);
    }

    public boolean on(Occasion occasion) {
        return everything
                || occasion.organizers().stream()
                        .anyMatch(organizer -> actors.contains(organizer.value()));
    }
}
