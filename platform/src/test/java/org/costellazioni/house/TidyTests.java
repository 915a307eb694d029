package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;

import org.costellazioni.house.JavaShapes.MethodShape;
import org.costellazioni.house.JavaShapes.Shapes;
import org.costellazioni.house.JavaShapes.TypeShape;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The budget as a ratchet: nothing may cross the stop. */
class TidyTests {

    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int COLLABORATORS = 5;
    private static final int FACADE_METHODS = 12;
    private static final long FACADES = 3;

    private static final int ROOT_TYPES = 20;
    private static final int KERNEL_TYPES = 30;
    private static final int TEMPLATE_LINES = 120;
    private static final int LINE_WIDTH = 110;
    private static final double PACKAGE_PRIVATE_SHARE = 0.40;

    /** Of the mutants of rules, those that a test notices: docs/decisions/0020. */
    private static final double NOTICED_SHARE = 0.85;

    private static final Path HOUSE =
            Sources.ROOT.resolve("platform/src/main/java/org/costellazioni");

    private static final Set<String> BEANS = Set.of(
            "Component",
            "Repository",
            "Controller",
            "RestController",
            "ControllerAdvice",
            "Configuration");
    private static final Pattern BANNED_ENDING = Pattern.compile(
            ".+(Impl|Utils?|Helper|Manager|Dto|DTO|Entity|Mapper|Base|Common|V2|Service)");

    /** Names of the trade that end like a banned word: glossary, "servizio comunale". */
    private static final Set<String> TRADE_NAMES = Set.of("MunicipalService", "PublicService");

    private static final Shapes MAIN = JavaShapes.of(Sources.mainJava());

    @Test
    void noJavaFileIsOverTheLimit() {
        assertThat(tooLong(allJava(), FILE_LINES)).isEmpty();
    }

    @Test
    void noTemplateIsOverTheLimit() {
        assertThat(tooLong(Sources.templates(), TEMPLATE_LINES)).isEmpty();
    }

    @Test
    void noScriptOrStyleFileIsOverTheLimit() {
        assertThat(tooLong(webSources(), FILE_LINES)).isEmpty();
    }

    @Test
    void noMethodIsOverTheLimit() {
        assertThat(MAIN.methods().stream()
                        .filter(method -> method.lines() > METHOD_LINES)
                        .map(TidyTests::told))
                .isEmpty();
    }

    @Test
    void noBeanHasTooManyCollaborators() {
        assertThat(MAIN.types().stream()
                        .filter(type -> type.annotations().stream().anyMatch(BEANS::contains))
                        .filter(type -> type.mostConstructorParameters() > COLLABORATORS)
                        .map(TidyTests::told))
                .isEmpty();
    }

    @Test
    void noFacadeOffersTooMuch() {
        assertThat(facades()
                        .filter(type -> type.publicMethods() > FACADE_METHODS)
                        .map(TidyTests::told))
                .isEmpty();
    }

    @Test
    void noModuleHasTooManyFacades() {
        Map<String, Long> counts = facades()
                .collect(Collectors.groupingBy(
                        type -> String.valueOf(parent(type.file()).getFileName()),
                        Collectors.counting()));
        assertThat(counts).isNotEmpty();
        counts.values().removeIf(count -> count <= FACADES);
        assertThat(counts).isEmpty();
    }

    @Test
    void noModuleRootHoldsTooManyTypes() {
        Map<Path, Long> counts = moduleRootTypes()
                .collect(Collectors.groupingBy(type -> parent(type.file()), Collectors.counting()));
        assertThat(counts.entrySet().stream()
                        .filter(entry -> entry.getValue() > limit(entry.getKey()))
                        .map(entry -> Sources.name(entry.getKey()) + ": " + entry.getValue()))
                .isEmpty();
    }

    @Test
    void mostTypesAreHiddenInTheirPackage() {
        List<TypeShape> types = MAIN.types().stream()
                .filter(TypeShape::topLevel)
                .filter(type -> type.file().toString().contains("/platform/"))
                .filter(type -> !type.file().toString().contains("/kernel/"))
                .toList();
        double hidden =
                types.stream().filter(type -> !type.isPublic()).count() / (double) types.size();
        assertThat(hidden).isGreaterThanOrEqualTo(PACKAGE_PRIVATE_SHARE);
    }

