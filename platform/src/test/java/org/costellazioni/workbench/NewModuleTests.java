package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/** What a new module is made of. That it compiles and is green is the proof of {@code bench new-module}. */
class NewModuleTests {

    private static final int WIDEST = 110;
    private static final String PATTERN = "platform/src/test/resources/workbench/module";
    private static final String MAIN = "platform/src/main/java/org/costellazioni/";
    private static final String TEST = "platform/src/test/java/org/costellazioni/";
    private static final String MIGRATIONS = "platform/src/main/resources/db/migration/";
    private static final String FLOORS = TEST + "house/FloorsTests.java";
    private static final String MODULES = "docs/modules.md";
    private static final String MUTANTS = "docs/operating/mutation.csv";

    @TempDir
    private Path place;

    @BeforeEach
    void layOut() throws IOException {
        Path checkout = Path.of("..").toAbsolutePath().normalize();
        for (Path file :
                Stamp.below(List.of(checkout.resolve(PATTERN)), each -> true).keySet()) {
            write(checkout.relativize(file).toString(), Files.readString(file));
        }
        write(FLOORS, Files.readString(checkout.resolve(FLOORS)));
        write(
                MODULES,
                "| module | offers |\n|---|---|\n| `audit` | a |\n| `registry` | b |\nEnd.\n");
        write(MUTANTS, "package;mutants;noticed\naudit.rules;2;2\nregistry.rules;4;4\n");
        write("docs/glossary.csv", "italiano;code\nbuona pratica;Practice\nforma;Shape\n");
        write(MAIN + "registry/Places.java", "class Places {}");
        write(MAIN + "registry/Shape.java", "@GetMapping(\"/forma/{slug}\")");
        write(MIGRATIONS + "registry/V0200__actors.sql", "");
        write(MIGRATIONS + "files/V0931__files.sql", "");
        write(MIGRATIONS + "site/V0922__drafts.sql", "");
    }

