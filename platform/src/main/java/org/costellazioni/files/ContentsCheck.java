package org.costellazioni.files;

import org.costellazioni.files.store.Content;
import org.costellazioni.files.store.ContentId;
import org.costellazioni.files.store.ContentStreams;
import org.costellazioni.files.store.Contents;
import org.costellazioni.kernel.IntegrityCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Verifies that every content still makes its fingerprint. */
@Component
class ContentsCheck implements IntegrityCheck {

    private static final int PAGE = 500;

    private final Contents contents;
    private final ContentStreams streams;
    private final TransactionTemplate transaction;

    ContentsCheck(Contents contents, ContentStreams streams, TransactionTemplate transaction) {
        this.contents = contents;
        this.streams = streams;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        List<Contents.StoredContent> page = after(null);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(kept -> !holds(kept))
                    .map(kept -> "content " + kept.id() + " does not make its fingerprint")
                    .forEach(problems::add);
            page = after(page.getLast().id());
        }
        return problems;
    }

    private List<Contents.StoredContent> after(@Nullable ContentId last) {
        return Objects.requireNonNull(transaction.execute(status -> contents.after(last, PAGE)));
    }

    private boolean holds(Contents.StoredContent kept) {
        Content content = kept.content();
        try (InputStream in = streams.open(kept.id(), 0, content.sizeBytes());
                DigestOutputStream out = new DigestOutputStream(
                        OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(out);
            return HexFormat.of()
                    .formatHex(out.getMessageDigest().digest())
                    .equals(content.sha256());
        } catch (IOException lacking) {
            return false;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