    @Test
    void testsKeepUpWithTheCode() {
        Map<String, Double> noticed =
                Sources.lines(Sources.ROOT.resolve("docs/operating/mutation.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(";"))
                        .filter(line -> line[0].endsWith(".rules"))
                        .collect(Collectors.toMap(line -> line[0], TidyTests::noticed));
        assertThat(noticed.keySet())
                .as("./costellazioni bench mutation PACKAGE writes the package's line")
                .containsExactlyInAnyOrderElementsOf(rulesPackages());
        assertThat(noticed.entrySet())
                .filteredOn(line -> line.getValue() < NOTICED_SHARE)
                .isEmpty();
    }

    /** The share that a line of figures tells: its package, mutants, those noticed. */
    private static double noticed(String[] line) {
        double mutants = Double.parseDouble(line[1]);
        return mutants == 0 ? 1 : Double.parseDouble(line[2]) / mutants;
    }

    private static Set<String> rulesPackages() {
        return Sources.mainJava().stream()
                .map(TidyTests::parent)
                .filter(folder -> folder.startsWith(HOUSE) && folder.endsWith("rules"))
                .map(folder -> HOUSE.relativize(folder).toString().replace('/', '.'))
                .collect(Collectors.toSet());
    }

    @Test
    void noLineIsTooWide() {
        List<Path> files = Stream.of(allJava(), Sources.templates(), webSources(), migrations())
                .flatMap(List::stream)
                .toList();
        assertThat(files.stream().flatMap(TidyTests::wideLines)).isEmpty();
    }

    @Test
    void noTypeHidesBehindAnEmptyWord() {
        assertThat(MAIN.types().stream()
                        .filter(type -> BANNED_ENDING.matcher(type.name()).matches())
                        .filter(type -> !TRADE_NAMES.contains(type.name()))
                        .map(TidyTests::told))
                .isEmpty();
    }

    @Test
    void everyPackageHasAFrontPageAndIsNullMarked() {
        assertThat(Sources.mainJava().stream()
                        .map(TidyTests::parent)
                        .distinct()
                        .map(folder -> folder.resolve("package-info.java"))
                        .filter(page -> !page.toFile().isFile()
                                || !Sources.text(page).contains("@NullMarked")
                                || !Sources.text(page).contains("/**"))
                        .map(Sources::name))
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|@Disabled|Thread\\.sleep");
        List<Path> files = Stream.of(allJava(), Sources.templates(), webSources())
                .flatMap(List::stream)
                .toList();
        assertThat(files.stream()
                        .filter(file -> !file.endsWith("TidyTests.java"))
                        .filter(file -> later.matcher(Sources.text(file)).find())
                        .map(Sources::name))
                .isEmpty();
    }

    private static Stream<String> wideLines(Path file) {
        List<String> lines = Sources.lines(file);
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).codePointCount(0, lines.get(i).length()) > LINE_WIDTH)
                .map(i -> Sources.name(file) + ":" + (i + 1));
    }

    private static List<String> tooLong(List<Path> files, int limit) {
        return files.stream()
                .filter(file -> Sources.countedLines(file) > limit)
                .map(file -> Sources.name(file) + ": " + Sources.countedLines(file))
                .toList();
    }

    private static int limit(Path folder) {
        return folder.endsWith("kernel") ? KERNEL_TYPES : ROOT_TYPES;
    }

    private static Stream<TypeShape> facades() {
        return moduleRootTypes()
                .filter(type -> type.isPublic() && type.annotations().contains("Component"));
    }

    private static Stream<TypeShape> moduleRootTypes() {
        return MAIN.types().stream()
                .filter(TypeShape::topLevel)
                .filter(type -> type.kind() != Tree.Kind.PACKAGE)
                .filter(type -> HOUSE.equals(parent(parent(type.file()))))
                .filter(type -> !contributions().contains(type.name()));
    }

    /** What a manifest offers is not counted among the kernel's types: the house's budget says so. */
    private static Set<String> contributions() {
        String manifest = Sources.text(Sources.ROOT.resolve(
                "platform/src/main/java/org/costellazioni/kernel/Manifest.java"));
        return Pattern.compile("default List<(\\w+)>")
                .matcher(manifest)
                .results()
                .map(offer -> offer.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> allJava() {
        return Stream.concat(Sources.mainJava().stream(), Sources.testJava().stream())
                .toList();
    }

    private static List<Path> webSources() {
        return Stream.of(".ts", ".scss", ".mjs")
                .flatMap(ending -> Sources.files("platform/src/main/web", ending).stream())
                .toList();
    }

    private static List<Path> migrations() {
        return Sources.files("platform/src/main/resources/db/migration", ".sql");
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static String told(TypeShape type) {
        return Sources.name(type.file()) + " " + type.name();
    }

    private static String told(MethodShape method) {
        return Sources.name(method.file()) + " " + method.name() + ": " + method.lines();
    }
}
