package org.costellazioni.graph;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A fixed number of threads that work on one task together; the calling thread is one of them.
 *
 * <p>Work is cut into blocks whose borders do not depend on the number of threads, so that whoever
 * adds up block by block gets the same floating-point result on any machine. When the calling
 * thread is interrupted all members stop at their next block or meeting, and the call ends with a
 * {@link CancellationException}; the thread stays interrupted.
 */
public final class Crew {

    private static final ExecutorService HANDS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "graph-crew");
        thread.setDaemon(true);
        return thread;
    });

    private final int size;

    private Crew(int size) {
        this.size = size;
    }

    /**
     * A crew of this many threads.
     *
     * @throws IllegalArgumentException if there would be none
     */
    public static Crew of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a crew needs at least one thread, not " + threads);
        }
        return new Crew(threads);
    }

    /** A crew of one thread for each processor. */
    public static Crew ofAllProcessors() {
        return of(Runtime.getRuntime().availableProcessors());
    }

    public int size() {
        return size;
    }

    /** A piece of work on the numbers from one (included) to another (excluded). */
    @FunctionalInterface
    public interface BlockWork {
        void run(int from, int to);
    }

    /**
     * Has every number below {@code count} worked on once, in blocks taken by whoever is free.
     *
     * @throws CancellationException if the calling thread is interrupted
     */
    public void blocks(int count, int blockSize, BlockWork work) {
        blocks(count, blockSize, () -> work, BlockWork::run);
    }

    /** A piece of work on a range of numbers with scratch memory that no other thread touches. */
    @FunctionalInterface
    public interface ScratchWork<S> {
        void run(S scratch, int from, int to);
    }

    /**
     * Like {@link #blocks(int, int, BlockWork)}, with scratch memory made once for each member.
     *
     * @throws CancellationException if the calling thread is interrupted
     */
    public <S> void blocks(int count, int blockSize, Supplier<S> scratch, ScratchWork<S> work) {
        AtomicInteger next = new AtomicInteger();
        Crew crew = count <= blockSize ? new Crew(1) : this;
        crew.together(member -> {
            S own = scratch.get();
            int block = next.getAndIncrement();
            while ((long) block * blockSize < count) {
                member.stopIfAsked();
                work.run(own, block * blockSize, Math.min(count, (block + 1) * blockSize));
                block = next.getAndIncrement();
            }
        });
    }

    /**
     * Has every member run the same work once, side by side.
     *
     * @throws CancellationException if the calling thread is interrupted
     */
    public void together(Consumer<Member> work) {
        stopIfInterrupted();
        Meeting meeting = new Meeting(size);
        for (int i = 1; i < size; i++) {
            Member member = new Member(i, meeting);
            HANDS.execute(() -> member.take(work));
        }
        new Member(0, meeting).take(work);
        meeting.awaitAll();
    }

    /**
     * Ends the work of a thread that was interrupted.
     *
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted
     */
    public static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    /** One thread of a crew at work. */
    public static final class Member {

        private final int index;
        private final Meeting meeting;

        private Member(int index, Meeting meeting) {
            this.index = index;
            this.meeting = meeting;
        }

        /** Which member this is, from 0, the calling thread, to the size of the crew less one. */
        public int index() {
            return index;
        }

        /**
         * Waits until all members have come this far; what they wrote is then seen by all.
         *
         * @throws CancellationException if the work was stopped
         */
        public void meet() {
            stopIfAsked();
            meeting.meet();
        }

        /**
         * Passes this member's share of the blocks of {@code count} numbers: each block always the
         * same member's, so that what it touches stays in that processor's cache. Blocks are dealt
         * out in turn, because the first of a graph often have more ties than the last.
         */
        public void share(int count, int blockSize, BlockWork work) {
            int blocks = (count + blockSize - 1) / blockSize;
            for (int block = index; block < blocks; block += meeting.size()) {
                stopIfAsked();
                work.run(block * blockSize, Math.min(count, (block + 1) * blockSize));
            }
        }

        /**
         * Ends this member's work if the crew is to stop.
         *
         * @throws CancellationException if the calling thread was interrupted or another member
         * failed
         */
        public void stopIfAsked() {
            if (index == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            meeting.stopIfAsked();
        }

        private void take(Consumer<Member> work) {
            try {
                work.accept(this);
            } catch (RuntimeException | Error failure) {
                meeting.fail(failure);
            } finally {
                meeting.leave();
            }
        }
    }
}
