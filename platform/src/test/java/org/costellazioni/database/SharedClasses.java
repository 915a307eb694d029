package org.costellazioni.database;

import org.springframework.util.FileSystemUtils;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the JVMs that tests start have in common, kept in {@code target}: the product in jars, and an
 * archive of the classes that the first of them loaded, which halves what the next start costs. The JVM
 * reads archives only for jars, never for folders of classes.
 */
final class SharedClasses {

    private static final Path FOLDER = Path.of("target", "shared-classes");
    private static final Duration KEPT = Duration.ofHours(1);

    private static final class Found {
        static final SharedClasses OF_THIS_BUILD = new SharedClasses(
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
    }

    private final List<Path> libraries;
    private final List<Path> tests;
    private final Path place;

    private SharedClasses(List<String> classPath) {
        List<Path> entries =
                classPath.stream().map(Path::of).filter(Files::exists).toList();
        tests = entries.stream().filter(entry -> entry.endsWith("test-classes")).toList();
        List<Path> folders = entries.stream()
                .filter(Files::isDirectory)
                .filter(entry -> !tests.contains(entry))
                .toList();
        try {
            place = FOLDER.resolve(Integer.toHexString(age(folders))).toAbsolutePath();
            List<Path> jars = jars(folders);
            libraries = Stream.concat(
                            jars.stream(),
                            entries.stream().filter(entry -> !Files.isDirectory(entry)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static SharedClasses ofThisBuild() {
        return Found.OF_THIS_BUILD;
    }

    /** The product itself runs without the tests' own beans; a program of the tests needs them. */
    String classPath(boolean withTests) {
        return Stream.concat(libraries.stream(), withTests ? tests.stream() : Stream.empty())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The archive, once a JVM that ended in order has left it. */
    Optional<Path> archive() {
        return Optional.of(place.resolve("archive")).filter(Files::exists);
    }

    /** A file to write the archive to, for one JVM at a time among all that run tests. */
    Optional<Path> claim() throws IOException {
        Path claimed = place.resolve("archive.begun");
        try {
            return Optional.of(Files.createFile(claimed));
        } catch (FileAlreadyExistsException taken) {
            return Optional.empty();
        }
    }

    /** Takes what the JVM left; nothing unless it ended well, and another one may try. */
    static void keep(Path claimed, int exitCode) {
        try {
            if (exitCode == 0 && Files.size(claimed) > 0) {
                Files.move(
                        claimed, claimed.resolveSibling("archive"), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(claimed);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tells one build from the next: it changes with any file's name, size or time. */
    private static int age(List<Path> folders) throws IOException {
        int age = 0;
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                age = 31 * age
                        + files.map(Path::toFile)
                                .filter(File::isFile)
                                .mapToInt(file -> List.of(file, file.length(), file.lastModified())
                                        .hashCode())
                                .sum();
            }
        }
        return age;
    }

    private List<Path> jars(List<Path> folders) throws IOException {
        forgetOldBuilds();
        Files.createDirectories(place);
        List<Path> jars = new ArrayList<>();
        try (FileChannel lock = FileChannel.open(
                place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            for (Path folder : folders) {
                Path jar = place.resolve(jars.size() + ".jar");
                if (!Files.exists(jar)) {
                    Path begun = place.resolve(jars.size() + ".begun");
                    pack(folder, begun);
                    Files.move(begun, jar, StandardCopyOption.ATOMIC_MOVE);
                }
                jars.add(jar);
            }
        }
        return jars;
    }

    /** The last hour's may still be in use. */
    private void forgetOldBuilds() throws IOException {
        for (File build : Objects.requireNonNullElse(FOLDER.toFile().listFiles(), new File[0])) {
            if (!build.getName().equals(place.toFile().getName())
                    && build.lastModified() < System.currentTimeMillis() - KEPT.toMillis()) {
                FileSystemUtils.deleteRecursively(build);
            }
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> paths = Files.walk(folder)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Path path : paths.sorted().toList()) {
                boolean below = Files.isDirectory(path);
                String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
                if (!name.isEmpty()) {
                    add(
                            zip,
                            below ? name + "/" : name,
                            below ? new byte[0] : Files.readAllBytes(path));
                }
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
