package org.costellazioni.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.costellazioni.Costellazioni;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The six floors: a module uses only floors below, and on the lower three those to its left. */
class FloorsTests {

    /** From the lowest floor up, each from left to right. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("kernel", "database", "jobs", "files", "mail", "site", "upkeep"),
            List.of(
                    "territories",
                    "people",
                    "conversations",
                    "vocabularies",
                    "registry",
                    "networks"),
            List.of(
                    "documents",
                    "forms",
                    "needs",
                    "meetings",
                    "ledger",
                    "procedures",
                    "agreements"),
            List.of(
                    "office",
                    "programme",
                    "intake",
                    "opportunities",
                    "listening",
                    "codesign",
                    "exchange",
                    "hubs",
                    "fieldwork",
                    "grants",
                    "crowdfunding",
                    "contracts",
                    "learning",
                    "practices"),
            List.of("constellation", "impact", "opendata", "notifications", "audit"),
            List.of("door"));

    private static final int LOWER_FLOORS = 3;
    private static final Path HOUSE =
            Sources.ROOT.resolve("platform/src/main/java/org/costellazioni");
    private static final Pattern ALLOWED =
            Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+)[^\"]*\"");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.costellazioni");

    @Test
    void modulesKeepToTheirFrontPagesPromises() {
        // The graph engine is a library that anyone may use, not a module of the application.
        ApplicationModules modules = ApplicationModules.of(
                Costellazioni.class, resideInAPackage("org.costellazioni.graph.."));
        modules.verify();
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
    }

    @Test
    void frontPagesAllowOnlyWhatTheFloorsAllow() {
        Map<String, List<String>> declared = declaredDependencies();
        assertThat(declared).isNotEmpty();
        List<String> breaches = new ArrayList<>();
        declared.forEach((module, uses) -> uses.stream()
                .filter(used -> !mayUse(module, used))
                .forEach(used -> breaches.add(module + " may not use " + used)));
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyModuleHasItsPlaceOnAFloor() {
        assertThat(declaredDependencies().keySet())
                .allSatisfy(module -> assertThat(floor(module)).as(module).isNotNegative());
    }

    @Test
    void whatStandsLowCannotBeSwitchedOff() {
        List<Path> manifests = Sources.files("platform/src/main/java", "Manifest.java").stream()
                .filter(file -> !file.endsWith("kernel/Manifest.java"))
                .filter(file -> floor(Sources.ROOT.relativize(file).getName(6).toString()) < 2)
                .toList();
        assertThat(manifests)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Sources.text(file))
                        .as(Sources.name(file))
                        .containsPattern("boolean switchable\\(\\) \\{\\s*return false;"));
    }

    @Test
    void rulesArePure() {
        noClasses()
                .that()
                .resideInAPackage("org.costellazioni..rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void pagesAndTablesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("org.costellazioni..store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.costellazioni..web..")
                .allowEmptyShould(true)
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("org.costellazioni..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.costellazioni..store..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    /** Pages may look at the statements of lists because nothing there is run. */
    @Test
    void rowsOfListsAreNotRunWhereTheyStand() {
        noClasses()
                .that()
                .resideInAPackage("org.costellazioni.*.lists")
                .and()
                .resideOutsideOfPackage("org.costellazioni.site.lists")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.costellazioni..web..",
                        "org.costellazioni..store..",
                        "org.springframework.jdbc..")
                .check(MAIN);
    }

    @Test
    void nobodyReadsTheWallClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.costellazioni.graph..", "org.costellazioni.door..")
                .and()
                .doNotHaveFullyQualifiedName("org.costellazioni.kernel.TimeOrderedIds")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void controllersAndRepositoriesStayHome() {
        classes()
                .that()
                .areAnnotatedWith(org.springframework.stereotype.Controller.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    private static boolean mayUse(String module, String used) {
        if (used.equals("kernel") || used.equals("site")) {
            return true;
        }
        int own = floor(module);
        int other = floor(used);
        if (other < own) {
            return other >= 0;
        }
        List<String> floor = FLOORS.get(own);
        return other == own && own < LOWER_FLOORS && floor.indexOf(used) < floor.indexOf(module);
    }

    private static int floor(String module) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(module)) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, List<String>> declaredDependencies() {
        Map<String, List<String>> declared = new HashMap<>();
        for (Path page : Sources.files("platform/src/main/java", "package-info.java")) {
            Path folder = page.getParent();
            if (folder == null || !HOUSE.equals(folder.getParent()) || !Files.isDirectory(folder)) {
                continue;
            }
            Matcher allowed = ALLOWED.matcher(Sources.text(page));
            List<String> uses = new ArrayList<>();
            if (allowed.find()) {
                Matcher quoted = QUOTED.matcher(allowed.group(1));
                while (quoted.find()) {
                    uses.add(quoted.group(1));
                }
            } else {
                uses.add("everything, undeclared");
            }
            declared.put(folder.getFileName().toString(), uses);
        }
        return declared;
    }
}
