package org.costellazioni.conversations.web;

import org.costellazioni.conversations.rules.LinkedText;
import org.costellazioni.files.FileView;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A conversation as a page shows it to one reader.
 *
 * @param path of the page of the whole conversation
 * @param total how many comments there are in all
 * @param comments those shown, the oldest first
 * @param form to write one; null when the reader only reads
 * @param signedIn whether letters can be spoken of
 * @param letters whether the reader gets letters about it
 */
public record ConversationView(
        String path,
        int total,
        List<Item> comments,
        @Nullable FormData form,
        boolean signedIn,
        boolean letters) {

    public ConversationView {
        comments = List.copyOf(comments);
    }

    /** How many comments stand before those shown, or behind them. */
    int notShown() {
        return total - comments.size();
    }

    /**
     * One comment.
     *
     * @param who the author, and for whom they speak
     * @param note in place of the text or above it: taken back, hidden and why; empty when neither
     * @param silent whether the text is not for this reader
     */
    record Item(
            String id,
            String path,
            String who,
            String when,
            boolean edited,
            String note,
            boolean silent,
            LinkedText text,
            List<FileView> files,
            Actions actions) {}

    /** What the reader may do with a comment. */
    record Actions(boolean edit, boolean withdraw, boolean hide, boolean reveal) {

        boolean any() {
            return edit || withdraw || hide || reveal;
        }
    }
}
