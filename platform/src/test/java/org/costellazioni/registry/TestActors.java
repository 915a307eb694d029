package org.costellazioni.registry;

import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts invented actors and ties into a test's own territory. */
@Component
public class TestActors {

    /** Somebody of the office whom nobody knows by name. */
    public static final Visitor OFFICE = new Visitor(
            null, IdentificationLevel.NONE, null, Set.of(Role.PROGRAMME_OFFICE), List.of());

    public static final Registration.Source DESK = new Registration.Source("desk", true, false);

    public static final TieKind.Code HOST_OF = new TieKind.Code("host-of");
    public static final TieKind.Code SAME_TABLE = new TieKind.Code("same-table");
    public static final TieKind.Code EXCHANGE_WITH = new TieKind.Code("exchange-with");

    private final Actors actors;
    private final Ties ties;

    TestActors(Actors actors, Ties ties) {
        this.actors = actors;
        this.ties = ties;
    }

    /** A new actor of a kind, its address made from its name. */
    public ActorId make(TestTerritory territory, String kind, String name) {
        return make(territory, sheet(kind, name));
    }

    public ActorId make(TestTerritory territory, ActorSheet sheet) {
        return territory.in(() -> actors.create(sheet, OFFICE)).orThrow().id();
    }

    /** An invented actor, as the demonstration and its imports write them. */
    public ActorId makeExample(TestTerritory territory, String kind, String name) {
        Registration.Source story = new Registration.Source("story", true, true);
        List<Registration> rows = List.of(new Registration(sheet(kind, name), null));
        Registration.Result result =
                territory.in(() -> actors.register(rows, story, Acting.MACHINE)).getFirst();
        return java.util.Objects.requireNonNull(result.actor());
    }

    /** A public tie that began on the day and still holds. */
    public void tie(
            TestTerritory territory,
            TieKind.Code kind,
            ActorId source,
            ActorId target,
            String from) {
        record(territory, draft(kind, source, target, from, true));
    }

    /** A tie that only those concerned may see. */
    public void reservedTie(
            TestTerritory territory,
            TieKind.Code kind,
            ActorId source,
            ActorId target,
            String from) {
        record(territory, draft(kind, source, target, from, false));
    }

    /** A public tie of a period, either end of which may be unknown. */
    public void tieOf(
            TestTerritory territory,
            TieKind.Code kind,
            ActorId source,
            ActorId target,
            @Nullable String from,
            @Nullable String until) {
        record(
                territory,
                new Ties.Draft(
                        kind,
                        source,
                        target,
                        null,
                        from == null ? null : LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until),
                        1,
                        Proof.paper("Verbale", "archivio del Comune"),
                        true));
    }

    private void record(TestTerritory territory, Ties.Draft draft) {
        territory.in(() -> ties.record(List.of(draft), DESK, Acting.MACHINE));
    }

    private static Ties.Draft draft(
            TieKind.Code kind, ActorId source, ActorId target, String from, boolean open) {
        return new Ties.Draft(
                kind,
                source,
                target,
                null,
                LocalDate.parse(from),
                null,
                1,
                Proof.page("/documenti/1", "Verbale della prima seduta"),
                open);
    }

    public static ActorSheet sheet(String kind, String name) {
        return new ActorSheet(Map.of(ActorField.NAME, name, ActorField.KIND, kind));
    }

    /** A fiscal code that no real organization has: its issuing office does not exist. */
    public static String code(int number) {
        String ten = String.format("%07d999", number);
        return ten + FiscalCode.checkDigit(ten);
    }
}
