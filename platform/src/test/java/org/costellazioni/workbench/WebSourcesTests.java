package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** When scripts and styles are bundled again. */
class WebSourcesTests {

    @TempDir
    private Path place;

    private WebSources sources = new WebSources(new Checkout(Path.of("")));

    @BeforeEach
    void layOut() throws IOException {
        write("src/main/web/styles/site.scss", "a {}");
        write("src/main/jte/a.jte", "<p>\"it-user\"</p>");
        write("src/main/java/A.java", "class A {}");
        write("package-lock.json", "{}");
        sources = new WebSources(new Checkout(place));
    }

    @Test
    void aStyleAnIconAndAPackageCount() throws IOException {
        for (String[] change : new String[][] {
            {"src/main/web/styles/site.scss", "a { b: c }"},
            {"src/main/jte/a.jte", "<p>\"it-user\" \"it-mail\"</p>"},
            {"src/main/java/A.java", "class A { String icon = \"it-clock\"; }"},
            {"package-lock.json", "{ }"}
        }) {
            String before = sources.fingerprint();
            write(change[0], change[1]);
            assertThat(sources.fingerprint()).as(change[0]).isNotEqualTo(before);
            assertThat(new WebSources(new Checkout(place)).fingerprint())
                    .as("as another process sees it")
                    .isEqualTo(sources.fingerprint());
        }
    }

    @Test
    void otherCodeAndTemplatesDoNot() throws IOException {
        String before = sources.fingerprint();
        write("src/main/jte/a.jte", "<b>\"it-user\"</b>");
        write("src/main/java/A.java", "class A { int a; }");
        assertThat(sources.fingerprint()).isEqualTo(before);
    }

    private void write(String file, String text) throws IOException {
        Path written = place.resolve("platform").resolve(file);
        Files.createDirectories(written.resolveSibling(""));
        Files.writeString(written, text);
    }
}
