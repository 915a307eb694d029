package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A folder of class files, addressed by binary names. */
record ClassFolder(Path path) {

    private static final String ENDING = ".class";

    /** The folder, made when it is missing. */
    static ClassFolder at(Path path) throws IOException {
        return new ClassFolder(Files.createDirectories(path));
    }

    Path file(String name) {
        return path.resolve(name.replace('.', '/') + ENDING);
    }

    Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : Stamp.below(Set.of(path), each -> each.toString().endsWith(ENDING))
                .keySet()) {
            String place = path.relativize(file).toString();
            names.add(place.substring(0, place.length() - ENDING.length()).replace('/', '.'));
        }
        return names;
    }

    Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String name : names()) {
            classes.put(name, Files.readAllBytes(file(name)));
        }
        return classes;
    }

    /** Whether it had to be written: the same bytes are left alone. */
    boolean put(String name, byte[] bytes) throws IOException {
        Path file = file(name);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, bytes);
        return true;
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }
}
