package org.costellazioni.mail.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A letter that arrived at an address of ours.
 *
 * @param mark tells it from all others: 64 hexadecimal digits
 * @param sender as the letter says; proves nothing
 * @param text only what is new
 * @param files at most so many as {@link AnswerReading} takes
 * @param cut whether it held more files, or was too big to be read at all
 */
public record Answer(String mark, String sender, String text, List<Attachment> files, boolean cut) {

    public Answer {
        files = List.copyOf(files);
    }

    /** A file in a letter; its bytes are read from the mailbox when it is opened. */
    public record Attachment(String name, Source source) {}

    /** Opens the bytes. */
    public interface Source {
        InputStream open() throws IOException;
    }
}
