package org.costellazioni.mail;

import org.costellazioni.database.Journal;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** As whom the territory at hand writes to people. */
@Component
@Transactional
public class Senders {

    private final SenderRows rows;
    private final Journal journal;

    Senders(SenderRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Sender current() {
        return rows.find().orElse(Sender.NAMELESS);
    }

    public Outcome<Sender> change(Sender sender, Acting by) {
        Optional<SenderRefusal> refusal = sender.refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.save(sender);
        journal.tell(by, "mail.sender-edited", "territory:" + TerritoryScope.required());
        return Outcome.done(sender);
    }
}
