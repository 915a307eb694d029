package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checkout of two modules with one template: what is made of it, and where it goes. */
class BuildTests {

    private static final String HOUSE = "src/main/java/org/costellazioni/";

    private static final String PAGE = """
            @import org.costellazioni.a.web.Page
            @param Page page
            <p>
            ${page.%s()}
            </p>
            """;

    @TempDir
    private Path place;

    private Checkout checkout = new Checkout(Path.of(""));

    @BeforeEach
    void layOut() throws IOException {
        checkout = new Checkout(place.toRealPath());
        write("pom.xml", "<maven.compiler.release>25</maven.compiler.release>");
        writeCore("int core() { return 1; }");
        write(
                "graph/src/test/java/org/costellazioni/graph/CoreTests.java",
                "package org.costellazioni.graph; class CoreTests { int core = Core.core(); }");
        write(
                "platform/" + HOUSE + "a/web/Page.java",
                "package org.costellazioni.a.web; record Page(String word) { }");
        write("platform/src/main/jte/a/web/page.jte", PAGE.formatted("word"));
        write("platform/src/main/resources/messages/a.properties", "a=1");
        write(
                "platform/src/test/java/org/costellazioni/a/ATests.java",
                "package org.costellazioni.a;"
                        + " class ATests { int core = org.costellazioni.graph.Core.core(); }");
        String libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("jte-runtime"))
                .collect(Collectors.joining(File.pathSeparator));
        for (String module : List.of("graph", "platform")) {
            for (String scope : List.of("compile", "test")) {
                write(
                        "target/workbench/libraries/costellazioni-" + module + "-" + scope,
                        libraries);
            }
        }
    }

    @Test
    void makesTemplatesBesideTheViewsThatOnlyTheirPackageSees() throws IOException {
        Build build = Build.ofProduct(checkout);
        assertThat(build.bringUpToDate().problems()).isEmpty();
        assertThat(new ClassFolder(build.folder("platform", "classes")).names())
                .contains("org.costellazioni.a.web.JtepageGenerated");
        assertThat(build.folder("platform", "classes").resolve("messages/a.properties"))
                .exists();
        assertThat(build.bringUpToDate().nothing()).isTrue();
    }

    @Test
    void tellsTheTemplatesLineThatDoesNotCompile() throws IOException {
        Build build = Build.ofProduct(checkout);
        write("platform/src/main/jte/a/web/page.jte", PAGE.formatted("wort"));
        assertThat(build.bringUpToDate().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.told())
                        .startsWith("platform/src/main/jte/a/web/page.jte:4: ")
                        .contains("wort"));
    }

    @Test
    void tellsTheTemplatesLineThatIsNoTemplate() throws IOException {
        Build build = Build.ofProduct(checkout);
        write("platform/src/main/jte/a/web/page.jte", "@param String page\n<p>\n@if(true)\n</p>\n");
        assertThat(build.bringUpToDate().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.told())
                        .matches("(?s)platform/src/main/jte/a/web/page.jte:\\d+: .*"));
    }

    @Test
    void aTemplateThatIsGoneLeavesNoClass() throws IOException {
        Build.ofProduct(checkout).bringUpToDate();
        Files.delete(place.resolve("platform/src/main/jte/a/web/page.jte"));
        Build build = Build.ofProduct(checkout);
        assertThat(build.bringUpToDate().classes())
                .contains("org.costellazioni.a.web.JtepageGenerated");
        assertThat(new ClassFolder(build.folder("platform", "classes")).names())
                .doesNotContain("org.costellazioni.a.web.JtepageGenerated");
    }

    @Test
    void aChangeOfTheEngineReachesThePlatformsTests() throws IOException {
        Build.ofTests(checkout).bringUpToDate();
        writeCore("String core() { return \"\"; }");
        assertThat(Build.ofTests(checkout).bringUpToDate().problems())
                .extracting(Problem::file)
                .containsExactly("graph/src/test/java/org/costellazioni/graph/CoreTests.java");
        write(
                "graph/src/test/java/org/costellazioni/graph/CoreTests.java",
                "package org.costellazioni.graph; class CoreTests { }");
        assertThat(Build.ofTests(checkout).bringUpToDate().problems())
                .extracting(Problem::file)
                .containsExactly("platform/src/test/java/org/costellazioni/a/ATests.java");
    }

    /** What Maven made stays as it is, so Maven knows as well as before what is fresh. */
    @Test
    void writesNothingOutsideItsOwnFolder() throws IOException {
        write("platform/target/classes/org/costellazioni/a/web/Page.class", "Maven's");
        Set<String> before = filesOutside();
        Build.ofTests(checkout).bringUpToDate();
        Build.ofProduct(checkout).bringUpToDate();
        assertThat(filesOutside()).isEqualTo(before);
        assertThat(place.resolve("target/workbench/tests")).isDirectory();
        assertThat(place.resolve("target/workbench/product")).isDirectory();
    }

    /** Names, sizes and dates. */
    private Set<String> filesOutside() throws IOException {
        try (Stream<Path> files = Files.walk(checkout.root())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(checkout.work()))
                    .map(file -> file + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .collect(Collectors.toSet());
        }
    }

    private void writeCore(String method) throws IOException {
        write(
                "graph/" + HOUSE + "graph/Core.java",
                "package org.costellazioni.graph; public class Core { public static " + method
                        + " }");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(place.resolve(file).resolveSibling(""));
        Files.writeString(place.resolve(file), text);
    }
}
