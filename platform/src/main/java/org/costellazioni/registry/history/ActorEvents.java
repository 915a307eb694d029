package org.costellazioni.registry.history;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.rules.Author;
import org.costellazioni.registry.store.ActorEventRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts acts into the histories of the actors that they touch, in the transaction that does them. */
@Component
public class ActorEvents {

    private final ActorEventRows rows;
    private final People people;
    private final Journal journal;

    /** Asked for when the first act is told: manifests are made of facades that tell acts themselves. */
    private final Supplier<Map<String, ActTelling>> tellings;

    ActorEvents(
            ActorEventRows rows,
            People people,
            Journal journal,
            ObjectProvider<Manifest> manifests) {
        this.rows = rows;
        this.people = people;
        this.journal = journal;
        this.tellings = SingletonSupplier.of(() -> manifests
                .orderedStream()
                .flatMap(manifest -> manifest.histories().stream())
                .collect(Collectors.toMap(ActTelling::verb, Function.identity())));
    }

    /** Modules that are switched off tell too: what was done meanwhile is not lost. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Act act) {
        ActTelling telling = tellings.get().get(act.verb());
        if (telling == null) {
            return;
        }
        Set<ActorId> touched = telling.touched().apply(act);
        if (touched.isEmpty()) {
            return;
        }
        UUID id = TimeOrderedIds.next();
        Visitor by = people.visitor(act.by());
        for (ActorId actor : touched) {
            Author as = Author.of(act.by(), by, actor);
            rows.insert(new ActorEventRows.Touched(id, actor, telling, act, as), journal.now());
        }
    }

    /** How acts of the verb are told; null where their module offers it no more. */
    @org.jspecify.annotations.Nullable
    ActTelling telling(String verb) {
        return tellings.get().get(verb);
    }
}
