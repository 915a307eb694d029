package org.costellazioni.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.files.FileHolder;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileView;
import org.costellazioni.house.RepositoryTrials;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** References with two territories. */
class ReferencesTrials implements RepositoryTrials {

    private static final FileHolder THING = FileHolder.of("files.trial", new UUID(7, 7));

    private final References references;
    private final Contents contents;
    private final TestContents stage;

    ReferencesTrials(References references, Contents contents, TestContents stage) {
        this.references = references;
        this.contents = contents;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return References.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::isKnownOnlyAtHome,
                "byId", this::isKnownOnlyAtHome,
                "attach", this::isAttachedOnlyAtHome,
                "attached", this::isAttachedOnlyAtHome,
                "order", this::isOrderedOnlyAtHome,
                "end", this::isEndedOnlyAtHome,
                "endAll", this::allAreEndedOnlyAtHome,
                "forgetWaiting", this::isForgottenOnlyAtHome);
    }

    private void isKnownOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        FileId file = stage.file(mine, "nota.txt");
        assertThat(stage.in(mine, () -> references.byId(file)).orElseThrow().file())
                .extracting(FileView::name, FileView::sha256)
                .containsExactly("nota.txt", TestContents.SHA);
        assertThat(stage.in(theirs, () -> references.byId(file))).isEmpty();
    }

    private void isAttachedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        FileId file = stage.file(mine, "nota.txt");
        assertThat(attach(theirs, file)).isFalse();
        assertThat(attach(mine, file)).isTrue();
        assertThat(attach(mine, file)).as("once").isFalse();
        assertThat(names(mine)).containsExactly("nota.txt");
        assertThat(names(theirs)).isEmpty();
    }

    private void isOrderedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        FileId first = stage.file(mine, "uno.txt");
        FileId second = stage.file(mine, "due.txt");
        attach(mine, first);
        attach(mine, second);
        stage.run(theirs, () -> references.order(THING, List.of(second, first)));
        assertThat(names(mine)).containsExactly("uno.txt", "due.txt");
        stage.run(mine, () -> references.order(THING, List.of(second, first)));
        assertThat(names(mine)).containsExactly("due.txt", "uno.txt");
    }

    private void isEndedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        FileId file = stage.file(mine, "nota.txt");
        attach(mine, file);
        assertThat(stage.in(theirs, () -> references.end(file, Instant.EPOCH))).isFalse();
        assertThat(names(mine)).hasSize(1);
        assertThat(stage.in(mine, () -> references.end(file, Instant.EPOCH))).isTrue();
        assertThat(stage.in(mine, () -> contents.removeUnused(Instant.EPOCH, 9)))
                .isOne();
    }

    private void allAreEndedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        attach(mine, stage.file(mine, "uno.txt"));
        attach(mine, stage.file(mine, "due.txt"));
        assertThat(endAll(theirs)).isZero();
        assertThat(names(mine)).hasSize(2);
        assertThat(endAll(mine)).isEqualTo(2);
        assertThat(stage.in(mine, () -> contents.removeUnused(Instant.EPOCH, 9)))
                .isOne();
    }

    private void isForgottenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        attach(mine, stage.file(mine, "tenuto.txt"));
        FileId waiting = stage.file(mine, "lasciato.txt");
        assertThat(stage.in(theirs, () -> references.forgetWaiting(Instant.EPOCH)))
                .isZero();
        assertThat(stage.in(mine, () -> references.forgetWaiting(Instant.EPOCH)))
                .isOne();
        assertThat(stage.in(mine, () -> references.byId(waiting))).isEmpty();
        assertThat(names(mine)).containsExactly("tenuto.txt");
        assertThat(stage.in(mine, () -> contents.removeUnused(Instant.EPOCH, 9)))
                .isZero();
    }

    private boolean attach(TestTerritory territory, FileId file) {
        return stage.in(territory, () -> references.attach(file, THING, null));
    }

    private long endAll(TestTerritory territory) {
        return stage.in(
                territory, () -> references.endAll(THING.kind(), THING.thing(), Instant.EPOCH));
    }

    private List<String> names(TestTerritory territory) {
        return stage
                .in(territory, () -> references.attached(THING.kind(), List.of(THING.thing())))
                .stream()
                .map(found -> found.file().name())
                .toList();
    }
}
