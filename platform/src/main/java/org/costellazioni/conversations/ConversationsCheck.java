package org.costellazioni.conversations;

import org.costellazioni.conversations.store.CommentRows;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.IntegrityCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Stream;

/** Verifies that of what was taken back neither words nor files are left. */
@Component
class ConversationsCheck implements IntegrityCheck {

    private final CommentRows rows;
    private final Files files;

    ConversationsCheck(CommentRows rows, Files files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> problems() {
        return left().map(what -> "comment " + what + ", though it was taken back")
                .toList();
    }

    private Stream<String> left() {
        List<CommentId> withdrawn = rows.withdrawn();
        Stream<String> words =
                rows.keptThoughWithdrawn().stream().map(comment -> comment + " holds a text");
        Stream<String> attached = withdrawn.isEmpty()
                ? Stream.empty()
                : files
                        .attached(
                                Conversations.FILES,
                                withdrawn.stream().map(CommentId::value).toList())
                        .keySet()
                        .stream()
                        .map(comment -> comment + " holds files");
        return Stream.concat(words, attached);
    }
}
