package org.costellazioni.registry.store;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.rules.TieState;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts one tie between two actors on the stage, for trials. */
@Component
public class TieStage {

    static final Ties.Kinds KINDS = new Ties.Kinds(List.of());
    static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    private final Stage stage;
    private final TestActors actors;
    private final Ties ties;
    private final TieStates states;

    TieStage(Stage stage, TestActors actors, Ties ties, TieStates states) {
        this.stage = stage;
        this.actors = actors;
        this.ties = ties;
        this.states = states;
    }

    /** A tie that counts, between two who sit at one table. */
    TieState counting(TestTerritory territory) {
        ActorId cortile = actors.make(territory, "ets", "Il Cortile");
        ActorId tela = actors.make(territory, "ets", "La Tela");
        actors.tie(territory, TestActors.SAME_TABLE, cortile, tela, "2024-05-01");
        UUID id = territory.in(() -> ties.of(cortile, true)).getFirst().id();
        return stage.in(territory, () -> states.find(id)).orElseThrow();
    }

    /** The same, declared by its source alone. */
    TieState declared(TestTerritory territory) {
        TieState tie = counting(territory);
        TieState declared = tie.declared(tie.source(), tie.target());
        stage.run(territory, () -> states.put(declared, AT));
        return declared;
    }

    /** A second actor of the same name, into which one may be joined. */
    ActorId another(TestTerritory territory) {
        return actors.make(territory, "ets", "La Tela di Marghera");
    }
}
