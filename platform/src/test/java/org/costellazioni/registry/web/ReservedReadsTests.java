package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Whoever reads what is reserved leaves their mark. */
@PlatformTest
class ReservedReadsTests {

    private static final String HOME = "/realta/casa-di-carla";

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient jdbc;

    private RegistryVisit.Town town;
    private ActorId home;

    @BeforeEach
    void makeAHome() {
        town = visit.town();
        home = visit.actors.make(
                town.territory,
                TestActors.sheet("informal-group", "Casa di Carla")
                        .with(ActorField.SEAT_IS_HOME, "true")
                        .with(ActorField.ADDRESS, "calle dei Fabbri 7"));
        visit.actors.make(town.territory, "informal-group", "Gruppo aperto");
    }

    private List<String> reads() {
        return stage.in(town.territory, () -> jdbc.sql("""
                        select subject || ' ' || substring(details from 'form[^a-z]*([a-z]+)')
                        from audit_acts where verb = 'site.reserved-read' order by transaction, id
                        """).query(String.class).list());
    }

    @Test
    void theOfficeThatOpensTheSheetOfAHomeIsOnTheRecordOnceAnHour() throws Exception {
        town.open(town.clerk, HOME);
        town.open(town.clerk, HOME);
        town.open(town.clerk, HOME + "/modifica");
        assertThat(reads()).containsExactly("actor:" + home + " page");
    }

    @Test
    void whoReadsOnlyWhatEveryoneMayIsNot() throws Exception {
        town.open(HOME);
        town.open(town.citizen, HOME);
        town.open(town.clerk, "/realta/gruppo-aperto");
        town.open(town.clerk, "/realta");
        assertThat(reads()).isEmpty();
    }

    @Test
    void whoeverActsForItReadsTheirOwn() throws Exception {
        Person carla = visit.people.play(Cast.PRESIDENT, town.territory);
        visit.people.mandate(carla, home, MandateKind.DELEGATE, town.territory);
        assertThat(town.open(carla, HOME).getContentAsString()).contains("calle dei Fabbri 7");
        assertThat(reads()).isEmpty();
    }

    @Test
    void aListOfTheOfficeIsOneWhenItIsOpenedAndEachTimeItIsTakenAway() throws Exception {
        town.open(town.clerk, "/incarichi");
        town.open(town.clerk, "/incarichi?q=a");
        town.open(town.clerk, "/incarichi.csv");
        town.open(town.clerk, "/incarichi.csv");
        assertThat(town.open(town.citizen, "/incarichi.csv").getStatus()).isEqualTo(404);
        assertThat(reads())
                .containsExactly(
                        "list:/incarichi page", "list:/incarichi csv", "list:/incarichi csv");
    }
}
