package org.costellazioni.intake.web;

import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.UndecidedRefusal;
import org.costellazioni.intake.UndecidedRow.Candidate;
import org.costellazioni.intake.lists.UndecidedEntry;
import org.costellazioni.intake.rules.BestProposal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.BulkAct;
import org.costellazioni.site.lists.Reader;

import java.util.Optional;

/** The ticked rows each mean the likeliest of their actors; where several are about as likely, none. */
record SameTogether(Undecided undecided) implements BulkAct<UndecidedEntry> {

    @Override
    public String name() {
        return "stesse";
    }

    @Override
    public String label() {
        return "intake.queue.same-together";
    }

    @Override
    public boolean offeredTo(Reader reader) {
        return reader.has(Role.PROGRAMME_OFFICE);
    }

    @Override
    public String announced(UndecidedEntry entry, Words words) {
        return best(entry)
                .flatMap(best -> entry.actor(best)
                        .map(actor -> words.of(
                                "intake.queue.will-be-same",
                                CandidateFacts.line(actor, entry.terms(), words),
                                best.percent())))
                .orElse("");
    }

    @Override
    public Outcome<?> carryOut(UndecidedEntry entry, String note, Acting by) {
        Optional<Candidate> best = best(entry);
        if (best.isPresent()) {
            return undecided.isSame(entry.row().id(), new ActorId(best.get().actor()), by);
        }
        return Outcome.refused(
                entry.present().isEmpty()
                        ? UndecidedRefusal.NO_PROPOSAL_LEFT
                        : UndecidedRefusal.NEARLY_EQUAL_PROPOSALS);
    }

    private static Optional<Candidate> best(UndecidedEntry entry) {
        return BestProposal.of(entry.present());
    }
}
