package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What can be seen of a file without reading it.
 *
 * @param bytes its size
 * @param modified nanoseconds since 1970
 */
record Stamp(long bytes, long modified) {

    /** Every file below the folders that are there, in order of their names. */
    static SortedMap<Path, Stamp> below(Collection<Path> folders, Predicate<Path> wanted)
            throws IOException {
        SortedMap<Path, Stamp> found = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                        if (wanted.test(file)) {
                            found.put(file, of(seen));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        // Editors make files and take them away again while we look.
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        }
        return found;
    }

    private static Stamp of(BasicFileAttributes seen) {
        return new Stamp(seen.size(), seen.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}
