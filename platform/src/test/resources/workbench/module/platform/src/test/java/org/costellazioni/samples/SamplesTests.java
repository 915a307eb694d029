package org.costellazioni.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Cast;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SamplesTests {

    private static final SampleDraft DRAFT = new SampleDraft("Barca a remi", "Sta in rimessa");

    @Autowired
    private Territories territories;

    @Autowired
    private Samples samples;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @Test
    void whatTheOfficeWroteDownIsFoundByTheOfficeAlone() {
        Sample made =
                territory.in(() -> samples.create(DRAFT, visitor(Cast.CLERK)).orThrow());
        Sample found = territory.in(
                () -> samples.find(made.id(), visitor(Cast.CLERK)).orElseThrow());
        assertThat(found.name()).isEqualTo("Barca a remi");
        assertThat(found.notes()).isEqualTo("Sta in rimessa");
        assertThat(territory.in(() -> samples.find(made.id(), visitor(Cast.EVALUATOR))))
                .isEmpty();
        assertThat(territory.in(() -> samples.find(made.id(), Visitor.STRANGER))).isEmpty();
    }

    @Test
    void nobodyElseWritesAnythingDown() {
        Outcome<Sample> outcome =
                territory.in(() -> samples.create(DRAFT, visitor(Cast.MUNICIPAL_OPERATOR)));
        assertThat(outcome).isEqualTo(Outcome.refused(SampleRefusal.NOT_YOURS));
    }

    private Visitor visitor(Cast member) {
        return people.visitor(people.play(member, territory), territory);
    }
}
