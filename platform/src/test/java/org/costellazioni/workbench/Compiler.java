package org.costellazioni.workbench;

import com.sun.source.util.JavacTask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's own compiler, called as Maven calls it but for Error Prone. */
final class Compiler {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final List<String> options = new ArrayList<>(
            List.of("-g", "-parameters", "-proc:none", "-nowarn", "-implicit:none"));
    private final StandardJavaFileManager files =
            JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    private final Function<Diagnostic<? extends JavaFileObject>, Problem> problems;

    /**
     * What one call gave.
     *
     * @param made by binary name
     * @param uses by source, the types that it uses
     */
    record Round(
            Map<String, Outputs.Made> made, Map<Path, Set<String>> uses, List<Problem> problems) {}

    /**
     * @param release the version of the language, as the pom says it
     * @param problems tells what the compiler says in a developer's words
     */
    Compiler(String release, Function<Diagnostic<? extends JavaFileObject>, Problem> problems) {
        this.problems = problems;
        options.addAll(List.of("-source", release, "-target", release));
    }

    /** All that decides what comes out of a source, but for its path. */
    String conditions() {
        return System.getProperty("java.vm.version") + options;
    }

    /** @param hidden old classes that the compiler must not see, binary names */
    Round compile(Set<Path> sources, Set<String> hidden, SourceSet set) throws IOException {
        if (sources.isEmpty()) {
            return new Round(Map.of(), Map.of(), List.of());
        }
        List<Path> path = new ArrayList<>(List.of(set.classes()));
        path.addAll(set.path());
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        Outputs outputs = new Outputs(files, hidden);
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) JAVAC.getTask(
                null, outputs, said, options, null, files.getJavaFileObjectsFromPaths(sources));
        UsedTypes uses = new UsedTypes(task, Outputs.FAMILY + ".");
        task.addTaskListener(uses);
        boolean good = task.call();
        List<Problem> errors = said.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(problems)
                .toList();
        if (!good && errors.isEmpty()) {
            throw new IOException("the compiler failed without a word: " + set.roots());
        }
        return new Round(outputs.made(), uses.bySource(), errors);
    }
}
