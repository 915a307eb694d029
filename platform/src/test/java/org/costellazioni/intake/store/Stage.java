package org.costellazioni.intake.store;

import org.costellazioni.TestTerritory;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** What the trials of this package stand on: an import and an actor in a territory. */
@Component("intakeStage")
class Stage {

    static final ImportRequest REQUEST = ImportRequest.actors(ActorFormat.CSV);
    static final StoredFile FILE = new StoredFile(null, "elenco.csv", "0".repeat(64), 10);

    private final StoredImports imports;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Stage(StoredImports imports, Actors actors, TransactionTemplate transaction) {
        this.imports = imports;
        this.actors = actors;
        this.transaction = transaction;
    }

    <T extends @Nullable Object> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(() -> transaction.execute(status -> work.get()));
    }

    void run(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** A running import of nobody's. */
    ImportId anImport(TestTerritory territory) {
        ImportId id = ImportId.parse(TimeOrderedIds.next().toString()).orElseThrow();
        run(
                territory,
                () -> imports.insert(
                        id, REQUEST, FILE, ImportView.State.RUNNING, null, Instant.EPOCH));
        return id;
    }

    ImportId anEndedImport(TestTerritory territory) {
        ImportId id = anImport(territory);
        run(territory, () -> imports.finish(id, Instant.EPOCH));
        return id;
    }

    UUID anActor(TestTerritory territory, String name) {
        ActorSheet sheet = new ActorSheet(Map.of(ActorField.NAME, name));
        Registration.Source source = new Registration.Source("test", true, false);
        return Objects.requireNonNull(in(
                                territory,
                                () -> actors.register(
                                        List.of(new Registration(sheet, null)),
                                        source,
                                        Acting.MACHINE))
                        .getFirst()
                        .actor())
                .value();
    }
}
