package org.costellazioni.registry.offers;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@PlatformTest
class RegistryManifestTests {

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestActors testActors;

    @Autowired
    private Actors actors;

    @Autowired
    private RegistryManifest manifest;

    @Autowired
    private Journal journal;

    @Test
    void aConfirmationIsDueAYearAfterTheLastOneAndTheFirstHasNoDay() {
        TestTerritory territory = TestTerritory.make(territories);
        Person carla = people.play(Cast.PRESIDENT, territory);
        ActorId actor = testActors.make(territory, "ets", "La Lampara");
        people.mandate(carla, actor, MandateKind.LEGAL_REPRESENTATIVE, territory);
        people.mandate(carla, actor, MandateKind.OPERATOR, territory);
        Acting acting = people.visitor(carla, territory).acting();

        assertThat(territory.in(() -> manifest.desk(acting))).hasSize(1);
        assertThat(territory.in(() -> manifest.dueDates(acting))).isEmpty();

        territory.run(() -> actors.confirm(actor, acting).orThrow());
        assertThat(territory.in(() -> manifest.desk(acting))).isEmpty();
        List<DueDate> due = territory.in(() -> manifest.dueDates(acting));
        assertThat(due).singleElement().satisfies(one -> {
            assertThat(one.day()).isEqualTo(journal.today().plusYears(1));
            assertThat(one.path()).startsWith("/realta/la-lampara");
        });
    }
}
