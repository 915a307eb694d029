package org.costellazioni.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What runs in the browser: its types, its unit tests under src/test/web, and its house rules. */
class BrowserScriptsTests {

    private static final int LONGEST_FILE = 300;

    @Test
    void passTheirTypeCheck() throws Exception {
        assertThat(run(
                        "node",
                        "node_modules/typescript/bin/tsc",
                        "-p",
                        "src/main/web/tsconfig.json"))
                .isEmpty();
    }

    @Test
    void passTheirUnitTests() throws Exception {
        assertThat(run("node", "src/main/web/test.mjs")).contains("# fail 0");
    }

    @Test
    void stayShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/web"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(ts|mjs|scss)")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).stream()
                                    .filter(line -> !line.isBlank()))
                            .hasSizeLessThanOrEqualTo(LONGEST_FILE));
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assertThat(exit).as(said).isZero();
        return said;
    }
}
