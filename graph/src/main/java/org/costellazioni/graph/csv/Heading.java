package org.costellazioni.graph.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a heading from a tie. A first line is a heading if
 *
 * <ul>
 *   <li>both its first fields are words that people put above columns of nodes, or
 *   <li>weights are wanted and its third field is no number while those below are, or
 *   <li>its first fields are no numbers while all those below are, or
 *   <li>its first fields are the same word with two endings (“person1, person2”, “nodo_a,
 *       nodo_b”), which begins no other label.
 * </ul>
 */
final class Heading {

    private static final Set<String> WORDS = Set.of(
            "source",
            "target",
            "from",
            "to",
            "src",
            "dst",
            "dest",
            "destination",
            "node",
            "nodes",
            "node1",
            "node2",
            "vertex1",
            "vertex2",
            "start",
            "end",
            "tail",
            "head",
            "ego",
            "alter",
            "origine",
            "destinazione",
            "da",
            "verso",
            "nodo",
            "nodo1",
            "nodo2",
            "sorgente",
            "partenza",
            "arrivo",
            "fromnodeid",
            "tonodeid",
            "from_node",
            "to_node",
            "source_id",
            "target_id",
            "from_id",
            "to_id",
            "attore",
            "attore1",
            "attore2",
            "actor",
            "actor1",
            "actor2",
            "person",
            "project",
            "persona",
            "progetto");

    private static final String NUMBER = "[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?";

    private Heading() {}

    static boolean isFirstOf(List<List<String>> rows, boolean weights) {
        if (rows.isEmpty() || rows.getFirst().size() < 2) {
            return false;
        }
        List<String> first = rows.getFirst();
        List<List<String>> rest = rows.subList(1, rows.size());
        return (isWord(first.get(0)) && isWord(first.get(1)))
                || (weights && isAboveNumbers(first, rest, 2))
                || (isAboveNumbers(first, rest, 0) && isAboveNumbers(first, rest, 1))
                || isOneWordTwice(first, rest);
    }

    private static boolean isWord(String field) {
        return WORDS.contains(field.toLowerCase(Locale.ROOT).replace(' ', '_'));
    }

    private static boolean isAboveNumbers(List<String> first, List<List<String>> rest, int column) {
        long numbers = rest.stream()
                .filter(row -> row.size() > column && row.get(column).matches(NUMBER))
                .count();
        // A few wrong lines among the numbers do not make words of them.
        return first.size() > column
                && !first.get(column).matches(NUMBER)
                && numbers > 0
                && numbers >= rest.size() * 0.8;
    }

    private static boolean isOneWordTwice(List<String> first, List<List<String>> rest) {
        String a = first.get(0);
        String b = first.get(1);
        int shared = 0;
        while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        String word = a.substring(0, shared);
        boolean twice = shared >= 3 && a.length() == shared + 1 && b.length() == shared + 1;
        return twice
                && !rest.isEmpty()
                && rest.stream().flatMap(List::stream).noneMatch(label -> label.startsWith(word));
    }
}
