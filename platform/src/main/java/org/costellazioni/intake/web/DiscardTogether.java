package org.costellazioni.intake.web;

import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.UndecidedRefusal;
import org.costellazioni.intake.lists.UndecidedEntry;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.BulkAct;
import org.costellazioni.site.lists.Reader;

/** The ticked rows are not imported. */
record DiscardTogether(Undecided undecided) implements BulkAct<UndecidedEntry> {

    @Override
    public String name() {
        return "scarto";
    }

    @Override
    public String label() {
        return "intake.queue.discard";
    }

    @Override
    public boolean offeredTo(Reader reader) {
        return reader.has(Role.PROGRAMME_OFFICE);
    }

    @Override
    public String announced(UndecidedEntry entry, Words words) {
        return words.of("intake.queue.will-be-discarded");
    }

    @Override
    public Outcome<?> carryOut(UndecidedEntry entry, String note, Acting by) {
        return undecided.discard(entry.row().id(), by)
                ? Outcome.done(entry.row().id())
                : Outcome.refused(UndecidedRefusal.DECIDED_ALREADY);
    }
}
