package org.costellazioni.database;

import org.costellazioni.kernel.TerritoryId;

import java.util.Optional;
import java.util.function.Supplier;

/** The territory whose rows the running code may see, bound for the length of a call. */
public final class TerritoryScope {

    private static final ScopedValue<TerritoryId> CURRENT = ScopedValue.newInstance();

    private TerritoryScope() {}

    /** Runs the work with the territory bound; transactions that begin inside see its rows only. */
    public static <T extends @org.jspecify.annotations.Nullable Object> T in(
            TerritoryId territory, Supplier<T> work) {
        return ScopedValue.where(CURRENT, territory).call(work::get);
    }

    public static void run(TerritoryId territory, Runnable work) {
        ScopedValue.where(CURRENT, territory).run(work);
    }

    /** As {@link #run}, for work that throws. */
    public static <X extends Exception> void call(TerritoryId territory, ThrowingWork<X> work)
            throws X {
        ScopedValue.where(CURRENT, territory).<Boolean, X>call(() -> {
            work.run();
            return true;
        });
    }

    /** Work that may fail with a checked exception. */
    public interface ThrowingWork<X extends Exception> {
        void run() throws X;
    }

    public static Optional<TerritoryId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The bound territory, where its absence is a bug. */
    public static TerritoryId required() {
        return current()
                .orElseThrow(() -> new IllegalStateException("no territory is bound to this work"));
    }
}
