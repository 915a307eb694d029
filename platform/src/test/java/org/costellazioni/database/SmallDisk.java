package org.costellazioni.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system in memory, where this machine lets a test mount one; elsewhere the test is skipped. */
public final class SmallDisk implements AutoCloseable {

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** @param place an empty folder that becomes the disk */
    public static SmallDisk mounted(Path place, int megabytes) throws Exception {
        assumeTrue(
                call(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + megabytes + "m",
                        "tmpfs",
                        place.toString()),
                "skipped: this machine does not let a test mount a small disk (mount -t tmpfs)");
        return new SmallDisk(place);
    }

    public Path path() {
        return place;
    }

    /** Takes all the space that is left, with a file that {@link #free} removes. */
    public void fill() throws IOException {
        try (RandomAccessFile ballast = new RandomAccessFile(ballast().toFile(), "rw")) {
            ballast.seek(ballast.length());
            byte[] zeros = new byte[4096];
            while (Files.getFileStore(place).getUsableSpace() > 0) {
                ballast.write(zeros);
            }
        }
    }

    public void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    public void readOnly() throws Exception {
        if (!call("mount", "-o", "remount,ro", place.toString())) {
            throw new IOException("the disk was not made read-only");
        }
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    /** Whatever was still open keeps the disk until it is closed. */
    @Override
    public void close() throws Exception {
        call("umount", "-l", place.toString());
    }

    private static boolean call(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
