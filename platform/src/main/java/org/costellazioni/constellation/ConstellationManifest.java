package org.costellazioni.constellation;

import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.Manifest;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the sky offers to others: its two figures. */
@Component
class ConstellationManifest implements Manifest {

    private final SkyIndexCache charts;
    private final Clock clock;

    ConstellationManifest(SkyIndexCache charts, Clock clock) {
        this.charts = charts;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "constellation";
    }

    @Override
    public List<Figure> figures() {
        SkyIndex chart = charts.current().chart();
        LocalDate january = LocalDate.now(clock).withDayOfYear(1);
        long born = chart.lines().stream()
                .filter(line -> line.begins() >= january.toEpochDay())
                .count();
        return List.of(
                new Figure(
                        "constellation.figure.actors",
                        chart.stars().size(),
                        Figure.Unit.COUNT,
                        "/?vista=elenco",
                        10),
                new Figure(
                        "constellation.figure.ties",
                        born,
                        Figure.Unit.COUNT,
                        "/?vista=elenco&dal=" + january.getYear() + "-01",
                        20));
    }

    /** The home page is its. */
    @Override
    public boolean switchable() {
        return false;
    }
}
