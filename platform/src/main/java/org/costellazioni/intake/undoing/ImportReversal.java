package org.costellazioni.intake.undoing;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportPart;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.Undoable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An import that ended, or was stopped, is undone as a whole by the programme office. */
class ImportReversal implements Reversal {

    static final Duration WINDOW = Duration.ofDays(90);
    private static final String SUBJECT = "import:";

    private final String verb;
    private final Imports imports;
    private final Undoings undoings;
    private final People people;

    ImportReversal(String verb, Imports imports, Undoings undoings, People people) {
        this.verb = verb;
        this.imports = imports;
        this.undoings = undoings;
        this.people = people;
    }

    @Override
    public String verb() {
        return verb;
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return ImportId.parse(act.subject().substring(SUBJECT.length()))
                .flatMap(imports::one)
                .filter(view -> view.tally().rows() > view.tally().rejected())
                .map(ImportReversal::offer);
    }

    private static Offer offer(ImportView view) {
        return new Offer(view.id().value(), List.of(view.fileName()), WINDOW);
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        return people.visitor(by).has(Role.PROGRAMME_OFFICE) ? act -> true : act -> false;
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return undoings.preview(part(thing), Acting.MACHINE);
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        return undoings.undo(part(thing), reason, by).map(done -> thing);
    }

    private static ImportPart part(Thing thing) {
        return ImportPart.whole(new ImportId(thing.id()));
    }
}
