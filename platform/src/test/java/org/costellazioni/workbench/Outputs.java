package org.costellazioni.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Keeps what the compiler makes in memory until all of it compiles, and hides the old class files of
 * what is being compiled: a type that is gone from its source is gone.
 */
final class Outputs extends ForwardingJavaFileManager<StandardJavaFileManager> {

    /** What the names of our own types begin with. */
    static final String FAMILY = "org.costellazioni";

    private final Set<String> hidden;
    private final Map<String, Made> made = new TreeMap<>();

    /** A class file, and the source it was made from. */
    record Made(Path source, byte[] bytes) {}

    /** @param hidden binary names */
    Outputs(StandardJavaFileManager files, Set<String> hidden) {
        super(files);
        this.hidden = hidden;
    }

    /** By binary name. */
    Map<String, Made> made() {
        return made;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String folder, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        Iterable<JavaFileObject> found = super.list(location, folder, kinds, recurse);
        if (hidden.isEmpty() || !folder.startsWith(FAMILY)) {
            return found;
        }
        List<JavaFileObject> seen = new ArrayList<>();
        for (JavaFileObject each : found) {
            if (!hidden.contains(String.valueOf(inferBinaryName(location, each)))) {
                seen.add(each);
            }
        }
        return seen;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new InMemory(name, Path.of(sibling.toUri()));
    }

    private final class InMemory extends SimpleJavaFileObject {

        private final String name;
        private final Path source;

        InMemory(String name, Path source) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.source = source;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    made.put(name, new Made(source, toByteArray()));
                }
            };
        }
    }
}
