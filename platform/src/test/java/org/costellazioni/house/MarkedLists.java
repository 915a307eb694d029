package org.costellazioni.house;

import org.costellazioni.TestTerritory;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.TieColumns;
import org.costellazioni.intake.running.ImportRun;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists of every kind that name one person in every column there is. */
@Component
class MarkedLists {

    private final Imports imports;
    private final ImportRun run;

    MarkedLists(Imports imports, ImportRun run) {
        this.imports = imports;
        this.run = run;
    }

    /** Reads them all; answers which kinds there were, and which columns. */
    Set<String> read(TestTerritory territory) {
        Set<String> read = new TreeSet<>();
        for (ImportKind kind : EnumSet.allOf(ImportKind.class)) {
            switch (kind) {
                case ACTORS -> actors(territory, read);
                case TIES, NETWORKS -> ties(territory, kind, read);
                case AREAS -> areas(territory, read);
            }
        }
        return read;
    }

    /** Each column beside a name that is new, one beside a name that is known, and all together. */
    private void actors(TestTerritory territory, Set<String> read) {
        int number = 0;
        for (ListField field : ListField.values()) {
            String columns = "denominazione;" + field.column();
            String rows = "Gruppo " + ++number + ";" + MarkedForms.NAME + "\n" + "Il Cortile;"
                    + MarkedForms.NAME + "\n";
            read(territory, columns + "\n" + rows, ImportRequest.actors(ActorFormat.CSV));
            read.add("actors " + field);
        }
        String all =
                ListField.values().stream().map(ListField::column).collect(Collectors.joining(";"));
        String marks =
                String.join(";", Collections.nCopies(ListField.values().size(), MarkedForms.NAME));
        read(territory, all + "\n" + marks + "\n", ImportRequest.actors(ActorFormat.CSV));
    }

    private void ties(TestTerritory territory, ImportKind kind, Set<String> read) {
        for (String column : TieColumns.all()) {
            boolean end = column.equals("da") || column.equals("a");
            String columns = end ? "da;a" : "da;a;" + column;
            String row = switch (column) {
                case "da" -> MarkedForms.NAME + ";Rete dei vicini";
                case "a" -> "Il Cortile;" + MarkedForms.NAME;
                default -> "Il Cortile;Rete dei vicini;" + MarkedForms.NAME;
            };
            read(territory, columns + "\n" + row + "\n", ImportRequest.of(kind));
            read.add(kind.code() + " " + column);
        }
    }

    private void areas(TestTerritory territory, Set<String> read) {
        String areas = """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"nome":"Zoraide Trapassini","codice":"1"},
                "geometry":{"type":"Polygon","coordinates":[[[12,45],[13,45],[13,46],[12,45]]]}}]}""";
        read(territory, areas, ImportRequest.areas("nome", "codice", MarkedForms.NAME));
        read.add("areas nome");
    }

    private void read(TestTerritory territory, String text, ImportRequest request) {
        territory.run(() -> {
            try {
                Path file = Files.createTempFile("elenco", ".csv");
                Files.writeString(file, text);
                ImportId id = imports.startHere(file, request);
                run.run(id, file, progress -> {});
                Files.delete(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
