package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That one class runs as the suite runs it. */
class TestJvmTests {

    private static final Checkout CHECKOUT =
            new Checkout(Path.of("..").toAbsolutePath().normalize());

    @Test
    void takesTheOptionsOfTheModulesPom() throws IOException {
        List<String> options = TestJvm.options(CHECKOUT, "platform");
        assertThat(options)
                .contains("-Dcostellazioni.test.fork=workbench")
                .contains("-Xmx1g", "--enable-native-access=ALL-UNNAMED")
                .noneMatch(option -> option.contains("${"));
        assertThat(TestJvm.options(CHECKOUT, "graph")).contains("-Xmx1g");
    }

    /** Whatever else Surefire is told must be told to the JVM of a single class too: teach TestJvm. */
    @Test
    void knowsEverythingThatSurefireIsTold() throws IOException {
        Pattern element = Pattern.compile("<([A-Za-z]+)>");
        List<String> told = new ArrayList<>();
        for (String pom : List.of("pom.xml", "platform/pom.xml", "graph/pom.xml")) {
            String text = Files.readString(CHECKOUT.root().resolve(pom));
            Matcher surefire = TestJvm.SUREFIRE.matcher(text);
            if (surefire.find()) {
                Matcher found =
                        element.matcher(surefire.group().replaceAll("(?s)^.*?<configuration>", ""));
                while (found.find()) {
                    told.add(found.group(1));
                }
            }
        }
        assertThat(told)
                .contains("argLine")
                .isSubsetOf("argLine", "trimStackTrace", "includes", "include", "forkCount");
    }

    @Test
    void theJvmOfThisTestHasThem() throws IOException {
        List<String> ours =
                java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> options = TestJvm.options(CHECKOUT, "platform").stream()
                .filter(option -> option.startsWith("-X"))
                .toList();
        assertThat(options).isNotEmpty();
        assertThat(ours).containsAll(options);
        assertThat(TestJvmTests.class.desiredAssertionStatus()).isTrue();
    }
}
