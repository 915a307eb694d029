package org.costellazioni.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.context.SmartLifecycle;

/** Starts the scheduler when the application is ready and stops it first of all. */
class SchedulerRun implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    SchedulerRun(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
