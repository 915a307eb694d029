package org.costellazioni.conversations;

import org.costellazioni.files.FileId;

import java.util.List;

/**
 * A comment as somebody writes it.
 *
 * @param files taken in by {@link Conversations#takeFile} and not yet attached to anything
 */
public record CommentDraft(String text, List<FileId> files) {

    public CommentDraft {
        text = text.strip();
        files = List.copyOf(files);
    }

    public static CommentDraft of(String text) {
        return new CommentDraft(text, List.of());
    }
}
