package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Keeps in one folder a copy of the files of another, among files that come from elsewhere. */
final class FolderCopy {

    private final Path from;
    private final Path to;
    private final Path list;
    private SortedMap<Path, Stamp> seen = new TreeMap<>();

    FolderCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
        this.list = to.resolveSibling(to.getFileName() + ".copied");
    }

    /** What was written or taken away, by its place in the folders. */
    Set<String> bringUpToDate() throws IOException {
        SortedMap<Path, Stamp> now = Stamp.below(List.of(from), file -> true);
        if (now.equals(seen) && !now.isEmpty()) {
            return Set.of();
        }
        Set<String> changed = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        for (Path file : now.keySet()) {
            String place = from.relativize(file).toString();
            there.add(place);
            Path copy = to.resolve(place);
            if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                changed.add(place);
            }
        }
        Set<String> before =
                Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : new TreeSet<>();
        for (String place : before) {
            if (!there.contains(place)) {
                Files.deleteIfExists(to.resolve(place));
                changed.add(place);
            }
        }
        if (!before.equals(there)) {
            Files.createDirectories(to);
            Files.write(list, there);
        }
        seen = now;
        return changed;
    }

    /** Leaves a folder there, with nothing in it. */
    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
