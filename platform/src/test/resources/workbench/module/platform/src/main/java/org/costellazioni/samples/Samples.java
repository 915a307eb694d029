package org.costellazioni.samples;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Visitor;
import org.costellazioni.samples.rules.SampleRules;
import org.costellazioni.samples.store.SampleRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** What the programme office wrote down in the territory at hand. */
@Component
@Transactional
public class Samples {

    private final SampleRows rows;
    private final Journal journal;

    Samples(SampleRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    public Outcome<Sample> create(SampleDraft draft, Visitor by) {
        Optional<SampleRefusal> refusal = SampleRules.refusal(draft, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Sample made = new Sample(
                SampleId.next(), draft.name(), draft.notes(), journal.now());
        rows.insert(made, by.acting().person());
        journal.tell(
                by.acting(),
                "samples.sample-created",
                "sample:" + made.id());
        return Outcome.done(made);
    }

    /** Empty too for those who look after none. */
    @Transactional(readOnly = true)
    public Optional<Sample> find(SampleId id, Visitor visitor) {
        return SampleRules.looksAfter(visitor) ? rows.byId(id) : Optional.empty();
    }
}
