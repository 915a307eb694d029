package org.costellazioni.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Makes and keeps up to date what a run needs of the two modules: templates, class files, resources. It
 * has a folder of its own for each purpose, laid out as Maven lays out its own, so that a test run and a
 * running product never take each other's class files away.
 */
final class Build {

    /** Of the tests' sources, what the product runs with while it is being developed. */
    static final Set<String> LIVE = Set.of(
            "database/LiveMigrations.java",
            "door/LiveProgram.java",
            "site/LiveAssets.java",
            "site/web/LivePages.java",
            "workbench/Program.java");

    private static final String GRAPH = "graph";
    private static final String PLATFORM = "platform";
    private static final String CLASSES = "classes";
    private static final String TEST_CLASSES = "test-classes";

    private final Checkout checkout;
    private final Path target;
    private final Templates templates;
    private final List<FolderCopy> resources = new ArrayList<>();
    private final List<SourceSet> sets = new ArrayList<>();
    private final List<Compilation> compilations = new ArrayList<>();

    /**
     * What one look at the sources brought.
     *
     * @param sources how many were compiled
     * @param classes class files that are other now, by binary name; empty where there is none now
     * @param resources places of resources that are other now
     * @param problems why it is not all up to date
     */
    record Brought(
            int sources, Set<String> classes, Set<String> resources, List<Problem> problems) {

        boolean nothing() {
            return classes.isEmpty() && resources.isEmpty() && problems.isEmpty();
        }
    }

    private Build(Checkout checkout, String purpose) {
        this.checkout = checkout;
        this.target = checkout.work().resolve(purpose);
        this.templates = new Templates(
                checkout.source(PLATFORM, "main/jte"), folder(PLATFORM, "generated-sources"));
    }

    /** What the product runs with. */
    static Build ofProduct(Checkout checkout) throws IOException {
        Build build = new Build(checkout, "product");
        build.copyResources("main", CLASSES);
        build.compileMain();
        Path tests = checkout.source(PLATFORM, "test/java/" + Outputs.FAMILY.replace('.', '/'));
        build.add(
                PLATFORM,
                "test",
                "live-classes",
                "compile",
                file -> LIVE.contains(tests.relativize(file).toString()));
        return build.ready();
    }

    /** What the tests of both modules run with. */
    static Build ofTests(Checkout checkout) throws IOException {
        Build build = new Build(checkout, "tests");
        build.copyResources("main", CLASSES);
        build.copyResources("test", TEST_CLASSES);
        build.compileMain();
        build.add(GRAPH, "test", TEST_CLASSES, "test", SourceSet.JAVA);
        build.add(PLATFORM, "test", TEST_CLASSES, "test", SourceSet.JAVA);
        return build.ready();
    }

    /** Where what is made of a module is, by the name of Maven's folder for it. */
    Path folder(String module, String folder) {
        return target.resolve(module).resolve("target").resolve(folder);
    }

    Brought bringUpToDate() throws IOException {
        Set<String> copied = new TreeSet<>();
        for (FolderCopy each : resources) {
            copied.addAll(each.bringUpToDate());
        }
        List<Problem> problems = templates.bringUpToDate(checkout);
        Set<String> written = new TreeSet<>();
        int sources = 0;
        for (int i = 0; i < compilations.size(); i++) {
            if (problems.isEmpty()) {
                Compilation.Done done = compilations.get(i).bringUpToDate();
                sources += done.sources();
                written.addAll(done.written());
                problems = done.problems();
            }
        }
        return new Brought(sources, written, copied, problems);
    }

    /** Does for nothing what the first change would otherwise wait for. */
    void rehearse() throws IOException {
        templates.generate();
        for (Compilation each : compilations) {
            each.rehearse();
        }
    }

    private void copyResources(String kind, String folder) {
        resources.add(new FolderCopy(
                checkout.source(PLATFORM, kind + "/resources"), folder(PLATFORM, folder)));
    }

    private void compileMain() throws IOException {
        add(GRAPH, "main", CLASSES, "compile", SourceSet.JAVA);
        add(PLATFORM, "main", CLASSES, "compile", SourceSet.JAVA);
    }

    /** Each set sees the ones of main sources before it; the graph engine sees nothing else. */
    private void add(String module, String kind, String folder, String scope, Predicate<Path> takes)
            throws IOException {
        List<Path> roots = new ArrayList<>(List.of(checkout.source(module, kind + "/java")));
        if (module.equals(PLATFORM) && kind.equals("main")) {
            roots.add(folder(PLATFORM, "generated-sources"));
        }
        List<Path> path = new ArrayList<>();
        sets.reversed().stream()
                .map(SourceSet::classes)
                .filter(classes -> classes.endsWith(CLASSES))
                .filter(classes ->
                        module.equals(PLATFORM) || classes.startsWith(target.resolve(GRAPH)))
                .forEach(path::add);
        path.addAll(checkout.libraries(module, scope));
        sets.add(new SourceSet(roots, takes, folder(module, folder), path));
    }

    private Build ready() throws IOException {
        Compiler compiler = new Compiler(checkout.release(), this::problem);
        for (SourceSet set : sets) {
            List<SourceSet> above = sets.stream()
                    .filter(other -> other.path().contains(set.classes()))
                    .toList();
            compilations.add(new Compilation(set, above, compiler));
        }
        return this;
    }

    private Problem problem(Diagnostic<? extends JavaFileObject> said) {
        String text = said.getMessage(Locale.getDefault());
        JavaFileObject source = said.getSource();
        if (source == null) {
            return new Problem(checkout.told(checkout.root()), 0, text);
        }
        Path file = Path.of(source.toUri());
        try {
            if (templates.made(file)) {
                Templates.Origin origin = templates.origin(file, said.getLineNumber());
                return new Problem(checkout.told(origin.template()), origin.line(), text);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Problem(checkout.told(file), said.getLineNumber(), text);
    }
}
