package org.costellazioni.bench.suite;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs a command and tells the processor seconds of all processes that came of it, on Linux. Those whose
 * parent ended before them (PostgreSQL, Chromium) count too: they become children of this program, which
 * waits until the last one is gone. A shell's {@code time} leaves them out.
 *
 * <p>What is told goes to standard error: the sum, then a line for each kind of process ({@link Kinds}).
 * The command is started through the system's own calls: Java waits for the processes that it starts
 * itself, and would take some of ours away.
 */
public final class ProcessorTime {

    /** From {@code linux/prctl.h}: processes without a parent become ours. */
    private static final int SET_CHILD_SUBREAPER = 36;

    /** From {@code sys/resource.h}: of all children that ended and were waited for, and of theirs. */
    private static final int OF_CHILDREN = -1;

    private static final int USAGE_LONGS = 18;
    private static final int ANY_CHILD = -1;
    private static final double NANOSECONDS = 1e9;
    private static final double MICROSECONDS = 1e6;

    private final Linker linker = Linker.nativeLinker();
    private final Arena arena = Arena.global();

    private ProcessorTime() {}

    /** Ends as the command ends. */
    public static void main(String[] command) throws Throwable {
        System.exit(new ProcessorTime().measure(List.of(command)));
    }

    static void say(String format, Object... values) {
        System.err.println(String.format(Locale.ROOT, format, values));
    }

    private int measure(List<String> command) throws Throwable {
        FunctionDescriptor prctl = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG);
        int refused = (int) call("prctl", prctl, Linker.Option.firstVariadicArg(1))
                .invoke(SET_CHILD_SUBREAPER, 1L);
        if (refused != 0) {
            throw new IllegalStateException("prctl: " + refused);
        }
        Kinds kinds = new Kinds();
        kinds.watch();
        long begun = System.nanoTime();
        int code = waitForAll(start(command));
        double clock = (System.nanoTime() - begun) / NANOSECONDS;
        kinds.stop();
        MemorySegment usage = usage();
        double user = seconds(usage, 0);
        double system = seconds(usage, 2);
        say(
                "processor seconds %.1f (user %.1f, system %.1f), clock %.1f s, exit %d",
                user + system, user, system, clock, code);
        kinds.tell(user + system);
        return code;
    }

    private int start(List<String> command) throws Throwable {
        MemorySegment pid = arena.allocate(JAVA_INT);
        MemorySegment none = MemorySegment.NULL;
        FunctionDescriptor spawn = FunctionDescriptor.of(
                JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        List<String> environment = System.getenv().entrySet().stream()
                .map((Map.Entry<String, String> one) -> one.getKey() + "=" + one.getValue())
                .toList();
        int refused = (int) call("posix_spawnp", spawn)
                .invoke(
                        pid,
                        arena.allocateFrom(command.getFirst()),
                        none,
                        none,
                        texts(command),
                        texts(environment));
        if (refused != 0) {
            throw new IllegalStateException("posix_spawnp: " + refused);
        }
        return pid.get(JAVA_INT, 0);
    }

    /** Whatever ends is let go at once: others may be waiting for it to be gone. */
    private int waitForAll(int command) throws Throwable {
        MethodHandle waitpid =
                call("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
        MemorySegment status = arena.allocate(JAVA_INT);
        int code = 0;
        int ended;
        do {
            ended = (int) waitpid.invoke(ANY_CHILD, status, 0);
            if (ended == command) {
                int told = status.get(JAVA_INT, 0);
                // As a shell says it: what the program returned, or 128 and the signal that ended
                // it.
                code = (told & 0x7f) == 0 ? told >> 8 & 0xff : 128 + (told & 0x7f);
            }
        } while (ended > 0);
        return code;
    }

    private MemorySegment usage() throws Throwable {
        MemorySegment usage = arena.allocate(MemoryLayout.sequenceLayout(USAGE_LONGS, JAVA_LONG));
        int refused = (int) call("getrusage", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS))
                .invoke(OF_CHILDREN, usage);
        if (refused != 0) {
            throw new IllegalStateException("getrusage: " + refused);
        }
        return usage;
    }

    /** A {@code struct timeval}: seconds, then microseconds. */
    private static double seconds(MemorySegment usage, long at) {
        return usage.getAtIndex(JAVA_LONG, at) + usage.getAtIndex(JAVA_LONG, at + 1) / MICROSECONDS;
    }

    /** An array of texts that ends with nothing, as C wants it. */
    private MemorySegment texts(List<String> texts) {
        MemorySegment array = arena.allocate(ADDRESS, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) {
            array.setAtIndex(ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return array;
    }

    private MethodHandle call(String name, FunctionDescriptor shape, Linker.Option... options) {
        return linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(), shape, options);
    }
}
