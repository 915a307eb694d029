package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was compiled from which source, and what each source uses. It is the only witness that class
 * files are right: without it, or under other conditions, everything is compiled anew.
 *
 * @param conditions the compiler, its options and the libraries, as one text
 * @param entries by source
 */
record Ledger(String conditions, SortedMap<Path, Entry> entries) {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 6;

    /**
     * One source as it was compiled.
     *
     * @param content a hash of its text
     * @param classes what was made of it, binary names, each with its direct supertypes
     * @param uses the types it uses, names with dots throughout
     */
    record Entry(
            Stamp stamp, String content, Map<String, List<String>> classes, Set<String> uses) {}

    static Ledger empty(String conditions) {
        return new Ledger(conditions, new TreeMap<>());
    }

    /** What was written, or an empty one when there is none that fits the conditions. */
    static Ledger read(Path file, String conditions) throws IOException {
        Ledger ledger = empty(conditions);
        if (!Files.exists(file)) {
            return ledger;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(conditions)) {
            return ledger;
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(SEPARATOR, FIELDS);
            ledger.entries.put(
                    Path.of(fields[0]),
                    new Entry(
                            new Stamp(Long.parseLong(fields[1]), Long.parseLong(fields[2])),
                            fields[3],
                            classes(fields[4]),
                            new TreeSet<>(words(fields[5]))));
        }
        return ledger;
    }

    /** Whole or not at all. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(conditions);
        entries.forEach((source, entry) -> lines.add(String.join(
                SEPARATOR,
                source.toString(),
                Long.toString(entry.stamp.bytes()),
                Long.toString(entry.stamp.modified()),
                entry.content,
                text(entry.classes),
                String.join(" ", entry.uses))));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Binary names of all that was made. */
    Set<String> classes() {
        Set<String> names = new HashSet<>();
        entries.values().forEach(entry -> names.addAll(entry.classes.keySet()));
        return names;
    }

    /** The types given and all that inherit from them, binary names. */
    Set<String> withSubtypes(Set<String> types) {
        Set<String> all = new HashSet<>(types);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Entry entry : entries.values()) {
                for (Map.Entry<String, List<String>> made : entry.classes.entrySet()) {
                    if (made.getValue().stream().anyMatch(all::contains)) {
                        grew |= all.add(made.getKey());
                    }
                }
            }
        }
        return all;
    }

    /** Sources that use one of the types or inherit from it. */
    Set<Path> dependents(Set<String> types) {
        Set<String> dotted = new HashSet<>();
        types.forEach(type -> dotted.add(type.replace('$', '.')));
        Set<Path> found = new HashSet<>();
        entries.forEach((source, entry) -> {
            if (entry.uses.stream().anyMatch(dotted::contains)) {
                found.add(source);
            }
        });
        return found;
    }

    /** Sources that use another type of the same simple name, which a new one may hide. */
    Set<Path> namesakes(String type) {
        Set<Path> found = new HashSet<>();
        entries.forEach((source, entry) -> {
            if (entry.uses.stream().anyMatch(used -> simple(used).equals(simple(type)))) {
                found.add(source);
            }
        });
        return found;
    }

    private static String simple(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    private static String text(Map<String, List<String>> classes) {
        List<String> texts = new ArrayList<>();
        classes.forEach((name, supertypes) -> texts.add(name + ":" + String.join(",", supertypes)));
        return String.join(" ", texts);
    }

    private static Map<String, List<String>> classes(String text) {
        Map<String, List<String>> classes = new TreeMap<>();
        for (String made : words(text)) {
            int colon = made.indexOf(':');
            classes.put(
                    made.substring(0, colon), List.of(made.substring(colon + 1).split(",")));
        }
        return classes;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
