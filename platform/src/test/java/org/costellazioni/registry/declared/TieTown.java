package org.costellazioni.registry.declared;

import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Founds towns with two associations, the president of each, and the office. */
@Component
public class TieTown {

    private static final Proof MINUTES = Proof.paper("Verbale del 12 marzo", "archivio del Comune");

    private final Territories territories;
    private final TestPeople people;
    private final TestActors actors;
    private final Declarations declarations;
    private final Ties ties;

    TieTown(
            Territories territories,
            TestPeople people,
            TestActors actors,
            Declarations declarations,
            Ties ties) {
        this.territories = territories;
        this.people = people;
        this.actors = actors;
        this.declarations = declarations;
        this.ties = ties;
    }

    public Town found() {
        TestTerritory territory = TestTerritory.make(territories);
        ActorId cortile = actors.make(territory, "ets", "Il Cortile");
        ActorId tela = actors.make(territory, "ets", "La Tela");
        Person carla = people.play(Cast.PRESIDENT, territory);
        Person dino = people.play(Cast.VOLUNTEER, territory);
        people.mandate(carla, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        people.mandate(dino, tela, MandateKind.LEGAL_REPRESENTATIVE, territory);
        return new Town(territory, cortile, tela, carla, dino, people.play(Cast.CLERK, territory));
    }

    /** Carla speaks for Il Cortile, Dino for La Tela. */
    public final class Town {

        public final TestTerritory territory;
        public final ActorId cortile;
        public final ActorId tela;
        public final Person carla;
        public final Person dino;
        public final Person clerk;

        private Town(
                TestTerritory territory,
                ActorId cortile,
                ActorId tela,
                Person carla,
                Person dino,
                Person clerk) {
            this.territory = territory;
            this.cortile = cortile;
            this.tela = tela;
            this.carla = carla;
            this.dino = dino;
            this.clerk = clerk;
        }

        public Visitor visitor(Person person) {
            return people.visitor(person, territory);
        }

        Ties.Draft partners() {
            return new Ties.Draft(
                    TieKind.Code.PARTNER_OF,
                    cortile,
                    tela,
                    null,
                    LocalDate.parse("2024-03-12"),
                    null,
                    1,
                    MINUTES,
                    true);
        }

        /** What Carla says of Il Cortile and La Tela. */
        public UUID declared() {
            return declaredBy(carla, cortile);
        }

        UUID declaredBy(Person person, ActorId side) {
            return territory
                    .in(() -> declarations.declare(partners(), side, List.of(), visitor(person)))
                    .orThrow();
        }

        /** A tie between the two that the office recorded. */
        public UUID recorded() {
            return declaredBy(clerk, cortile);
        }

        /** Whether the two have a tie that counts. */
        public boolean counts() {
            return !territory.in(() -> ties.of(cortile, true)).isEmpty();
        }
    }
}
