package org.costellazioni.files;

import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that tests take in. */
public final class TestFiles {

    private static final FileUse ANY = FileUse.of(1 << 20);

    private TestFiles() {}

    /** A text that the machine took in and that waits to be attached. */
    public static FileId take(Files files, TestTerritory territory, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return territory
                .in(() -> take(files, bytes, ANY, Acting.MACHINE))
                .orThrow()
                .id();
    }

    /** In the territory at hand. */
    static Outcome<FileView> take(Files files, byte[] bytes, FileUse use, Acting by) {
        try {
            return files.take(new ByteArrayInputStream(bytes), "prova.txt", use, by);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