    @Test
    void everyPartStandsInItsPlace() throws IOException {
        assertThat(made("practices").files().keySet())
                .map(Path::toString)
                .contains(
                        MAIN + "practices/package-info.java",
                        MAIN + "practices/Practices.java",
                        MAIN + "practices/PracticesManifest.java",
                        MAIN + "practices/rules/PracticeRules.java",
                        MAIN + "practices/store/PracticeRows.java",
                        MAIN + "practices/web/PracticeController.java",
                        MAIN + "practices/web/PracticeList.java",
                        "platform/src/main/jte/practices/web/practices.jte",
                        "platform/src/main/resources/messages/practices.properties",
                        "platform/src/main/resources/messages/practices_en.properties",
                        MIGRATIONS + "practices/V0932__practices.sql",
                        TEST + "practices/rules/PracticeRulesTests.java",
                        TEST + "practices/store/PracticeRowsTrials.java",
                        TEST + "journeys/PracticeJourneyTests.java",
                        "docs/domain/practices.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"practices", "listening", "documents", "aaaaaaaaaaaaaaaaaaas"})
    void nothingOfThePatternIsLeftAndNoLineIsTooWide(String module) throws IOException {
        SortedMap<Path, String> files = made(module).files();
        assertThat(files).hasSizeGreaterThan(20);
        files.keySet().removeAll(Set.of(Path.of(FLOORS), Path.of(MODULES)));
        for (Map.Entry<Path, String> file : files.entrySet()) {
            assertThat(file.getKey() + "\n" + file.getValue())
                    .doesNotContainIgnoringCase("sample")
                    .doesNotContainIgnoringCase("campioni")
                    .doesNotContain("V0000");
            assertThat(file.getValue().lines())
                    .as(file.getKey().toString())
                    .filteredOn(line -> !brokenByTheFormatter(file.getKey(), line))
                    .allMatch(line -> line.length() <= WIDEST);
        }
    }

    private static boolean brokenByTheFormatter(Path file, String line) {
        return SourceSet.JAVA.test(file) && !line.strip().matches("(/\\*|\\*).*");
    }

    @Test
    void theNamesAreThoseOfTheModule() throws IOException {
        SortedMap<Path, String> files = made("practices").files();
        assertThat(files.get(Path.of(MIGRATIONS + "practices/V0932__practices.sql")))
                .contains(
                        "create table practices_practices (",
                        "select tenant('practices_practices', 'select, insert');");
        assertThat(files.get(Path.of("platform/src/main/resources/messages/practices.properties")))
                .contains("practices.list.title=Buona pratica\n", "practices.practice.name=Nome\n");
        assertThat(files.get(Path.of(MAIN + "practices/web/PracticeController.java")))
                .contains(
                        "@GetMapping(\"/buona-pratica/{id}\")",
                        "private final Practices practices");
    }

    @Test
    void aNameThatTheFloorsDoNotKnowBecomesACapability() throws IOException {
        String before = Files.readString(place.resolve(FLOORS));
        String after = Objects.requireNonNull(made("surveys").files().get(Path.of(FLOORS)));
        assertThat(after).contains(", \"surveys\"").hasSizeGreaterThan(before.length());
        assertThat(after.replace(", \"surveys\"", "")).isEqualTo(before);
        String capabilities = after.substring(after.indexOf("\"intake\""));
        assertThat(capabilities.substring(0, capabilities.indexOf(')'))).contains("\"surveys\"");
        assertThat(made("practices").files().get(Path.of(FLOORS))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"actions, 0", "practices, 1", "surveys, 2"})
    void itsRulesHaveTheirLineAmongTheFigures(String module, int place) throws IOException {
        String figures = Objects.requireNonNull(made(module).files().get(Path.of(MUTANTS)));
        List<String> lines = figures.lines().toList();
        assertThat(lines).hasSize(4).startsWith("package;mutants;noticed");
        assertThat(lines.get(1 + place)).matches(module + "\\.rules;(\\d+);\\1");
    }

    @ParameterizedTest
    @CsvSource({"actions, 0", "practices, 1", "surveys, 2"})
    void thePageOfModulesNamesItInOrder(String module, int place) throws IOException {
        String page = Objects.requireNonNull(made(module).files().get(Path.of(MODULES)));
        List<String> lines = page.lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(2 + place))
                .isEqualTo("| `" + module + "` | places of work, personal data | yes |");
        assertThat(lines.getLast()).isEqualTo("End.");
    }

    @Test
    void aThingWhoseNameIsGivenAlreadyIsAnItem() throws IOException {
        assertThat(made("forms").names().thing()).isEqualTo("FormsItem");
        assertThat(made("processes").names().thing()).isEqualTo("ProcessesItem");
        write(MAIN + "registry/PracticeRows.java", "");
        assertThat(made("practices").names().thing()).isEqualTo("PracticesItem");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Practices,             new.malformed, Practices",
        "buone-pratiche,        new.malformed, buone-pratiche",
        "practices2,            new.malformed, practices2",
        "../practices,          new.malformed, ../practices",
        "it,                    new.malformed, it",
        "aaaaaaaaaaaaaaaaaaaas, new.malformed, aaaaaaaaaaaaaaaaaaaas",
        "class,                 new.keyword,   class",
        "registry,              new.exists,    registry",
        "house,                 new.exists,    house",
        "places,                new.taken,     Places",
        "shapes,                new.address,   forma",
    })
    void aNameThatWillNotDoIsRefused(String name, String key, String word) throws IOException {
        assertThat(answer(name)).isEqualTo(new NewModule.Answer.Refused(key, word));
        assertThat(Phrases.of(key, word)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "graph/src/main/java/org/costellazioni/practices/A.java",
                MIGRATIONS + "practices/V0001__a.sql",
                "platform/src/main/resources/messages/practices.properties",
                "docs/domain/practices.md"
            })
    void whatStandsIsNeverWrittenOver(String file) throws IOException {
        write(file, "");
        assertThat(answer("practices"))
                .isEqualTo(new NewModule.Answer.Refused("new.exists", "practices"));
    }

    private NewModule.Answer answer(String name) throws IOException {
        return new NewModule(new Checkout(place)).called(name);
    }

    private NewModule.Answer.Made made(String name) throws IOException {
        NewModule.Answer answer = answer(name);
        assertThat(answer).isInstanceOf(NewModule.Answer.Made.class);
        return (NewModule.Answer.Made) answer;
    }

    private void write(String file, String text) throws IOException {
        Path written = place.resolve(file);
        Files.createDirectories(written.resolveSibling(""));
        Files.writeString(written, text);
    }
}
