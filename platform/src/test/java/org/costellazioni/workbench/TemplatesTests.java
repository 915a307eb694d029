package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That templates become the same Java here and in the build. */
class TemplatesTests {

    private static final Pattern PLUGIN = Pattern.compile(
            "<artifactId>jte-maven-plugin</artifactId>.*?<configuration>(.*?)</configuration>",
            Pattern.DOTALL);

    @Test
    void areMadeAsThePomAsks() throws IOException {
        Matcher plugin = PLUGIN.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(plugin.find()).isTrue();
        assertThat(plugin.group(1).lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactlyInAnyOrder(
                        "<sourceDirectory>${project.basedir}/src/main/jte</sourceDirectory>",
                        "<contentType>Html</contentType>",
                        "<packageName>" + Outputs.FAMILY + "</packageName>",
                        "<trimControlStructures>true</trimControlStructures>");
    }
}
