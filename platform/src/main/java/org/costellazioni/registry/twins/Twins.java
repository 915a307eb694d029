package org.costellazioni.registry.twins;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.store.ActorReading;
import org.costellazioni.registry.store.TwinRows;
import org.costellazioni.registry.writing.Merging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Actors that may be one: proposed by a job, decided by a person. */
@Component
@Transactional
public class Twins {

    private final TwinRows rows;
    private final Merging merging;
    private final ActorReading reading;
    private final Localities localities;
    private final Journal journal;

    Twins(
            TwinRows rows,
            Merging merging,
            ActorReading reading,
            Localities localities,
            Journal journal) {
        this.rows = rows;
        this.merging = merging;
        this.reading = reading;
        this.localities = localities;
        this.journal = journal;
    }

    /**
     * Two actors that may be one.
     *
     * @param score 0 to 100, how alike they are
     * @param reason message key of why
     */
    public record Pair(ActorId first, ActorId second, int score, String reason) {}

    /** Proposes pairs; those known already, decided or not, stay as they are. */
    public void propose(List<Pair> pairs) {
        rows.propose(pairs, journal.now());
    }

    /** Pairs that wait for a decision, the most alike first. */
    @Transactional(readOnly = true)
    public List<Pair> waiting(int most) {
        return rows.waiting(most);
    }

    /** Says that two actors are different: they are not proposed again. */
    public void tellApart(ActorId first, ActorId second, Acting by) {
        rows.decide(first, second, false, journal.now(), by.person());
        journal.tell(
                by,
                "registry.twins-told-apart",
                "actor:" + first,
                Map.of("other", second.toString()));
    }

    /**
     * Makes two actors one: ties and seats pass to the one that is kept, its missing fields are filled
     * from the other, whose address leads to it from now on and whose names and codes mean it in lists and
     * searches. What other modules keep about the other follows ({@link ThingJoined}); of two places one may
     * be learned as a locality of the other.
     */
    public Outcome<ActorView> merge(ActorId kept, ActorId gone, Acting by) {
        return merging.merge(kept, gone, by).map(merged -> {
            UUID merger = merged.merger().id();
            String learned = localities
                    .learn(place(merged.goes()), place(merged.stays()), by)
                    .map(Locality::name)
                    .orElse(null);
            merging.keep(merged.merger().learning(learned));
            journal.announce(new ThingJoined(
                    merger, Thing.of(ActorView.THING, gone), Thing.of(ActorView.THING, kept)));
            journal.tell(
                    by,
                    "registry.twins-merged",
                    "actor:" + kept,
                    Map.of("other", gone.toString(), "merger", merger.toString()));
            return reading.byId(kept).orElseThrow();
        });
    }

    private static String place(ActorSheet sheet) {
        return sheet.text(ActorField.MUNICIPALITY).orElse("");
    }
}
