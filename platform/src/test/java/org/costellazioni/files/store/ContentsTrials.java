package org.costellazioni.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.TestTerritory;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileUse;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.Acting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;

/** Contents and their pieces with two territories. */
class ContentsTrials implements RepositoryTrials {

    private final Contents contents;
    private final Files files;
    private final TestContents stage;

    ContentsTrials(Contents contents, Files files, TestContents stage) {
        this.contents = contents;
        this.files = files;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return Contents.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "enter", this::theSameBytesAreEnteredOnceInEach,
                "write", this::piecesStayAtHome,
                "piece", this::aKeptFileComesBackWhole,
                "usedBytes", this::eachCountsItsOwn,
                "removeUnused", this::isRemovedOnlyAtHome,
                "after", this::theSameBytesAreEnteredOnceInEach);
    }

    private void theSameBytesAreEnteredOnceInEach(TestTerritory mine, TestTerritory theirs) {
        Contents.Entry first = stage.enter(mine);
        assertThat(first.fresh()).isTrue();
        assertThat(stage.enter(mine)).isEqualTo(new Contents.Entry(first.id(), false));
        Contents.Entry other = stage.enter(theirs);
        assertThat(other.fresh()).isTrue();
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(stage.in(theirs, () -> contents.after(null, 5)))
                .extracting(Contents.StoredContent::id)
                .containsExactly(other.id());
        assertThat(stage.in(mine, () -> contents.after(first.id(), 5))).isEmpty();
    }

    private void piecesStayAtHome(TestTerritory mine, TestTerritory theirs) {
        ContentId content = stage.enter(mine).id();
        byte[] bytes = {1, 2, 3};
        stage.run(mine, () -> contents.write(content, 0, bytes, 3));
        stage.run(mine, () -> contents.write(content, 3, bytes, 2));
        assertThat(stage.in(mine, () -> contents.piece(content, 2))
                        .orElseThrow()
                        .bytes())
                .isEqualTo(bytes);
        assertThat(stage.in(mine, () -> contents.piece(content, 4))
                        .orElseThrow()
                        .startsAt())
                .isEqualTo(3);
        assertThat(stage.in(theirs, () -> contents.piece(content, 0))).isEmpty();
        assertThatThrownBy(() -> stage.run(theirs, () -> contents.write(content, 5, bytes, 2)))
                .hasMessageContaining("foreign key");
    }

    private void aKeptFileComesBackWhole(TestTerritory mine, TestTerritory theirs) {
        byte[] content = new byte[700_000];
        new Random(3).nextBytes(content);
        FileView kept = mine.in(() -> keep(content));
        assertThat(kept.sizeBytes()).isEqualTo(content.length);
        assertThat(mine.in(() -> read(kept.id()))).isEqualTo(content);
        assertThatThrownBy(() -> theirs.in(() -> read(kept.id())))
                .isInstanceOf(NoSuchElementException.class);
    }

    private void eachCountsItsOwn(TestTerritory mine, TestTerritory theirs) {
        stage.enter(mine);
        assertThat(stage.in(mine, contents::usedBytes)).isEqualTo(3);
        assertThat(stage.in(theirs, contents::usedBytes)).isZero();
    }

    private void isRemovedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        stage.enter(mine);
        assertThat(stage.in(theirs, () -> contents.removeUnused(Instant.EPOCH, 9)))
                .isZero();
        assertThat(stage.in(mine, () -> contents.removeUnused(Instant.EPOCH, 9)))
                .isOne();
    }

    private FileView keep(byte[] content) {
        try {
            return files.take(
                            new ByteArrayInputStream(content),
                            "elenco.csv",
                            FileUse.of(1 << 20),
                            Acting.MACHINE)
                    .orThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] read(FileId id) {
        try (InputStream in = files.open(id)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
