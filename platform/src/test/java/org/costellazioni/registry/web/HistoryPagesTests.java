package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.twins.Twins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The history of an actor tells everything to those who may know it, and to everyone what is public. */
@PlatformTest
class HistoryPagesTests {

    private static final String PAGE = "/realta/il-cortile/modifiche";

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Actors actors;

    @Autowired
    private Ties ties;

    @Autowired
    private Twins twins;

    @Autowired
    private Functions functions;

    private RegistryVisit.Town town;
    private ActorId cortile;
    private ActorId tela;
    private Person carla;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        cortile = visit.actors.make(town.territory, "ets", "Il Cortile");
        tela = visit.actors.make(town.territory, "ets", "La Tela");
        carla = visit.people.play(Cast.PRESIDENT, town.territory);
        visit.people.mandate(carla, cortile, MandateKind.LEGAL_REPRESENTATIVE, town.territory);
    }

    private String asClerk() throws Exception {
        return town.open(town.clerk, PAGE).getContentAsString();
    }

    private void say(Person person, ActorId actor, ActorField field, String text) {
        town.territory.run(() -> {
            ActorView now = actors.byId(actor).orElseThrow();
            ActorSheet sheet = now.sheet().with(field, text);
            actors.edit(actor, sheet, now.version(), visit.people.visitor(person, town.territory))
                    .orThrow();
        });
    }

    @Test
    void everyoneReadsAsWhomAFieldWasChangedAndNobodyReadsByWhom() throws Exception {
        say(town.clerk, cortile, ActorField.WEBSITE, "https://ufficio.example");
        say(carla, cortile, ActorField.WEBSITE, "https://cortile.example");
        assertThat(town.page(PAGE))
                .containsPattern("(?s)cortile\\.example.*la realtà stessa.*l’ufficio")
                .doesNotContain(carla.familyName(), town.clerk.familyName(), "ripristino");
        assertThat(asClerk())
                .contains(carla.name() + ", la realtà stessa")
                .contains(town.clerk.name() + ", l’ufficio")
                .contains("/ripristino");
        assertThat(town.open(carla, PAGE).getContentAsString()).contains(town.clerk.name());
        assertThat(town.open(town.citizen, PAGE).getContentAsString())
                .doesNotContain(carla.familyName());
    }

    @Test
    void filesAndDataForEveryoneHoldNoNameEither() throws Exception {
        say(carla, cortile, ActorField.WEBSITE, "https://cortile.example");
        assertThat(town.page(PAGE + ".csv"))
                .contains("la realtà stessa")
                .doesNotContain(carla.familyName());
        assertThat(town.page("/api/v1" + PAGE))
                .contains("cortile.example", "itself")
                .doesNotContain(carla.familyName());
    }

    @Test
    void whoIsNoLongerKnownIsAPersonWhoIsNoLongerThere(
            @Autowired TransactionTemplate transaction, @Autowired JdbcClient jdbc)
            throws Exception {
        say(carla, cortile, ActorField.WEBSITE, "https://cortile.example");
        town.territory.run(
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into registry_actor_changes
                          (id, actor_id, field, after, changed_at, changed_by, change_source)
                        select uuidv7(), actor_id, 'phone', '041 000', changed_at, uuidv7(), 'desk'
                        from registry_actor_changes limit 1
                        """).update()));
        assertThat(asClerk()).contains("una persona che non c’è più, l’ufficio o la realtà stessa");
    }

    @Test
    void tiesAreToldOfBothAndReservedOnesToThoseConcernedAlone() throws Exception {
        ActorId altra = visit.actors.make(town.territory, "ets", "Ponte Nascosto");
        visit.actors.tie(town.territory, TestActors.HOST_OF, cortile, tela, "2024-03-12");
        visit.actors.reservedTie(town.territory, TestActors.HOST_OF, cortile, altra, "2024-03-12");
        assertThat(town.page(PAGE))
                .contains("Arrivato un legame: Il Cortile ospita La Tela")
                .doesNotContain("Ponte Nascosto");
        assertThat(town.page("/realta/la-tela/modifiche"))
                .contains("La Tela è ospitata da Il Cortile");
        assertThat(asClerk()).contains("Ponte Nascosto");
        assertThat(town.page(PAGE + "?tipo=TIES")).contains("Arrivato un legame");
        assertThat(town.page(PAGE + "?tipo=FIELDS")).doesNotContain("Arrivato un legame");
    }

    @Test
    void aTieThatWentIsNotToldToEveryone() throws Exception {
        visit.actors.tie(town.territory, TestActors.HOST_OF, cortile, tela, "2024-03-12");
        town.territory.run(
                () -> ties.withdraw(ties.of(cortile, true).getFirst().id(), Acting.MACHINE)
                        .orThrow());
        assertThat(town.page(PAGE)).doesNotContain("ospita");
        assertThat(asClerk()).contains("Arrivato un legame", "Un legame non c’è più");
    }

    @Test
    void aTieThatIsOverIsToldInThePastWhereverItIsTold() throws Exception {
        visit.actors.tie(town.territory, TestActors.HOST_OF, cortile, tela, "2023-03-12");
        town.territory.run(() -> ties.end(
                        ties.of(cortile, true).getFirst().id(),
                        LocalDate.parse("2024-05-01"),
                        Acting.MACHINE)
                .orThrow());
        for (String page : List.of("/realta/il-cortile", "/legami", PAGE)) {
            assertThat(town.page(page)).as(page).contains("ha ospitato");
        }
        assertThat(town.page("/realta/la-tela")).contains("è stata ospitata da");
        assertThat(town.page("/legami.csv")).contains("ha ospitato");
    }

    @Test
    void mandatesAreToldToThoseWhoMayKnowPersons() throws Exception {
        town.territory.run(() -> functions
                .give(
                        visit.people.visitor(town.clerk, town.territory),
                        new Functions.Offer(
                                MandateKind.OPERATOR.code(),
                                town.citizen.id(),
                                MandateKind.thing(cortile),
                                null,
                                null,
                                null))
                .orThrow());
        String told = town.citizen.name() + " ha avuto un incarico";
        assertThat(asClerk()).contains(told, town.clerk.name() + ", l’ufficio");
        assertThat(town.open(carla, PAGE).getContentAsString()).contains(told);
        assertThat(town.page(PAGE)).doesNotContain("incarico", town.citizen.familyName());
        assertThat(town.page(PAGE + "?tipo=MANDATES")).contains("Non è cambiato nulla");
    }

    @Test
    void aMergerIsToldAndTheEarlierHistoryOfTheOtherIsThere() throws Exception {
        say(town.clerk, tela, ActorField.WEBSITE, "https://tela.example");
        town.territory.run(() -> twins.merge(cortile, tela, acting()).orThrow());
        assertThat(town.page(PAGE))
                .containsOnlyOnce("“La Tela” era la stessa realtà")
                .contains("https://tela.example", "quando era ancora “La Tela”");
        assertThat(town.page(PAGE + "?tipo=MERGERS"))
                .contains("La Tela")
                .doesNotContain("tela.example");
    }

    @Test
    void thatTwoWerePartedIsToldOfBoth(
            @Autowired TransactionTemplate transaction, @Autowired Journal journal)
            throws Exception {
        town.territory.run(() -> transaction.executeWithoutResult(status -> journal.tell(
                acting(),
                "registry.twins-parted",
                "actor:" + tela,
                Map.of("other", cortile.toString()))));
        assertThat(town.page(PAGE)).contains("“La Tela” è di nuovo una realtà a sé");
        assertThat(town.page("/realta/la-tela/modifiche")).contains("separata da “Il Cortile”");
    }

    private Acting acting() {
        return visit.people.visitor(town.clerk, town.territory).acting();
    }

    @Test
    void confirmingIsTold() throws Exception {
        town.territory.run(() -> actors.confirm(
                        cortile, visit.people.visitor(carla, town.territory).acting())
                .orThrow());
        assertThat(town.page(PAGE))
                .contains("i dati sono ancora giusti", "la realtà stessa")
                .contains("Scritta per la prima volta");
    }
}
