package org.costellazioni.intake.reading;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which line of a list names its columns: offices put a title, a date or an empty line above. The line that
 * explains most of what follows does; where the first one explains enough, nothing else is tried.
 *
 * <p>A line explains a cell below it when it has a name for its column. Of two that explain the same the
 * one further up is taken, so a list without any header loses its first row to the columns' names, as ever.
 */
final class HeaderSearch {

    /** The header is looked for in the first lines that say something. */
    private static final int MOST_LINES = 10;

    /** Lines that are looked at to judge a header. */
    static final int SAMPLE_LINES = 60;

    /** Names that lists of this sort use, from which on the first line needs no other reason. */
    private static final int ENOUGH_KNOWN = 2;

    private final Predicate<String> known;

    /** @param known whether a name of a column, as written, is one that such lists use */
    HeaderSearch(Predicate<String> known) {
        this.known = known;
    }

    /**
     * A header that was found.
     *
     * @param line its place among the rows, from 0
     * @param explained how many cells below it have a name, less those that have none
     */
    record Found(int line, int explained) {}

    /** Whether the first line is good enough to look no further. */
    boolean firstIsEnough(List<List<String>> rows) {
        List<String> names = rows.getFirst();
        long below = rows.size() - 1L;
        long told = rows.stream().skip(1).filter(row -> isTold(names, row)).count();
        return names.stream().filter(known).count() >= ENOUGH_KNOWN || 2 * told >= below;
    }

    /** The best header among the first lines; the first line where none is better. */
    Found best(List<List<String>> rows) {
        Found best = new Found(0, explained(rows, 0));
        for (int i = 1; i < Math.min(MOST_LINES, rows.size()); i++) {
            int explained = explained(rows, i);
            if (filled(rows.get(i)) > 1 && explained > best.explained()) {
                best = new Found(i, explained);
            }
        }
        return best;
    }

    private static int explained(List<List<String>> rows, int header) {
        List<String> names = rows.get(header);
        int explained = 0;
        for (List<String> row : rows.subList(header + 1, rows.size())) {
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    explained += i < names.size() && !names.get(i).isEmpty() ? 1 : -1;
                }
            }
        }
        return explained;
    }

    /** Whether every cell of a row has a name; one cell alone tells nothing of a header of several. */
    private static boolean isTold(List<String> names, List<String> row) {
        boolean named = IntStream.range(0, row.size())
                .filter(i -> !row.get(i).isEmpty())
                .allMatch(i -> i < names.size() && !names.get(i).isEmpty());
        return named && (filled(names) == 1 || row.size() > 1);
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
