package org.costellazioni.mail.server;

import org.costellazioni.database.DataFolder;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * The file of the data folder that names the mail server, with its password: only its owner may read it. A
 * second file beside it holds all letters back, as in a copy that was put back.
 */
public final class MailServerFile {

    /** The name, in the data folder, of the file that holds letters back. */
    public static final String HELD = "mail-held";

    private final Path folder;
    private final Path file;

    private MailServerFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("secrets").resolve("mail");
    }

    /** @param folder the data folder, which may not be there yet */
    public static MailServerFile in(Path folder) {
        return new MailServerFile(folder);
    }

    /** The server that was named; empty when none was. */
    public Optional<MailServer> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties text = new Properties();
        text.load(new StringReader(Files.readString(file)));
        return Optional.of(MailServer.of(text));
    }

    public void write(MailServer server) throws IOException {
        if (!Files.exists(file.getParent())) {
            Files.createDirectory(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        StringWriter text = new StringWriter();
        server.text().store(text, null);
        DataFolder.writePrivately(file, text.toString());
    }

    /** Whether there was one. */
    public boolean remove() throws IOException {
        return Files.deleteIfExists(file);
    }

    /** Lets no letter leave until {@link #resume}. */
    public void hold() throws IOException {
        DataFolder.writePrivately(folder.resolve(HELD), "");
    }

    /** Whether letters had been held back. */
    public boolean resume() throws IOException {
        return Files.deleteIfExists(folder.resolve(HELD));
    }

    public boolean held() {
        return Files.exists(folder.resolve(HELD));
    }
}
