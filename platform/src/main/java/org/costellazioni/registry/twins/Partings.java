package org.costellazioni.registry.twins;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingParted;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.writing.Merging;
import org.costellazioni.upkeep.undo.Parting;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes two actors that had been made one two again, in all modules. */
@Component
@Transactional
public class Partings {

    private final Merging merging;
    private final Localities localities;
    private final PartedWords words;
    private final List<Parting> modules;
    private final Journal journal;

    Partings(
            Merging merging,
            Localities localities,
            PartedWords words,
            List<Parting> modules,
            Journal journal) {
        this.merging = merging;
        this.localities = localities;
        this.words = words;
        this.modules = List.copyOf(modules);
        this.journal = journal;
    }

    /** A merger that stands. */
    @Transactional(readOnly = true)
    public Optional<Merger> find(UUID merger) {
        return merging.find(merger);
    }

    /** What the two are called, the one that is gone first. */
    @Transactional(readOnly = true)
    public List<String> names(Merger merger) {
        return words.names(merger);
    }

    /** Parts the two; answers what went back, and what stays with the one that was kept and why. */
    public Outcome<List<Effect>> part(UUID id, Acting by) {
        Optional<Merger> found = merging.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        Merger merger = found.get();
        return merging.part(merger, by).map(parted -> {
            String learned = merger.learned();
            if (learned != null) {
                localities.unlearn(learned, by);
            }
            ThingParted event = new ThingParted(
                    id,
                    Thing.of(ActorView.THING, merger.gone()),
                    Thing.of(ActorView.THING, merger.kept()),
                    merger.at());
            journal.tell(
                    by,
                    "registry.twins-parted",
                    "actor:" + merger.gone(),
                    Map.of("other", merger.kept().toString(), "merger", id.toString()));
            List<Effect> effects = new ArrayList<>(words.told(merger, parted));
            modules.forEach(
                    module -> effects.addAll(module.part(event, parted.back().rows())));
            return effects;
        });
    }
}
