package org.costellazioni.site.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.Measure;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;

/** Counting the rows at an address. */
@PlatformTest
class CountsTests {

    @Autowired
    private Counts counts;

    @Autowired
    private Territories territories;

    @Test
    void refusesToCountWhatThePageWouldNotShow() {
        TestTerritory territory = TestTerritory.make(territories);
        for (String wrong : new String[] {
            "/nessuna-lista",
            "/doppioni",
            "/legami?dal=boh",
            "/legami?inventato=1",
            "/legami?dal=2026-01-01&inventato=1"
        }) {
            assertThatThrownBy(() -> territory.run(() -> counts.of(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(territory.<Long>in(() -> counts.of("/legami?dal=2026-01-01")))
                .isZero();
    }

    @Test
    void aSumSaysItsOwnTotalAndACountHasNone() {
        Figure hours = new Figure("a.b", 90L, Figure.Unit.MINUTES, "/realta", 1);
        assertThat(counts.of(hours)).isEqualTo(90);
        Measure euros = new Measure(
                "a.measure.b", Figure.Unit.CENTS, day -> "/realta", day -> day.getYear());
        assertThat(counts.of(euros, LocalDate.of(2026, 1, 1))).isEqualTo(2026);
        assertThatThrownBy(() -> new Figure("a.b", 3L, Figure.Unit.COUNT, "/realta", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Measure("a.measure.b", Figure.Unit.MINUTES, day -> "/realta", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
