package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits until something below some folders is other than before, at no cost. */
final class Watch implements AutoCloseable {

    /** Editors save in several strokes, and tools save many files. */
    private static final int QUIET_MILLIS = 60;

    private final WatchService service = FileSystems.getDefault().newWatchService();
    private final List<Path> roots;
    private final Set<Path> watched = new HashSet<>();

    Watch(List<Path> roots) throws IOException {
        this.roots = roots;
        register();
    }

    /** Returns a moment after the last change. */
    void await() throws IOException, InterruptedException {
        WatchKey key = service.take();
        while (key != null) {
            boolean overflow = key.pollEvents().stream()
                    .map(WatchEvent::kind)
                    .anyMatch(kind -> kind != StandardWatchEventKinds.ENTRY_MODIFY);
            if (!key.reset() || overflow) {
                watched.removeIf(folder -> !Files.isDirectory(folder));
                register();
            }
            key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void register() throws IOException {
        for (Path root : roots) {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen)
                        throws IOException {
                    if (watched.add(folder)) {
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_DELETE,
                                StandardWatchEventKinds.ENTRY_MODIFY);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
