package org.costellazioni.registry.writing;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Registration.Mark;
import org.costellazioni.registry.Registration.Written;
import org.costellazioni.registry.rules.SheetMerge.Difference;
import org.costellazioni.registry.store.StoredActor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The marks that a row of a list leaves on a sheet. */
final class WrittenFields {

    private WrittenFields() {}

    static Written made(ActorId actor) {
        return new Written(Mark.ACTOR_MADE, actor.value(), null, null, null);
    }

    /**
     * What the row changed of a sheet that was there, then what it says that is known already. A field that
     * a person wrote is the person's, whatever the row says; a sheet made by the same batch is one mark.
     */
    static List<Written> of(StoredActor known, ActorSheet row, List<Difference> differences) {
        if (known.version() == 0) {
            return List.of();
        }
        List<Written> written = new ArrayList<>();
        for (Difference difference : differences) {
            written.add(new Written(
                    Mark.ACTOR_FIELD,
                    known.id().value(),
                    difference.field().column(),
                    difference.before(),
                    difference.after()));
        }
        String said = row.fields().entrySet().stream()
                .filter(told -> !known.byHand().contains(told.getKey()))
                .filter(told -> told.getValue().equals(known.sheet().fields().get(told.getKey())))
                .map(told -> told.getKey().column())
                .sorted()
                .collect(Collectors.joining(" "));
        if (!said.isEmpty()) {
            written.add(new Written(Mark.ACTOR_SAID, known.id().value(), said, null, null));
        }
        return written;
    }
}
