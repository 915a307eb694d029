package org.costellazioni.workbench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a running product equal to its sources. What compiles takes the place of what ran: templates,
 * messages and assets in the running product, everything else by a new start on the same database. What
 * does not compile changes nothing.
 */
final class Workshop implements AutoCloseable {

    private static final String PROGRAM = "org.costellazioni.door.LiveProgram";

    /** Two requests of one page need not look at the sources twice. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private static final int STOP_MILLIS = 600;
    private static final int IDLE_SECONDS = 10;

    private final Checkout checkout;
    private final Path data;
    private final Build build;
    private final Bundler bundler;
    private final List<Path> folders;
    private volatile Program.@Nullable Database database;
    private volatile Program.@Nullable Running running;
    private @Nullable ProductLoader loader;
    private List<Problem> problems = List.of();
    private List<Problem> unstarted = List.of();
    private final Backlog backlog = new Backlog();
    private boolean asked = true;
    private volatile boolean closing;
    private long looked = System.nanoTime() - FRESH_NANOS;

    Workshop(Checkout checkout, Path data) throws IOException {
        this.checkout = checkout;
        this.data = data;
        this.build = Build.ofProduct(checkout);
        this.folders = List.of(
                build.folder("platform", "live-classes"),
                build.folder("platform", "classes"),
                build.folder("graph", "classes"));
        this.bundler =
                Bundler.watching(checkout, build.folder("platform", "classes/static/assets"));
    }

    /** Where a request goes, once everything saved before it is shown. */
    Relay.Way way(String head) {
        bringUpToDate();
        Program.Running product = running;
        BrokenPage page = new BrokenPage(problems, product != null);
        if (product == null || !problems.isEmpty() && page.concerns(head)) {
            return new Relay.Way.Back(page.answer(head));
        }
        return new Relay.Way.On(product.port());
    }

    synchronized void bringUpToDate() {
        if (System.nanoTime() - looked < FRESH_NANOS) {
            return;
        }
        long begun = System.nanoTime();
        List<Problem> found = new ArrayList<>();
        try {
            boolean assets = bundler.bringUpToDate();
            found.addAll(bundler.problems());
            Build.Brought brought = build.bringUpToDate();
            found.addAll(brought.problems());
            boolean same = brought.nothing() && !assets && !asked;
            backlog.add(brought, assets);
            if (same) {
                // What did not start then does not start now.
                found.addAll(unstarted);
            } else if (brought.problems().isEmpty()) {
                asked = false;
                unstarted = List.of();
                show(brought.sources(), begun);
            }
        } catch (Exception failure) {
            unstarted = List.of(problem(failure));
            found.addAll(unstarted);
        }
        tell(found);
        looked = System.nanoTime();
    }

    /** Starts again though nothing changed. */
    synchronized void restart() {
        asked = true;
        backlog.demandStart();
        looked = System.nanoTime() - FRESH_NANOS;
        bringUpToDate();
    }

    /** So that the first change is shown as soon as those after it. */
    synchronized void rehearse() throws IOException {
        build.rehearse();
    }

    private void show(int sources, long begun) throws Exception {
        Program.Running product = running;
        ProductLoader current = loader;
        if (backlog.isEmpty()) {
            return;
        }
        String done = "dev.shown";
        if (product != null && current != null && !backlog.demandsStart() && swapped(current)) {
            refresh(product, current);
        } else {
            start();
            done = "dev.started";
        }
        backlog.clear();
        Phrases.say(done, Phrases.secondsSince(begun), sources);
    }

    /** Whether all changed classes but those of templates could be changed where they run. */
    private boolean swapped(ProductLoader current) throws IOException {
        Map<String, byte[]> changed = new TreeMap<>();
        for (String name : backlog.classes()) {
            byte[] bytes = current.onDisk(name);
            if (bytes == null) {
                return false;
            }
            changed.put(name, bytes);
        }
        return changed.isEmpty() || HotSwap.swap(current, changed);
    }

    private void refresh(Program.Running product, ProductLoader current) throws Exception {
        if (backlog.templates()) {
            current.renewTemplates();
        }
        within(current, () -> {
            if (backlog.templates()) {
                product.templatesChanged();
            }
            if (backlog.messages()) {
                product.messagesChanged();
            }
            if (backlog.assets()) {
                product.assetsChanged();
            }
            return product;
        });
    }

    /** The former product runs until the new one does, unless its database is what changes. */
    private void start() throws Exception {
        if (backlog.demandsSolitude()) {
            retire();
        }
        ProductLoader fresh = new ProductLoader(folders);
        Program.Database opened = database;
        if (opened == null) {
            ProductLoader lasting = new ProductLoader(folders);
            opened = within(lasting, () -> program(lasting).open(data));
            database = opened;
        }
        Program.Database used = opened;
        Program.Running product =
                within(fresh, () -> program(fresh).start(data, used, fresh.ofTemplates()));
        retire();
        running = product;
        loader = fresh;
    }

    private void retire() throws Exception {
        Program.Running product = running;
        ProductLoader current = loader;
        running = null;
        loader = null;
        if (product != null && current != null) {
            product.close();
            current.close();
            // Only caches hold the former classes still, softly: without this they pile up.
            CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS).execute(System::gc);
        }
    }

    private static Program program(ProductLoader loader) throws ReflectiveOperationException {
        return (Program) loader.loadClass(PROGRAM).getConstructor().newInstance();
    }

    /** In a thread of its own, whose class loader everything that is started there inherits. */
    private static <T> T within(ProductLoader loader, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "workshop");
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception failure ? failure : failed;
        }
    }

    private void tell(List<Problem> found) {
        if (!found.equals(problems) && !closing) {
            found.forEach(problem -> System.err.println(problem.told()));
            Phrases.say(found.isEmpty() ? "dev.mended" : "dev.broken");
        }
        problems = List.copyOf(found);
    }

    private static Problem problem(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = failure == cause ? failure.toString() : failure + "\n" + cause;
        return new Problem(Phrases.of("dev.unstarted"), 0, text);
    }

    /** What a person should know, once it runs. */
    List<String> notices(String address) {
        Program.Running product = running;
        return product == null ? List.of() : product.notices(address);
    }

    /** Within two seconds, whatever is going on: the product, then its database. */
    @Override
    public void close() throws Exception {
        closing = true;
        Program.Running product = running;
        if (product != null) {
            Thread stopping = Thread.ofPlatform().daemon().start(() -> {
                try {
                    product.close();
                } catch (Exception late) {
                    // It ends with us.
                }
            });
            stopping.join(STOP_MILLIS);
        }
        bundler.close();
        Program.Database opened = database;
        if (opened != null) {
            opened.server().close();
        }
    }
}
