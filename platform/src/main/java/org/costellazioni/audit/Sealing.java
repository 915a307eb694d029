package org.costellazioni.audit;

import org.costellazioni.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Closes settled acts under a new seal, a batch at a time. */
@Component
class Sealing implements RecurringWork {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MOST_ACTS = 10_000;

    private final Acts acts;
    private final Seals seals;
    private final Clock clock;

    Sealing(Acts acts, Seals seals, Clock clock) {
        this.acts = acts;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit.sealing";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    /** Seals what is settled now; nothing when there is nothing new. */
    @Override
    @Transactional
    public void run() {
        seals.lock();
        Optional<Seal> last = seals.last();
        long from = last.map(Seal::beforeTransaction).orElse(0L);
        long before = acts.settledBefore();
        List<RecordedAct> batch = acts.between(from, before, MOST_ACTS + 1);
        if (batch.isEmpty()) {
            return;
        }
        if (batch.size() > MOST_ACTS) {
            before = cut(batch);
            batch = acts.between(from, before, Integer.MAX_VALUE);
        }
        String previous = last.map(Seal::hash).orElse(SealChain.BEGINNING);
        long number = last.map(Seal::number).orElse(0L) + 1;
        seals.insert(
                new Seal(number, from, before, batch.size(), SealChain.hash(previous, batch)),
                clock.instant());
    }

    /** A transaction's acts stay under one seal: the cut falls where a transaction begins. */
    private static long cut(List<RecordedAct> batch) {
        long first = batch.getFirst().transaction();
        long last = batch.getLast().transaction();
        return first == last ? first + 1 : last;
    }
}
