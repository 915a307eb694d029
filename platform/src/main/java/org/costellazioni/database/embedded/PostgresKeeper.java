package org.costellazioni.database.embedded;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The thread that starts the server and starts it again whenever it dies by itself, for as long as that
 * takes: a disk may be full for a night. It lives as long as the server should: Linux ties the
 * parent-death signal to the thread that started the child, not to the process.
 */
final class PostgresKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresKeeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 10;
    private static final int LOG_LOOK_SECONDS = 20;
    private static final long RETRY_MILLIS = 200;
    private static final long LONGEST_RETRY_MILLIS = 5_000;
    private static final int TOLD_FAILURE = 5;
    private static final int TELL_EVERY_FAILURES = 120;
    private static final int MOST_STARTS_WITHOUT_SUCCESS = 25;

    private final ProcessBuilder command;
    private final Path data;
    private final ServerLog log;
    private int failures;
    private final CompletableFuture<Boolean> firstStart = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    PostgresKeeper(List<String> command, Path data, ServerLog log) {
        this.command = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
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
        try {
            while (!stopping && (firstStart.isDone() || failures < MOST_STARTS_WITHOUT_SUCCESS)) {
                if (!run()) {
                    failures++;
                    tellFailure();
                    // After a crash the dying workers of the former server hold its memory a while.
                    TimeUnit.MILLISECONDS.sleep(pauseMillis());
                }
            }
            firstStart.completeExceptionally(new IOException("it ends at once"));
        } catch (InterruptedException stopped) {
            firstStart.completeExceptionally(stopped);
        }
    }

    /** Starts the server and stays with it; whether it had been ready. */
    private boolean run() throws InterruptedException {
        boolean ready = false;
        try {
            Process started = command.start();
            process = started;
            ready = becomesReady(started);
            if (ready) {
                tellSuccess();
                int exit = stayWith(started);
                if (!stopping) {
                    LOG.warn("PostgreSQL ended by itself ({}): starting it again", exit);
                }
            }
            removeLeftover(started.pid());
        } catch (IOException failure) {
            if (!firstStart.isDone() && !(failure instanceof FileSystemException)) {
                firstStart.completeExceptionally(failure);
                stopping = true;
            }
        }
        log.keepSmall();
        return ready;
    }

    private int stayWith(Process started) throws InterruptedException {
        while (!started.waitFor(LOG_LOOK_SECONDS, TimeUnit.SECONDS)) {
            log.keepSmall();
        }
        return started.exitValue();
    }

    /** From a fifth of a second to five. */
    private long pauseMillis() {
        return firstStart.isDone()
                ? Math.min(RETRY_MILLIS << Math.min(failures - 1, 10), LONGEST_RETRY_MILLIS)
                : RETRY_MILLIS;
    }

    /** Once when it begins to fail, then every few minutes: it goes on for as long as it takes. */
    private void tellFailure() {
        if (firstStart.isDone() && !stopping && failures % TELL_EVERY_FAILURES == TOLD_FAILURE) {
            LOG.error(
                    "PostgreSQL does not start, {} trials so far: it is tried again every {} s; see {}",
                    failures,
                    LONGEST_RETRY_MILLIS / 1000,
                    log);
        }
    }

    private void tellSuccess() {
        if (failures >= TOLD_FAILURE && firstStart.isDone()) {
            LOG.warn("PostgreSQL runs again, at trial {}", failures + 1);
        }
        failures = 0;
        firstStart.complete(true);
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
