package org.costellazioni.registry.twins;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.store.ActorReading;
import org.costellazioni.registry.store.TieRows;
import org.costellazioni.registry.writing.Merging;
import org.costellazioni.registry.writing.TieKinds;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what parting two actors did: what went back, what stays, and why. */
@Component
class PartedWords {

    /** Ties that are named one by one. */
    private static final int MOST = 20;

    private final ActorReading actors;
    private final TieRows ties;
    private final TieKinds kinds;

    PartedWords(ActorReading actors, TieRows ties, TieKinds kinds) {
        this.actors = actors;
        this.ties = ties;
        this.kinds = kinds;
    }

    List<Effect> told(Merger merger, Merging.Parted parted) {
        List<String> names = names(merger);
        String gone = names.getFirst();
        String kept = names.getLast();
        List<Effect> told = new ArrayList<>();
        told.add(Effect.of("registry.undo.parted", gone, kept));
        if (parted.back().ties() > 0) {
            told.add(Effect.of("registry.undo.parted-ties", parted.back().ties()));
        }
        told.addAll(parted.back().rows().told("registry_seats", "registry.undo.parted-seats"));
        if (!parted.stays().isEmpty()) {
            told.add(Effect.of("registry.undo.parted-fields-stay", kept));
            parted.stays().forEach(field -> told.add(Effect.of(field.labelKey())));
        }
        ties.of(merger.kept(), true, kinds.current()).stream()
                .filter(tie -> tie.recordedAt().isAfter(merger.at()))
                .limit(MOST)
                .forEach(tie -> told.add(Effect.of(
                        "registry.undo.parted-tie-since", kept, tie.other().name())));
        return told;
    }

    List<String> names(Merger merger) {
        Map<UUID, ActorLine> lines =
                actors.lines(List.of(merger.gone().value(), merger.kept().value()));
        return List.of(name(lines, merger.gone()), name(lines, merger.kept()));
    }

    private static String name(Map<UUID, ActorLine> lines, ActorId actor) {
        ActorLine line = lines.get(actor.value());
        return line == null ? actor.toString() : line.name();
    }
}
