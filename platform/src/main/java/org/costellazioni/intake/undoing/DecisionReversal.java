package org.costellazioni.intake.undoing;

import org.costellazioni.intake.ImportPart;
import org.costellazioni.intake.store.UndecidedRows;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A row that was decided waits again, and what the decision wrote goes. */
class DecisionReversal implements Reversal {

    private static final String SUBJECT = "row:";

    private final String verb;
    private final UndecidedRows rows;
    private final Undoings undoings;
    private final People people;

    DecisionReversal(String verb, UndecidedRows rows, Undoings undoings, People people) {
        this.verb = verb;
        this.rows = rows;
        this.undoings = undoings;
        this.people = people;
    }

    @Override
    public String verb() {
        return verb;
    }

    @Override
    public Optional<Offer> offer(Act act) {
        UUID row = UUID.fromString(act.subject().substring(SUBJECT.length()));
        return rows.any(row)
                .map(found -> new Offer(
                        row,
                        List.of(found.name(), found.fileName(), Long.toString(found.line())),
                        ImportReversal.WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        return people.visitor(by).has(Role.PROGRAMME_OFFICE) ? act -> true : act -> false;
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return part(thing)
                .map(part -> undoings.preview(part, Acting.MACHINE).map(DecisionReversal::waits))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    private static List<Effect> waits(List<Effect> effects) {
        List<Effect> all = new ArrayList<>();
        all.add(Effect.of("intake.undo.row-waits"));
        all.addAll(effects);
        return all;
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        return part(thing)
                .map(part -> undoings.undo(part, reason, by).map(done -> thing))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    private Optional<ImportPart> part(Thing thing) {
        return rows.any(thing.id())
                .map(row -> new ImportPart(row.importId(), row.line(), row.id()));
    }
}
