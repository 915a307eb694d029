package org.costellazioni.networks;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.networks.store.NetworkRows;
import org.costellazioni.upkeep.undo.PutBack;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.vocabularies.TermCarrier;
import org.costellazioni.vocabularies.TermJoining;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Sheets of networks say the term that is kept where they said the one that is gone. */
@Component
class NetworkTerms implements TermCarrier {

    private static final String TABLE = "networks_sheets";

    /** By the vocabulary the column that holds its codes. */
    private static final Map<String, String> COLUMNS =
            Map.of("network-object", "object", "network-functioning", "functioning");

    private final NetworkRows networks;

    NetworkTerms(NetworkRows networks) {
        this.networks = networks;
    }

    @Override
    public List<Effect> join(TermJoining joining) {
        String column = COLUMNS.get(joining.vocabulary());
        if (column == null) {
            return List.of();
        }
        int told = networks.countTerm(column, joining.gone());
        networks.joinTerms(joining, column);
        return List.of(Effect.of("networks.terms.sheets", told));
    }

    @Override
    public List<Effect> part(TermJoining joining, PutBack rows) {
        if (!COLUMNS.containsKey(joining.vocabulary())) {
            return List.of();
        }
        rows.back()
                .getOrDefault(TABLE, Set.of())
                .forEach(row -> networks.touch(
                        new ActorId(UUID.fromString(row.getOrDefault("actor_id", "")))));
        return rows.told(TABLE, "networks.undo.parted-terms");
    }
}
