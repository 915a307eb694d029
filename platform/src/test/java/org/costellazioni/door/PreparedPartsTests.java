package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

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
        String usual = classPathOfTheProduct();
        String prepared = prepare(usual) + File.pathSeparator + usual;
        Set<String> found = parts(usual);
        assertThat(parts(prepared))
                .contains("org.costellazioni.door.PreparedParts prepared")
                .containsAll(found);
    }

    /** Without the tests’ own parts, which want more tests around them. */
    private String classPathOfTheProduct() throws IOException {
        String name = Parts.class.getName().replace('.', '/') + ".class";
        Path copy = place.resolve("program").resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream compiled = Parts.class.getResourceAsStream("/" + name)) {
            Files.copy(Objects.requireNonNull(compiled), copy);
        }
        return Stream.concat(
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> !entry.endsWith("test-classes")),
                        Stream.of(place.resolve("program").toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Set<String> parts(String classPath) throws IOException, InterruptedException {
        List<String> told = java(
                classPath,
                Parts.class,
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
    private Path prepare(String classPath) throws IOException, InterruptedException {
        Path sources = Files.createDirectories(place.resolve("sources"));
        Path classes = Files.createDirectories(place.resolve("classes"));
        List<String> arguments = List.of(
                PreparedParts.class.getName(),
                sources.toString(),
                classes.toString(),
                classes.toString(),
                "org.costellazioni",
                "costellazioni-platform");
        java(classPath, SpringApplicationAotProcessor.class, arguments);
        List<String> options = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp"));
        options.add(classes + File.pathSeparator + classPath);
        options.addAll(List.of("-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(options::add);
        }
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, options.toArray(String[]::new));
        assertThat(code).isZero();
        return classes;
    }

    private List<String> java(String classPath, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                program.getName()));
        command.addAll(arguments);
        Path said = place.resolve("said");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(said);
        assertThat(code).as(String.join("\n", lines)).isZero();
        return lines;
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
