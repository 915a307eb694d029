package org.costellazioni.files.store;

import org.costellazioni.TestTerritory;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.function.Supplier;

/** What the trials of this package stand on. */
@Component("filesTestContents")
class TestContents {

    static final String SHA = "ab".repeat(32);

    private final Contents contents;
    private final References references;
    private final TransactionTemplate transaction;

    TestContents(Contents contents, References references, TransactionTemplate transaction) {
        this.contents = contents;
        this.references = references;
        this.transaction = transaction;
    }

    <T extends @Nullable Object> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(() -> transaction.execute(status -> work.get()));
    }

    void run(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Three bytes that arrived when time began, without their piece. */
    Contents.Entry enter(TestTerritory territory) {
        return in(
                territory,
                () -> contents.enter(new Content(SHA, 3, FileType.TEXT, null), Instant.EPOCH));
    }

    /** Those bytes under a name. */
    FileId file(TestTerritory territory, String name) {
        FileId id = FileId.next();
        run(
                territory,
                () -> references.insert(
                        id,
                        contents.enter(new Content(SHA, 3, FileType.TEXT, null), Instant.EPOCH)
                                .id(),
                        name,
                        Instant.EPOCH,
                        null));
        return id;
    }
}
