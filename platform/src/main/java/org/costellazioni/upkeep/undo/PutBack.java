package org.costellazioni.upkeep.undo;

import org.costellazioni.upkeep.undo.Reversal.Effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the rows that an act had moved. A row is told by the columns of its primary key, as the act
 * left them.
 *
 * @param moved all of them, by table
 * @param back those that are as before, by table; the others were changed meanwhile
 */
public record PutBack(
        Map<String, Set<Map<String, String>>> moved, Map<String, Set<Map<String, String>>> back) {

    public PutBack {
        moved = Map.copyOf(moved);
        back = Map.copyOf(back);
    }

    static PutBack empty() {
        return new PutBack(Map.of(), Map.of());
    }

    PutBack and(String table, Set<Map<String, String>> movedToo, Set<Map<String, String>> backToo) {
        return new PutBack(with(moved, table, movedToo), with(back, table, backToo));
    }

    private static Map<String, Set<Map<String, String>>> with(
            Map<String, Set<Map<String, String>>> all,
            String table,
            Set<Map<String, String>> more) {
        Map<String, Set<Map<String, String>>> together = new HashMap<>(all);
        Set<Map<String, String>> rows = new HashSet<>(all.getOrDefault(table, Set.of()));
        rows.addAll(more);
        together.put(table, rows);
        return together;
    }

    /** The rows of a table that the act had moved. */
    public Set<Map<String, String>> rows(String table) {
        return moved.getOrDefault(table, Set.of());
    }

    /** Says under a key how many rows of a table are back, and under {@code …-stay} how many are not. */
    public List<Effect> told(String table, String key) {
        Set<Map<String, String>> done = back.getOrDefault(table, Set.of());
        Set<Map<String, String>> staying = new HashSet<>(rows(table));
        staying.removeAll(done);
        List<Effect> told = new ArrayList<>();
        if (!done.isEmpty()) {
            told.add(Effect.of(key, done.size()));
        }
        if (!staying.isEmpty()) {
            told.add(Effect.of(key + "-stay", staying.size()));
        }
        return told;
    }
}
