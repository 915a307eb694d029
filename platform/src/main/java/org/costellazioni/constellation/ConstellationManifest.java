package org.costellazioni.constellation;

import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.Manifest;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the sky offers to others: its two figures. */
@Component
class ConstellationManifest implements Manifest {

    private final Clock clock;

    ConstellationManifest(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String module() {
        return "constellation";
    }

    @Override
    public List<Figure> figures() {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                Figure.counted("constellation.figure.actors", "/realta?giorno=" + today, 10),
                Figure.counted(
                        "constellation.figure.ties",
                        "/legami?dal=" + today.withDayOfYear(1) + "&al=" + today,
                        20));
    }

    /** The home page is its. */
    @Override
    public boolean switchable() {
        return false;
    }
}
