package org.costellazioni.intake.running;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.reading.AreaTable;
import org.costellazioni.intake.reading.Table;
import org.costellazioni.intake.reading.Tables;
import org.costellazioni.intake.store.StoredImports;
import org.costellazioni.intake.taking.RowTaker;
import org.costellazioni.intake.taking.RowTakers;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one file from its checkpoint to its end. Each chunk of rows is one transaction that also moves
 * the checkpoint, so a reading that dies is gone on with where it was, and its sums stay true.
 */
@Component
public class ImportRun {

    private final StoredImports imports;
    private final Checkpoints checkpoints;
    private final RowTakers takers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportRun(
            StoredImports imports,
            Checkpoints checkpoints,
            RowTakers takers,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.checkpoints = checkpoints;
        this.takers = takers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads the file; afterwards the import is done or refused. */
    public ImportView run(ImportId id, Path file, Consumer<ImportView> progress)
            throws IOException {
        ImportView view = view(id);
        if (!view.over()) {
            switch (open(view, file)) {
                case Outcome.Refused<Table> refused -> refuse(id, refused.refusal());
                case Outcome.Done<Table> opened -> {
                    try (Table table = opened.result()) {
                        read(view, table, progress);
                    }
                }
            }
        }
        return view(id);
    }

    private static Outcome<Table> open(ImportView view, Path file) throws IOException {
        return view.request().kind() == ImportKind.AREAS
                ? AreaTable.open(
                        file,
                        view.request().options().getOrDefault("name", ""),
                        view.request().options().getOrDefault("code", ""))
                : Tables.open(file, view.request().layout());
    }

    private void read(ImportView view, Table table, Consumer<ImportView> progress)
            throws IOException {
        switch (takers.taker(view, table.columns())) {
            case Outcome.Refused<RowTaker> refused -> refuse(view.id(), refused.refusal());
            case Outcome.Done<RowTaker> taker -> {
                transaction.executeWithoutResult(
                        status -> imports.open(view.id(), table.columns(), table.expectedRows()));
                read(view, table, taker.result(), progress);
            }
        }
    }

    private void read(ImportView view, Table table, RowTaker taker, Consumer<ImportView> progress)
            throws IOException {
        long lineDone = view.lineDone();
        try (PrefetchingReader ahead = new PrefetchingReader(table, taker, lineDone)) {
            for (var coming = ahead.next(); coming.isPresent(); coming = ahead.next()) {
                checkpoints.take(view.id(), coming.get(), lineDone, clock.instant());
                lineDone = coming.get().lastLine();
                progress.accept(view(view.id()));
            }
        }
        transaction.executeWithoutResult(status -> {
            if (!imports.finish(view.id(), clock.instant())) {
                throw new Checkpoints.Overtaken(view.id());
            }
            taker.end();
        });
    }

    private void refuse(ImportId id, Refusal refusal) {
        transaction.executeWithoutResult(status -> imports.refuse(id, refusal, clock.instant()));
    }

    private ImportView view(ImportId id) {
        return Optional.ofNullable(transaction.execute(status -> imports.byId(id)))
                .flatMap(found -> found)
                .orElseThrow();
    }
}
