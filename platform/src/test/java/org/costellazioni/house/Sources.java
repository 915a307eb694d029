package org.costellazioni.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout's files, as the rules read them. */
final class Sources {

    static final Path ROOT = root();

    private Sources() {}

    static List<Path> mainJava() {
        return Stream.of("graph", "platform", "bench")
                .flatMap(module -> files(module + "/src/main/java", ".java").stream())
                .toList();
    }

    static List<Path> testJava() {
        return Stream.of("graph", "platform", "bench")
                .flatMap(module -> files(module + "/src/test/java", ".java").stream())
                .toList();
    }

    static List<Path> templates() {
        return files("platform/src/main/jte", ".jte");
    }

    static List<Path> files(String folder, String ending) {
        Path start = ROOT.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(path -> path.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    /** Lines that count for the budget: no blanks, no imports. */
    static long countedLines(Path file) {
        return lines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .count();
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("publiccode.yml"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no publiccode.yml above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
