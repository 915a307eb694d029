package org.costellazioni.workbench;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A set of sources of a few lines each, in the package {@code org.costellazioni.a}. */
final class TestSources {

    private static final String PACKAGE = Outputs.FAMILY + ".a";

    private final Path folder;
    private final SourceSet set;
    private final List<SourceSet> above;

    private TestSources(Path folder, List<Path> path, List<SourceSet> above) {
        this.folder = folder.resolve("sources");
        this.set = new SourceSet(
                List.of(this.folder), SourceSet.JAVA, folder.resolve("classes"), path);
        this.above = above;
    }

    static TestSources in(Path folder) {
        return new TestSources(folder, List.of(), List.of());
    }

    /** A set in {@code upper} that is compiled against one in {@code lower}; the lower one first. */
    static List<TestSources> twoFloors(Path lower, Path upper) {
        TestSources top = new TestSources(upper, List.of(lower.resolve("classes")), List.of());
        return List.of(new TestSources(lower, List.of(), List.of(top.set)), top);
    }

    /** Writes a type into a file of its own; the package is put before it. */
    TestSources write(String name, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(name), "package " + PACKAGE + ";\n" + text + "\n");
        return this;
    }

    TestSources delete(String name) throws IOException {
        Files.delete(file(name));
        return this;
    }

    Path file(String name) {
        return folder.resolve(name + ".java");
    }

    /** As a process would do it that has just begun. */
    Compilation.Done compile() throws IOException {
        return compilation().bringUpToDate();
    }

    Compilation compilation() throws IOException {
        return new Compilation(
                set,
                above,
                new Compiler(
                        "25",
                        said -> new Problem(
                                String.valueOf(Path.of(said.getSource().toUri()).getFileName()),
                                said.getLineNumber(),
                                said.getMessage(Locale.ENGLISH))));
    }

    /** What the class files say when they are run: {@code String.valueOf(type.method())}. */
    String run(String type, String method) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new java.net.URL[] {set.classes().toUri().toURL()})) {
            var called = loader.loadClass(PACKAGE + "." + type).getDeclaredMethod(method);
            called.setAccessible(true);
            return String.valueOf(called.invoke(null));
        }
    }

    Path classes() {
        return set.classes();
    }

    byte[] classFile(String type) throws IOException {
        return Files.readAllBytes(new ClassFolder(set.classes()).file(PACKAGE + "." + type));
    }

    /** A class file that nobody compiled from these sources. */
    void plant(String type, byte[] file) throws IOException {
        new ClassFolder(set.classes()).put(PACKAGE + "." + type, file);
    }

    List<String> ledger() throws IOException {
        return Files.readAllLines(set.ledger(), StandardCharsets.UTF_8);
    }

    Path ledgerFile() {
        return set.ledger();
    }
}
