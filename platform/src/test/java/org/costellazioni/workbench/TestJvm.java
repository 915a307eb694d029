package org.costellazioni.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the suite runs its tests, read from the poms: the same class path, options and folder. */
final class TestJvm {

    static final Pattern SUREFIRE = Pattern.compile(
            "<artifactId>maven-surefire-plugin</artifactId>.*?</plugin>", Pattern.DOTALL);
    private static final Pattern OPTIONS = Pattern.compile("<argLine>(.*?)</argLine>");

    /** Stands for the number of Surefire's process: a database of its own beside the suite's. */
    private static final String FORK = "workbench";

    private final Checkout checkout;
    private final Build build;

    TestJvm(Checkout checkout, Build build) {
        this.checkout = checkout;
        this.build = build;
    }

    /** @param tests names of classes, with {@code #method} where one is meant */
    ProcessBuilder run(String module, Set<String> tests) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Surefire's own.
        command.add("-ea");
        command.addAll(options(checkout, module));
        command.addAll(List.of("-cp", classPath(module), TestRun.class.getName()));
        command.addAll(tests);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(checkout.root().resolve(module).toFile())
                .inheritIO();
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return builder;
    }

    static List<String> options(Checkout checkout, String module) throws IOException {
        for (Path pom : List.of(
                checkout.root().resolve(module).resolve("pom.xml"),
                checkout.root().resolve("pom.xml"))) {
            Matcher surefire = SUREFIRE.matcher(Files.readString(pom));
            if (surefire.find()) {
                Matcher options = OPTIONS.matcher(surefire.group());
                if (options.find()) {
                    return Arrays.asList(options.group(1)
                            .strip()
                            .replace("${surefire.forkNumber}", FORK)
                            .split("\\s+"));
                }
            }
        }
        return List.of();
    }

    /** In Maven’s order; the engine’s tests need the class that runs them beside them. */
    private String classPath(String module) throws IOException {
        Stream<Path> ours = module.equals("graph")
                ? Stream.of(
                        build.folder("graph", "test-classes"),
                        build.folder("graph", "classes"),
                        checkout.work().resolve("tool/classes"))
                : Stream.of(
                        build.folder(module, "test-classes"),
                        build.folder(module, "classes"),
                        build.folder("graph", "classes"));
        return Stream.concat(ours, checkout.libraries(module, "test").stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
