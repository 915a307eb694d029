package org.costellazioni.intake.taking;

import org.costellazioni.intake.rules.NameTokens;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.registry.Actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the actors that a file names, by fiscal code or by their exact name. */
final class ActorDirectory {

    private final Map<String, ActorId> byCode = new HashMap<>();
    private final Map<String, List<ActorId>> byName = new HashMap<>();

    private ActorDirectory() {}

    static ActorDirectory of(Actors actors) {
        ActorDirectory whom = new ActorDirectory();
        actors.roster(entry -> {
            if (!entry.fiscalCode().isEmpty()) {
                whom.byCode.put(entry.fiscalCode(), entry.id());
            }
            whom.add(entry.name(), entry.id());
        });
        return whom;
    }

    void add(String name, ActorId actor) {
        byName.computeIfAbsent(NameTokens.plain(name), unseen -> new ArrayList<>(1))
                .add(actor);
    }

    /** The actors that may be meant: none, one, or several of the same name. */
    List<ActorId> named(String codeOrName) {
        Optional<ActorId> coded = Optional.ofNullable(byCode.get(FiscalCode.normalize(codeOrName)));
        return coded.map(List::of)
                .orElseGet(() -> byName.getOrDefault(NameTokens.plain(codeOrName), List.of()));
    }
}
