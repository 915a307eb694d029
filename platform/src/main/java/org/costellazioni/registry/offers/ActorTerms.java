package org.costellazioni.registry.offers;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.store.TermedActorRows;
import org.costellazioni.upkeep.undo.PutBack;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.vocabularies.TermCarrier;
import org.costellazioni.vocabularies.TermJoining;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sheets of actors say the term that is kept where they said the one that is gone. */
@Component
class ActorTerms implements TermCarrier {

    private static final String TABLE = "registry_actors";

    private final TermedActorRows actors;

    ActorTerms(TermedActorRows actors) {
        this.actors = actors;
    }

    private static List<ActorField> fields(TermJoining joining) {
        return Arrays.stream(ActorField.values())
                .filter(field -> joining.vocabulary().equals(field.vocabulary()))
                .toList();
    }

    @Override
    public List<Effect> join(TermJoining joining) {
        return fields(joining).stream()
                .map(field -> {
                    int told = actors.count(field, joining.gone());
                    actors.join(joining, field);
                    return Effect.of("registry.terms.actors", told);
                })
                .toList();
    }

    @Override
    public List<Effect> part(TermJoining joining, PutBack rows) {
        List<ActorField> fields = fields(joining);
        if (fields.isEmpty()) {
            return List.of();
        }
        actors.touch(back(rows));
        fields.forEach(field -> actors.lend(joining, field));
        return rows.told(TABLE, "registry.undo.parted-terms");
    }

    private static Set<UUID> back(PutBack rows) {
        return rows.back().getOrDefault(TABLE, Set.of()).stream()
                .map(row -> UUID.fromString(row.getOrDefault("id", "")))
                .collect(Collectors.toSet());
    }
}
