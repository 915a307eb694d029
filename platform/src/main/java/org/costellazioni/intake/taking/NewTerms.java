package org.costellazioni.intake.taking;

import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.reading.SourceRow;
import org.costellazioni.intake.reading.Table;
import org.costellazioni.intake.reading.Tables;
import org.costellazioni.intake.rules.ActorRowReader;
import org.costellazioni.intake.rules.ActorRowReader.Reading;
import org.costellazioni.kernel.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says before a list is read which words of it would become new terms. */
@Component
public class NewTerms {

    /** Rows that are looked at: a person waits for the page. */
    private static final int MOST_ROWS = 20_000;

    private final Imports imports;
    private final RowTakers takers;
    private final Sheets sheets;

    NewTerms(Imports imports, RowTakers takers, Sheets sheets) {
        this.imports = imports;
        this.takers = takers;
        this.sheets = sheets;
    }

    /** The words, as the file writes them and each once; none when its columns do not tell enough. */
    @Transactional(readOnly = true)
    public List<String> of(ImportView draft) throws IOException {
        if (draft.request().kind() != ImportKind.ACTORS) {
            return List.of();
        }
        Path copy = Files.createTempFile("voci", null);
        try {
            imports.copyTo(draft, copy);
            if (Tables.open(copy, draft.request().layout())
                    instanceof Outcome.Done<Table>(Table opened)) {
                try (Table table = opened) {
                    return takers.reader(draft, table.columns())
                                    instanceof Outcome.Done<ActorRowReader>(ActorRowReader reader)
                            ? read(table, reader)
                            : List.of();
                }
            }
            return List.of();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private List<String> read(Table table, ActorRowReader reader) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        Sheets.Writer writer = sheets.writer();
        Optional<SourceRow> row = table.next();
        for (int i = 0; row.isPresent() && i < MOST_ROWS; i++) {
            if (row.get() instanceof SourceRow.Cells cells
                    && reader.read(cells) instanceof Reading.Understood understood) {
                takers.unknown(understood.row(), writer).forEach(words::putIfAbsent);
            }
            row = table.next();
        }
        return List.copyOf(words.values());
    }
}
