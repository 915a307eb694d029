package org.costellazioni.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders: deleted, or given to another user. */
final class Trees {

    private Trees() {}

    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Trees::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Gives the folder to a numeric user; does nothing where its top already is that user’s. */
    static void giveTo(Path root, int user) throws IOException {
        if (owner(root) == user) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            // The top comes last: after an interruption the next start does the whole again.
            paths.sorted(Comparator.reverseOrder()).forEach(path -> setOwner(path, user));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setOwner(Path path, int user) {
        try {
            Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
