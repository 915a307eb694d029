package org.costellazioni.intake;

import org.costellazioni.database.Journal;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.rules.ActorRow;
import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.PlaceMeaning;
import org.costellazioni.intake.rules.TermChoices;
import org.costellazioni.intake.store.Sighting;
import org.costellazioni.intake.store.StoredImports;
import org.costellazioni.intake.store.UndecidedRows;
import org.costellazioni.intake.store.Write;
import org.costellazioni.intake.store.Writes;
import org.costellazioni.intake.taking.ActorTaking;
import org.costellazioni.intake.taking.Sheets;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Rows that may mean somebody who is already there, and what a person decides about each. */
@Component
@Transactional
public class Undecided {

    private final UndecidedRows rows;
    private final ActorTaking taking;
    private final Writes writes;
    private final StoredImports imports;
    private final Journal journal;

    Undecided(
            UndecidedRows rows,
            ActorTaking taking,
            Writes writes,
            StoredImports imports,
            Journal journal) {
        this.rows = rows;
        this.taking = taking;
        this.writes = writes;
        this.imports = imports;
        this.journal = journal;
    }

    /** The rows that wait, the oldest first. */
    @Transactional(readOnly = true)
    public List<UndecidedRow> waiting(int most) {
        return rows.waiting(most);
    }

    /** Imports of which rows wait, and the latest others, with the names of their files. */
    @Transactional(readOnly = true)
    public Map<UUID, String> imports(int most) {
        return rows.imports(most);
    }

    /** A row that came to the queue, also one that is decided; without the actors that it may mean. */
    @Transactional(readOnly = true)
    public Optional<UndecidedRow> row(UUID id) {
        return rows.any(id);
    }

    @Transactional(readOnly = true)
    public int count() {
        return rows.count();
    }

    /**
     * The row means this actor: what it says and the registry does not know yet is added there.
     *
     * @return refused when the registry does not take what the row says, or nothing waits any more
     */
    public Outcome<ActorId> isSame(UUID row, ActorId actor, Acting by) {
        return decide(row, "SAME", actor, by);
    }

    /** The row means somebody new. */
    public Outcome<ActorId> isNew(UUID row, Acting by) {
        return decide(row, "NEW", null, by);
    }

    /** The row is not to be taken; nor will it be when the file is read again. */
    public boolean discard(UUID row, Acting by) {
        Optional<UndecidedRows.Waiting> found = rows.claim(row);
        boolean done = found.isPresent()
                && rows.decide(row, "DISCARDED", null, by.person(), journal.now());
        if (done) {
            journal.tell(by, "intake.row-discarded", "row:" + row);
        }
        return done;
    }

    private Outcome<ActorId> decide(UUID row, String decision, @Nullable ActorId actor, Acting by) {
        Optional<UndecidedRows.Waiting> found = rows.claim(row);
        if (found.isEmpty()) {
            return Outcome.refused(UndecidedRefusal.DECIDED_ALREADY);
        }
        ActorRow told = told(found.get().row());
        TermChoices terms = terms(found.get().row());
        List<Write.Draft> made = new ArrayList<>();
        Registration.Result result = register(found.get(), told, actor, terms, by, made);
        List<Write.Draft> marks = new ArrayList<>(taking.sheets().carried(made));
        if (result.actor() == null) {
            return Outcome.refused(Objects.requireNonNull(result.refusal()));
        }
        if (!rows.decide(row, decision, result.actor(), by.person(), journal.now())) {
            throw new IllegalStateException("decided by somebody who did not claim it: " + row);
        }
        result.written().forEach(written -> marks.add(Write.Draft.of(written)));
        if (told.isNetwork()) {
            marks.addAll(taking.memberships().describe(result.actor(), told, terms, by));
        }
        UndecidedRow waiting = found.get().row();
        writes.insert(marks.stream()
                .map(mark -> mark.at(waiting.importId(), waiting.line(), row))
                .toList());
        remember(found.get(), result.actor());
        learn(told, result.actor(), by);
        journal.tell(by, "intake.row-decided", "row:" + row);
        return Outcome.done(result.actor());
    }

    /** A person's list adds to an actor that is there; it does not change what is known of it. */
    private Registration.Result register(
            UndecidedRows.Waiting waiting,
            ActorRow told,
            @Nullable ActorId actor,
            TermChoices terms,
            Acting by,
            List<Write.Draft> made) {
        boolean themed = actor != null
                && taking.actors()
                        .byId(actor)
                        .filter(known -> known.sheet().has(ActorField.THEMES))
                        .isPresent();
        Map<DoubtfulPlace, PlaceMeaning> meanings =
                taking.meanings(waiting.row().importId());
        Sheets.Writer writer = themed
                ? taking.sheets().writerOfKnown(terms, meanings)
                : taking.sheets().writer(terms, meanings);
        ActorSheet sheet = writer.sheet(told, ActorFormat.of(waiting.source()).orElseThrow());
        made.addAll(writer.made());
        Registration.Source source =
                new Registration.Source("import:" + waiting.row().importId(), actor == null, false);
        return taking.actors()
                .register(List.of(new Registration(sheet, actor)), source, by)
                .getFirst();
    }

    /** A row that means an actor in another place says that the one place is a locality of the other. */
    private void learn(ActorRow told, ActorId actor, Acting by) {
        taking.actors()
                .byId(actor)
                .flatMap(found -> found.sheet().text(ActorField.MUNICIPALITY))
                .ifPresent(place -> taking.places()
                        .learn(told.value(ListField.MUNICIPALITY).orElse(""), place, by));
    }

    /** What was chosen for the words of the row's list. */
    private TermChoices terms(UndecidedRow row) {
        return imports.byId(row.importId())
                .map(view -> view.request().terms())
                .orElse(TermChoices.NONE);
    }

    private static ActorRow told(UndecidedRow row) {
        return new ActorRow(row.line(), row.original(), row.values());
    }

    private void remember(UndecidedRows.Waiting waiting, ActorId actor) {
        taking.sightings()
                .save(
                        waiting.source(),
                        List.of(new Sighting(
                                waiting.key(),
                                actor,
                                waiting.fingerprint(),
                                "",
                                waiting.row().importId(),
                                waiting.row().line())));
    }
}
