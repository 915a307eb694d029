package org.costellazioni.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.HomeCard;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@PlatformTest
class MeetingsManifestTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Occasions occasions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private MeetingsManifest manifest;

    @Autowired
    private TestOccasions stage;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;
    private ActorId cortile;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        cortile = stage.actor(territory, "Il Cortile");
    }

    @Test
    void anAnnouncedOccasionToComeStandsOnTheHomePage() {
        Visitor office = stage.office(territory);
        OccasionDraft feast = new OccasionDraft(
                "Festa", TestOccasions.FUTURE, "Campo", "", true, List.of(cortile));
        territory.in(() -> occasions.create(feast, office)).orThrow();
        stage.make(territory, "Riservata", TestOccasions.FUTURE, cortile);
        assertThat(territory.in(() -> manifest.homeCards()))
                .extracting(HomeCard::title, HomeCard::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Festa", "/occasioni"));
    }

    @Test
    void whatIsOverWithoutTiesWaitsOnTheDeskOfWhoeverLooksAfterIt() {
        Occasion over = stage.make(territory, "Incontro", TestOccasions.PAST, cortile);
        stage.make(territory, "Festa", TestOccasions.FUTURE, cortile);
        Person president = people.play(Cast.PRESIDENT, territory);
        people.mandate(president, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        Person citizen = people.play(Cast.CITIZEN, territory);
        assertThat(desk(president.id()))
                .extracting(DeskItem::path)
                .containsExactly(over.path() + "/presenze");
        assertThat(desk(citizen.id())).isEmpty();
        assertThat(territory.in(() -> manifest.desk(Acting.MACHINE))).isEmpty();
    }

    @Test
    void onceRecordedNothingWaits() {
        Occasion over = stage.make(territory, "Incontro", TestOccasions.PAST, cortile);
        Visitor office = stage.office(territory);
        ActorId tela = stage.actor(territory, "La Tela");
        territory.run(() -> {
            attendances.tick(over.id(), List.of(tela), office).orThrow();
            attendances.recordTies(over.id(), office).orThrow();
        });
        PersonId clerk = people.play(Cast.CLERK, territory).id();
        assertThat(desk(clerk)).isEmpty();
    }

    private List<DeskItem> desk(PersonId person) {
        return territory.in(
                () -> manifest.desk(Acting.person(person, IdentificationLevel.PASSWORD)));
    }
}
