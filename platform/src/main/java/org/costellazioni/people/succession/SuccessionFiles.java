package org.costellazioni.people.succession;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FileOwner;
import org.costellazioni.people.People;
import org.costellazioni.people.rules.MandateRules;
import org.costellazioni.people.store.SuccessionRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Minutes of an election are read by whoever says who acts for the actor. */
@Component
class SuccessionFiles implements FileOwner {

    private final SuccessionRows rows;
    private final People people;

    SuccessionFiles(SuccessionRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public String kind() {
        return Successions.FILES;
    }

    @Override
    public Reading reading(UUID thing, @Nullable Acting reader) {
        return reader != null
                        && rows.byId(new SuccessionId(thing))
                                .filter(succession -> MandateRules.decidesFor(
                                        people.visitor(reader), succession.actor()))
                                .isPresent()
                ? Reading.GRANTED
                : Reading.HIDDEN;
    }
}
