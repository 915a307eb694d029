package org.costellazioni.meetings;

import org.costellazioni.kernel.ActorId;

import java.time.LocalDate;
import java.util.List;

/** An occasion as somebody writes it down; its parts are those of {@link Occasion}. */
public record OccasionDraft(
        String title,
        LocalDate day,
        String place,
        String notes,
        boolean announced,
        List<ActorId> organizers) {

    public OccasionDraft {
        title = title.strip();
        place = place.strip();
        notes = notes.strip();
        organizers = organizers.stream().distinct().toList();
    }
}
