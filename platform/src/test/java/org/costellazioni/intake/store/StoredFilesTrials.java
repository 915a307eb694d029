package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** Uploaded files with two territories. */
class StoredFilesTrials implements RepositoryTrials {

    private final StoredFiles files;
    private final Stage stage;

    StoredFilesTrials(StoredFiles files, Stage stage) {
        this.files = files;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return StoredFiles.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "keep", this::aKeptFileComesBackWhole,
                "copy", this::aKeptFileComesBackWhole,
                "describe",
                        (mine, theirs) -> {
                            Path file = Files.createTempFile("prova", null);
                            assertThat(StoredFiles.describe(file, "x").sizeBytes())
                                    .isZero();
                            Files.delete(file);
                        });
    }

    private void aKeptFileComesBackWhole(TestTerritory mine, TestTerritory theirs)
            throws IOException {
        byte[] content = new byte[700_000];
        new Random(3).nextBytes(content);
        Path file = Files.write(Files.createTempFile("prova", null), content);
        StoredFile kept = stage.in(mine, () -> keep(file));
        Files.delete(file);
        assertThat(kept.sizeBytes()).isEqualTo(content.length);
        assertThat(stage.in(mine, () -> copy(kept.id()))).isEqualTo(content);
        assertThat(stage.in(theirs, () -> copy(kept.id()))).isEmpty();
    }

    private StoredFile keep(Path file) {
        try {
            return files.keep(file, "elenco.csv", Instant.EPOCH);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] copy(@Nullable UUID id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            files.copy(Objects.requireNonNull(id), out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
