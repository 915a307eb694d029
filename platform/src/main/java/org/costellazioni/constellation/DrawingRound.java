package org.costellazioni.constellation;

import org.costellazioni.jobs.RecurringWork;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Draws the sky anew, a minute after the registry has changed. */
@Component
class DrawingRound implements RecurringWork {

    private final Drawing drawing;

    DrawingRound(Drawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public String name() {
        return "constellation.drawing";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (drawing.outdated()) {
            drawing.drawAnew();
        }
    }
}
