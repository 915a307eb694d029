package org.costellazioni.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TreesTests {

    @TempDir
    private Path parent;

    private Path tree;

    @BeforeEach
    void grow() throws IOException {
        tree = parent.resolve("albero");
        Files.createDirectories(tree.resolve("ramo"));
        Files.writeString(tree.resolve("ramo/foglia"), "verde");
    }

    @Test
    void deletesAWholeFolderAndNotWhatALinkPointsTo() throws IOException {
        Path outside = Files.writeString(parent.resolve("fuori"), "resta");
        Files.createSymbolicLink(tree.resolve("ramo/altrove"), outside);
        Trees.delete(tree);
        assertThat(tree).doesNotExist();
        assertThat(outside).hasContent("resta");
    }

    @Test
    void deletesNothingWhereThereIsNothing() throws IOException {
        Trees.delete(parent.resolve("mai-esistito"));
        assertThat(tree).exists();
    }

    @Test
    void givesAFolderWithAllItHoldsToAnotherUser() throws IOException {
        assumeTrue(Trees.owner(tree) == 0);
        Trees.giveTo(tree, 65534);
        assertThat(Trees.owner(tree)).isEqualTo(65534);
        assertThat(Trees.owner(tree.resolve("ramo/foglia"))).isEqualTo(65534);
    }

    @Test
    void leavesAFolderAloneThatIsTheUsersAlready() throws IOException {
        int owner = Trees.owner(tree);
        Trees.giveTo(tree, owner);
        assertThat(Trees.owner(tree.resolve("ramo/foglia"))).isEqualTo(owner);
    }
}
