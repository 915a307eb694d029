package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy that follows its original, among files that are not its own. */
class FolderCopyTests {

    @TempDir
    private Path place;

    private Path from = Path.of("");
    private Path to = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        from = place.resolve("from");
        to = place.resolve("to");
        Files.createDirectories(from.resolve("messages"));
        Files.writeString(from.resolve("messages/a.properties"), "a=1");
        Files.createDirectories(to);
        Files.writeString(to.resolve("A.class"), "not ours");
    }

    @Test
    void tellsWhatItWrote() throws IOException {
        FolderCopy copy = new FolderCopy(from, to);
        assertThat(copy.bringUpToDate()).containsExactly("messages/a.properties");
        assertThat(copy.bringUpToDate()).isEmpty();
        Files.writeString(from.resolve("messages/a.properties"), "a=2");
        assertThat(copy.bringUpToDate()).containsExactly("messages/a.properties");
        assertThat(to.resolve("messages/a.properties")).hasContent("a=2");
    }

    @Test
    void takesAwayWhatIsGoneAndLeavesTheRest() throws IOException {
        new FolderCopy(from, to).bringUpToDate();
        Files.delete(from.resolve("messages/a.properties"));
        assertThat(new FolderCopy(from, to).bringUpToDate())
                .containsExactly("messages/a.properties");
        assertThat(to.resolve("messages/a.properties")).doesNotExist();
        assertThat(to.resolve("A.class")).exists();
    }

    @Test
    void writesNothingWhereNothingChanged() throws IOException {
        new FolderCopy(from, to).bringUpToDate();
        assertThat(new FolderCopy(from, to).bringUpToDate()).isEmpty();
    }
}
