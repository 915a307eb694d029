package org.costellazioni.meetings;

import org.costellazioni.meetings.store.OccasionRows;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.FunctionThings;
import org.costellazioni.people.functions.Sight;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whoever acts for an organizer says who keeps the record of its occasions. */
@Component
class OccasionFunctions implements FunctionThings {

    private final OccasionRows rows;

    OccasionFunctions(OccasionRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Occasion.THING;
    }

    @Override
    public Map<UUID, Label> labels(Collection<UUID> things) {
        Map<UUID, Label> labels = new HashMap<>();
        rows.titles(things)
                .forEach((id, title) ->
                        labels.put(id, new Label(title, Occasion.path(new OccasionId(id)))));
        return labels;
    }

    /** Not by keeping the record oneself: that is entrusted, and not passed on. */
    @Override
    public boolean answersFor(Visitor visitor, UUID thing) {
        Sight organizers = new Sight(false, visitor.actors(), Set.of());
        return rows.byId(new OccasionId(thing), organizers).isPresent();
    }
}
