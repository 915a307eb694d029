package org.costellazioni.intake;

import org.costellazioni.TestTerritory;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.running.ImportRun;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads lists that tests make up, and tells what came of them. */
@Component
class TestLists {

    static final ImportRequest CSV = ImportRequest.actors(ActorFormat.CSV);
    static final String HEADER = "codice_fiscale;denominazione;comune;email;rete\n";

    private final Imports imports;
    private final ImportRun run;
    private final Actors actors;

    TestLists(Imports imports, ImportRun run, Actors actors) {
        this.imports = imports;
        this.run = run;
        this.actors = actors;
    }

    In in(TestTerritory territory) {
        return new In(territory);
    }

    /** A row under {@link #HEADER}. */
    static String row(int number, String name) {
        return code(number) + ";" + name + ";Mira;;\n";
    }

    /** A code with the right check digit and an office number that no real code has. */
    static String code(int number) {
        String ten = "9%06d999".formatted(number);
        return ten + FiscalCode.checkDigit(ten);
    }

    /** Lists read in one territory. */
    final class In {
        private final TestTerritory territory;

        private In(TestTerritory territory) {
            this.territory = territory;
        }

        Tally read(String text, ImportRequest request) {
            return view(text, request).tally();
        }

        ImportView view(String text, ImportRequest request) {
            try {
                Path file = Files.writeString(Files.createTempFile("elenco", ".csv"), text);
                ImportView view = read(file, request, progress -> {});
                Files.delete(file);
                return view;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        ImportView read(Path file, ImportRequest request, Consumer<ImportView> progress) {
            return territory.in(() -> {
                try {
                    return run.run(imports.startHere(file, request), file, progress);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }

        ImportView latest() {
            return territory.in(() -> imports.latest(1).getFirst());
        }

        List<RejectedRow> rejected() {
            return territory.in(() -> imports.rejected(latest().id(), 0, 100));
        }

        List<Actors.Named> roster() {
            List<Actors.Named> roster = new ArrayList<>();
            territory.run(() -> actors.roster(roster::add));
            return roster;
        }

        ActorView actor(String code) {
            ActorId id = roster().stream()
                    .filter(named -> named.fiscalCode().equals(code))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return territory.in(() -> actors.byId(id)).orElseThrow();
        }
    }
}
