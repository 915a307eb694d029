package org.costellazioni.database.embedded;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The thread that starts the server and starts it again whenever it dies by itself. It lives as long
 * as the server should: Linux ties the parent-death signal to the thread that started the child,
 * not to the process.
 */
final class PostgresKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresKeeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 10;
    private static final int RETRY_MILLIS = 200;
    private static final int MOST_STARTS_WITHOUT_SUCCESS = 25;

    private final ProcessBuilder command;
    private final Path data;
    private final Path log;
    private final CompletableFuture<Boolean> firstStart = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    PostgresKeeper(List<String> command, Path data, Path log) {
        this.command = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        this.data = data;
        this.log = log;
        this.thread = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
    }

    /** Returns when the server accepts connections. */
    void start() throws IOException, InterruptedException {
        thread.start();
        try {
            firstStart.get();
        } catch (ExecutionException failure) {
            throw new IOException("PostgreSQL did not start: see " + log, failure.getCause());
        }
    }

    void stop(Duration patience) {
        stopping = true;
        Process running = process;
        try {
            if (running != null && running.isAlive()) {
                stop(running, patience);
            }
            thread.interrupt();
            thread.join(patience);
        } catch (IOException | InterruptedException failure) {
            LOG.error("PostgreSQL could not be stopped cleanly", failure);
        }
    }

    private static void stop(Process running, Duration patience)
            throws IOException, InterruptedException {
        Signals.send("INT", running.pid());
        if (!running.waitFor(patience)) {
            Signals.send("QUIT", running.pid());
            if (!running.waitFor(Duration.ofSeconds(1))) {
                running.destroyForcibly();
            }
        }
    }

    private void keep() {
        int failures = 0;
        try {
            while (!stopping && failures < MOST_STARTS_WITHOUT_SUCCESS) {
                Process started = command.start();
                process = started;
                if (becomesReady(started)) {
                    failures = 0;
                    firstStart.complete(true);
                    int exit = started.waitFor();
                    if (!stopping) {
                        LOG.warn("PostgreSQL ended by itself ({}): starting it again", exit);
                    }
                } else {
                    // After a crash the dying workers of the former server hold its memory a while.
                    failures++;
                    TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
                }
                removeLeftover(started.pid());
            }
            firstStart.completeExceptionally(new IOException("it ends at once"));
        } catch (IOException | InterruptedException failure) {
            firstStart.completeExceptionally(failure);
        }
    }

    private boolean becomesReady(Process started) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!started.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            Optional<PostmasterFile> file = PostmasterFile.read(data);
            if (file.isPresent()
                    && file.get().pid() == started.pid()
                    && file.get().ready()) {
                return true;
            }
            if (System.nanoTime() > deadline && !stopping) {
                // A long recovery is no failure: it must not be cut short.
                LOG.warn("PostgreSQL is still recovering its data: see {}", log);
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
        }
        return false;
    }

    /** Killed with -9 it leaves its file behind, whose number another process may get. */
    private void removeLeftover(long pid) throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(data);
        if (file.isPresent() && file.get().pid() == pid) {
            Files.deleteIfExists(PostmasterFile.in(data));
        }
    }
}
