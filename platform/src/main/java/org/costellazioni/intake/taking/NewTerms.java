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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says before a list is read how long it is, and which words of it would become new terms. */
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

    /**
     * A word that no term has yet.
     *
     * @param key vocabulary and the code that it would get, {@code theme/bici}
     * @param rows how many rows say it
     */
    public record Word(String key, String word, long rows) {

        public String vocabulary() {
            return key.substring(0, key.indexOf('/'));
        }
    }

    /**
     * What a look at a list found.
     *
     * @param words each once, as the file writes it first
     * @param rows how many were looked at; null where rows are not counted
     * @param all whether the list ends there
     */
    public record Found(List<Word> words, @Nullable Long rows, boolean all) {

        static final Found NOTHING = new Found(List.of(), null, true);

        public Found {
            words = List.copyOf(words);
        }

        /** The words, for people. */
        public List<String> told() {
            return words.stream().map(Word::word).toList();
        }
    }

    /** No words where its columns do not tell enough. */
    @Transactional(readOnly = true)
    public Found of(ImportView draft) throws IOException {
        if (draft.request().kind() == ImportKind.AREAS) {
            return Found.NOTHING;
        }
        Path copy = Files.createTempFile("voci", null);
        try {
            imports.copyTo(draft, copy);
            if (Tables.open(copy, draft.request().layout())
                    instanceof Outcome.Done<Table>(Table opened)) {
                try (Table table = opened) {
                    return read(table, reader(draft, table));
                }
            }
            return Found.NOTHING;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Optional<ActorRowReader> reader(ImportView draft, Table table) {
        return draft.request().kind() == ImportKind.ACTORS
                        && takers.reader(draft, table.columns())
                                instanceof Outcome.Done<ActorRowReader>(ActorRowReader reader)
                ? Optional.of(reader)
                : Optional.empty();
    }

    private Found read(Table table, Optional<ActorRowReader> reader) throws IOException {
        Map<String, Word> words = new LinkedHashMap<>();
        Sheets.Writer writer = sheets.writer();
        Optional<SourceRow> row = table.next();
        long rows = 0;
        while (row.isPresent() && rows < MOST_ROWS) {
            if (reader.isPresent()
                    && row.get() instanceof SourceRow.Cells cells
                    && reader.get().read(cells) instanceof Reading.Understood understood) {
                takers.unknown(understood.row(), writer)
                        .forEach((key, word) -> words.merge(
                                key,
                                new Word(key, word, 1),
                                (one, other) -> new Word(key, one.word(), one.rows() + 1)));
            }
            rows++;
            row = table.next();
        }
        return new Found(new ArrayList<>(words.values()), rows, row.isEmpty());
    }
}
