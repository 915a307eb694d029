package org.costellazioni.meetings;

import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.people.Cast;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Occasions and those present, in a test's own territory. */
@Component
public class TestOccasions {

    public static final LocalDate PAST = LocalDate.of(2025, 5, 10);
    public static final LocalDate FUTURE = LocalDate.of(2099, 5, 10);

    private final Occasions occasions;
    private final Actors actors;
    private final TestPeople people;

    TestOccasions(Occasions occasions, Actors actors, TestPeople people) {
        this.occasions = occasions;
        this.actors = actors;
        this.people = people;
    }

    /** An association with this name, without a fiscal code. */
    public ActorId actor(TestTerritory territory, String name) {
        return actor(
                territory, new ActorSheet(Map.of(ActorField.NAME, name, ActorField.KIND, "ets")));
    }

    public ActorId actor(TestTerritory territory, ActorSheet sheet) {
        return territory
                .in(() -> actors.create(sheet, TestActors.OFFICE))
                .orThrow()
                .id();
    }

    /** A fiscal code that no real organization has: its issuing office does not exist. */
    public static String code(int number) {
        String ten = String.format("%07d999", number);
        return ten + FiscalCode.checkDigit(ten);
    }

    public Visitor office(TestTerritory territory) {
        return people.visitor(people.play(Cast.CLERK, territory), territory);
    }

    public Occasion make(TestTerritory territory, String title, LocalDate day, ActorId organizer) {
        OccasionDraft draft = new OccasionDraft(
                title, day, "Campo dei Gatti", "Chiavi da Ines", false, List.of(organizer));
        return territory.in(() -> occasions.create(draft, office(territory)).orThrow());
    }
}
