package org.costellazioni.intake.running;

import org.costellazioni.intake.rules.TwinFinder;
import org.costellazioni.intake.taking.TownPlaces;
import org.costellazioni.jobs.JobProgress;
import org.costellazioni.jobs.JobWork;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.twins.Twins;
import org.springframework.stereotype.Component;

import java.util.List;

/** Looks for likely twins after an import: over a whole register it takes longer than the import may. */
@Component
public class TwinSearch implements JobWork {

    static final String NAME = "intake.twins";

    private static final String REASON = "intake.twins.names-alike";

    private static final int CHUNK_ACTORS = 2_000;

    private final Actors actors;
    private final Twins twins;
    private final TownPlaces places;

    TwinSearch(Actors actors, Twins twins, TownPlaces places) {
        this.actors = actors;
        this.twins = twins;
        this.places = places;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobProgress progress, String input) {
        TwinFinder finder = new TwinFinder(places.known());
        actors.roster(entry -> finder.add(
                entry.id().value(),
                entry.name(),
                entry.municipality(),
                !entry.fiscalCode().isEmpty()));
        for (int from = 0; from < finder.size(); from += CHUNK_ACTORS) {
            List<Twins.Pair> pairs = finder.pairs(from, from + CHUNK_ACTORS).stream()
                    .map(pair -> new Twins.Pair(
                            new ActorId(pair.first()),
                            new ActorId(pair.second()),
                            pair.percent(),
                            REASON))
                    .toList();
            if (!pairs.isEmpty()) {
                twins.propose(pairs);
            }
            progress.report(Math.min(from + CHUNK_ACTORS, finder.size()), finder.size());
        }
    }
}
