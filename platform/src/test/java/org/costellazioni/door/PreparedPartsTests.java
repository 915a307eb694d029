package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.ChildJvm;
import org.costellazioni.database.ReadyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** A start with parts that were found out before it, beside one that finds them out itself. */
class PreparedPartsTests {

    /** What finds the parts out, and what reads annotations that have then been read already. */
    private static final List<String> FINDERS = List.of(
            "org.springframework.context.annotation.internal",
            "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path place;

    PreparedPartsTests() {
        place = Path.of("");
    }

    @ParameterizedTest
    @CsvSource({
        "PATH, true",
        "COSTELLAZIONI_MAIL_FROM, true",
        "SPRING_MAIL_HOST, true",
        "SPRING_MAIL_PASSWORD, true",
        "SERVER_SSL_BUNDLE, true",
        "SPRING_MAIL_JNDI_NAME, false",
        "SPRING_PROFILES_ACTIVE, false",
        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_CITTA_CLIENT_ID, false",
        "SERVER_FORWARD_HEADERS_STRATEGY, false",
        "COSTELLAZIONI_JOBS_ENABLED, false",
    })
    void servesOnlyWhereWhatIsConfiguredLeavesThePartsAlone(String variable, boolean alone) {
        assertThat(PreparedParts.leavesThePartsAlone(configured(variable))).isEqualTo(alone);
    }

    @Test
    void doesNotTakeTheProductsOwnSettingsForConfiguration() {
        StandardEnvironment environment = configured("PATH");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "Config resource 'class path resource [application.properties]' via location",
                        Map.of("spring.threads.virtual.enabled", "true")));
        assertThat(PreparedParts.leavesThePartsAlone(environment)).isTrue();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "Config resource 'file [application.properties]' via location",
                        Map.of("spring.threads.virtual.enabled", "false")));
        assertThat(PreparedParts.leavesThePartsAlone(environment)).isFalse();
    }

    @Test
    void startsTheProductWithTheSameParts() throws Exception {
        ReadyFolder.withSchema(place.resolve("data"));
        Path program = theTestsOwnProgram();
        Set<String> found = parts(List.of(program));
        assertThat(parts(List.of(program, prepare(program))))
                .contains("org.costellazioni.door.PreparedParts prepared")
                .containsAll(found);
    }

    /** Without the tests’ own parts, which want more tests around them. */
    private Path theTestsOwnProgram() throws IOException {
        String name = Parts.class.getName().replace('.', '/') + ".class";
        Path folder = place.resolve("program");
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream compiled = Parts.class.getResourceAsStream("/" + name)) {
            Files.copy(Objects.requireNonNull(compiled), copy);
        }
        return folder;
    }

    private Set<String> parts(List<Path> folders) throws IOException, InterruptedException {
        List<String> told = java(
                Parts.class,
                folders,
                List.of("demo", "--data", place.resolve("data").toString()));
        Set<String> parts = told.stream()
                .filter(line -> line.startsWith(Parts.MARK))
                .map(line -> line.substring(Parts.MARK.length()))
                .map(line -> line.replaceFirst("class .*Lambda.*$", "lambda"))
                .map(line -> line.replaceFirst("class .*(CGLIB|Proxy).*$", "proxy"))
                .filter(line -> FINDERS.stream().noneMatch(line::startsWith))
                .collect(Collectors.toSet());
        assertThat(parts).as(String.join("\n", told)).hasSizeGreaterThan(100);
        return parts;
    }

    /** Does what the launcher does after a build. */
    private Path prepare(Path program) throws IOException, InterruptedException {
        Path sources = Files.createDirectories(place.resolve("sources"));
        Path classes = Files.createDirectories(place.resolve("classes"));
        List<String> arguments = List.of(
                PreparedParts.class.getName(),
                sources.toString(),
                classes.toString(),
                classes.toString(),
                "org.costellazioni",
                "costellazioni-platform");
        java(SpringApplicationAotProcessor.class, List.of(program), arguments);
        List<String> options = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp"));
        options.add(classes + File.pathSeparator + System.getProperty("java.class.path"));
        options.addAll(List.of("-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(options::add);
        }
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, options.toArray(String[]::new));
        assertThat(code).isZero();
        return classes;
    }

    private static List<String> java(Class<?> program, List<Path> folders, List<String> arguments)
            throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.startProduct(program, folders, arguments)) {
            int code = child.ended(PATIENCE);
            assertThat(code).as(String.join("\n", child.lines())).isZero();
            return child.lines();
        }
    }

    private static StandardEnvironment configured(String variable) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(variable, "some")));
        return environment;
    }
}
