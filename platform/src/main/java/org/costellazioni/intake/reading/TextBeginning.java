package org.costellazioni.intake.reading;

import org.costellazioni.intake.reading.Lines.Line;
import org.costellazioni.kernel.Delimiter;
import org.costellazioni.kernel.Delimiter.Cut;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first lines of delimited text: which character cuts them, and which of them names the columns.
 *
 * @param lines all that were looked at, in their order
 * @param names the columns, as the header writes them
 * @param below the lines that were looked at and stand below the header
 */
record TextBeginning(Delimiter delimiter, List<Line> lines, List<String> names, List<Line> below) {

    /** A name of a column goes over at most so many lines. */
    private static final int LONGEST_NAME_LINES = 5;

    /** Beyond this the lines are long enough to tell. */
    private static final long SAMPLE_BYTES = 1 << 20;

    /** A row of the beginning and the lines that it was written on. */
    private record Piece(int from, int until, long number, List<String> cells) {}

    /** The beginning cut in one way, and how much of it its header explains. */
    private record Way(Delimiter delimiter, List<Piece> pieces, HeaderSearch.Found header) {

        Piece names() {
            return pieces.get(header.line());
        }
    }

    /** Takes the first lines; at least one of them says something. */
    static TextBeginning of(Lines lines, TextEncoding encoding, TableLayout layout)
            throws IOException {
        List<Line> taken = new ArrayList<>();
        long bytes = 0;
        while (taken.size() < HeaderSearch.SAMPLE_LINES && bytes < SAMPLE_BYTES) {
            Line line = lines.next();
            if (line == null) {
                break;
            }
            taken.add(line);
            bytes += line.bytes().length;
        }
        List<String> texts =
                taken.stream().map(line -> encoding.decodeAnyhow(line.bytes())).toList();
        Way way = way(taken, texts, layout);
        if (way.pieces().isEmpty()) {
            return new TextBeginning(way.delimiter(), taken, List.of(""), List.of());
        }
        Piece names = way.names();
        return new TextBeginning(
                way.delimiter(), taken, names.cells(), taken.subList(names.until(), taken.size()));
    }

    private static Way way(List<Line> lines, List<String> texts, TableLayout layout) {
        Delimiter told = layout.delimiter();
        Delimiter usual = told != null ? told : usual(texts);
        HeaderSearch search = new HeaderSearch(layout::knows);
        List<Piece> pieces = pieces(usual, lines, texts);
        if (pieces.isEmpty() || layout.headerLine() > 0) {
            return new Way(usual, pieces, at(layout.headerLine(), pieces));
        }
        Way best = new Way(usual, pieces, search.best(cells(pieces)));
        if (!layout.fixed().isEmpty() || search.firstIsEnough(cells(pieces))) {
            return new Way(usual, pieces, new HeaderSearch.Found(0, 0));
        }
        for (Delimiter other : List.of(Delimiter.SEMICOLON, Delimiter.COMMA, Delimiter.TAB)) {
            if (told == null && other != usual) {
                List<Piece> cut = pieces(other, lines, texts);
                HeaderSearch.Found found = search.best(cells(cut));
                if (found.explained() > best.header().explained()) {
                    best = new Way(other, cut, found);
                }
            }
        }
        return best;
    }

    /** The delimiter that stands most often in the first line. */
    private static Delimiter usual(List<String> texts) {
        Delimiter found = Delimiter.detect(texts.getFirst());
        return found == Delimiter.LINE_END ? Delimiter.SEMICOLON : found;
    }

    private static HeaderSearch.Found at(int line, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).number() >= line) {
                return new HeaderSearch.Found(i, 0);
            }
        }
        return new HeaderSearch.Found(0, 0);
    }

    private static List<List<String>> cells(List<Piece> pieces) {
        return pieces.stream().map(Piece::cells).toList();
    }

    private static List<Piece> pieces(Delimiter delimiter, List<Line> lines, List<String> texts) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < texts.size()) {
            Piece piece = piece(delimiter, at, lines, texts);
            if (!piece.cells().stream().allMatch(String::isEmpty)) {
                pieces.add(piece);
            }
            at = piece.until();
        }
        return pieces;
    }

    /** The row that begins at a line; a quotation that does not end soon is taken as it stands. */
    private static Piece piece(
            Delimiter delimiter, int from, List<Line> lines, List<String> texts) {
        long number = lines.get(from).number();
        StringBuilder joined = new StringBuilder();
        int last = Math.min(texts.size(), from + LONGEST_NAME_LINES);
        for (int until = from + 1; until <= last; until++) {
            joined.append(until > from + 1 ? "\n" : "").append(texts.get(until - 1));
            switch (delimiter.cut(joined.toString())) {
                case Cut.Whole(List<String> cells) -> {
                    return new Piece(from, until, number, cells);
                }
                case Cut.Stray(List<String> cells) -> {
                    return new Piece(from, from + 1, number, List.of(texts.get(from)));
                }
                case Cut.Open() -> {}
            }
        }
        return new Piece(from, from + 1, number, List.of(texts.get(from)));
    }
}
