package org.costellazioni.intake.web;

import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.UndecidedRow.Candidate;
import org.costellazioni.intake.lists.UndecidedEntry;
import org.costellazioni.intake.rules.BestProposal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.BulkAct;
import org.costellazioni.site.lists.Reader;

import java.util.Optional;

/** The ticked rows mean somebody new; those that look like copies are asked for once more. */
record NewTogether(Undecided undecided) implements BulkAct<UndecidedEntry> {

    @Override
    public String name() {
        return "nuove";
    }

    @Override
    public String label() {
        return "intake.queue.new";
    }

    @Override
    public boolean offeredTo(Reader reader) {
        return reader.has(Role.PROGRAMME_OFFICE);
    }

    @Override
    public boolean asksAgain(UndecidedEntry entry) {
        return copied(entry).isPresent();
    }

    @Override
    public String announced(UndecidedEntry entry, Words words) {
        String fresh = words.of("intake.queue.will-be-new");
        return copied(entry)
                .flatMap(alike -> entry.actor(alike)
                        .map(actor -> fresh + " "
                                + words.of(
                                        "intake.queue.will-be-copy",
                                        CandidateFacts.line(actor, entry.terms(), words),
                                        alike.percent())))
                .orElse(fresh);
    }

    @Override
    public Outcome<?> carryOut(UndecidedEntry entry, String note, Acting by) {
        return undecided.isNew(entry.row().id(), by);
    }

    private static Optional<Candidate> copied(UndecidedEntry entry) {
        return BestProposal.veryAlike(entry.present());
    }
}
