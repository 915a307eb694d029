package org.costellazioni.intake.undoing;

import org.costellazioni.database.Journal;
import org.costellazioni.intake.ImportPart;
import org.costellazioni.intake.rules.StayReason;
import org.costellazioni.intake.store.UndoingRows;
import org.costellazioni.intake.store.Write;
import org.costellazioni.intake.store.Writes;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes back what a part of an import wrote, in the caller's transaction: all of it or nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportUndo {

    private final Writes writes;
    private final UndoingRows undoings;
    private final RegistryUndo registry;
    private final SurroundingsUndo surroundings;
    private final Journal journal;

    ImportUndo(
            Writes writes,
            UndoingRows undoings,
            RegistryUndo registry,
            SurroundingsUndo surroundings,
            Journal journal) {
        this.writes = writes;
        this.undoings = undoings;
        this.registry = registry;
        this.surroundings = surroundings;
        this.journal = journal;
    }

    /**
     * Undoes a part. Ties go before the actors that they hold, and areas and terms after the actors that
     * have them.
     *
     * @param reason in the person's words; may be empty
     */
    Undoing undo(ImportPart part, String reason, Acting by) {
        UUID id = TimeOrderedIds.next();
        undoings.lock(part.importId());
        undoings.insert(id, part, reason, by.person(), journal.now());
        undoings.forget(part);
        if (part.row() != null) {
            undoings.forgetDecision(part.row());
        }
        writes.ask(part, id);
        Undoing undoing = new Undoing();
        List<Write> free = free(writes.wanted(id), undoing);
        String source = "undo:" + part.importId();
        registry.ties(of(free, "TIE"), undoing);
        surroundings.sheets(of(free, "SHEET"), undoing, by);
        List<Write> fields = free.stream()
                .filter(write -> write.what() == Write.What.ACTOR_FIELD)
                .toList();
        registry.fields(fields, source, undoing, by);
        List<Write> made = free.stream()
                .filter(write -> write.what() == Write.What.ACTOR_MADE)
                .toList();
        registry.actors(made, source, undoing, by);
        surroundings.rows(of(free, "ROW"), undoing);
        registry.areas(of(free, "AREA"), undoing);
        surroundings.terms(of(free, "TERM"), undoing, by);
        settle(id, undoing);
        tell(part, undoing, by);
        return undoing;
    }

    private void tell(ImportPart part, Undoing undoing, Acting by) {
        String subject = part.row() == null ? "import:" + part.importId() : "row:" + part.row();
        journal.tell(
                by,
                part.line() == null || part.row() != null
                        ? "intake.import-undone"
                        : "intake.row-undone",
                subject,
                Map.of(
                        "line", part.line() == null ? "" : Long.toString(part.line()),
                        "undone", Integer.toString(undoing.undone().size()),
                        "stays", Integer.toString(undoing.staying().size())));
    }

    /** Those on which no other row rests; what only repeats what is known is undone by being forgotten. */
    private List<Write> free(List<Write> wanted, Undoing undoing) {
        List<Write> real = wanted.stream().filter(write -> !write.what().said()).toList();
        wanted.stream().filter(write -> write.what().said()).forEach(undoing::undone);
        Set<Long> told = told(real.stream().map(Write::number).toList());
        real.stream()
                .filter(write -> told.contains(write.number()))
                .forEach(write -> undoing.stays(write, StayReason.LIST));
        return real.stream().filter(write -> !told.contains(write.number())).toList();
    }

    /** What stays because of another row, and then what that rests on. */
    private Set<Long> told(List<Long> numbers) {
        Set<Long> all = new HashSet<>();
        Set<Long> more = writes.told(numbers, all);
        while (all.addAll(more)) {
            more = writes.told(
                    numbers.stream().filter(number -> !all.contains(number)).toList(), all);
        }
        return all;
    }

    private static List<Write> of(List<Write> writes, String kind) {
        return writes.stream().filter(write -> write.what().of(kind)).toList();
    }

    private void settle(UUID id, Undoing undoing) {
        Map<Long, StayReason> staying = undoing.staying().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().number(), Map.Entry::getValue));
        writes.settle(id, undoing.undone().stream().map(Write::number).toList(), staying);
    }
}
