package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.upkeep.undo.Undoable;
import org.costellazioni.upkeep.undo.Undos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a merger took from another actor is nobody's to read or put back once it is undone. */
@PlatformTest
class PartedHistoryPagesTests {

    private static final String PAGE = "/realta/il-cortile/modifiche";
    private static final String CONTACT = "Nives, citofono Bora";
    private static final String HEAD = "Ottavia Remer";
    private static final String SITE = "https://tela.example";
    private static final String GONE_BACK = "è tornato a lei";
    private static final Pattern LINK =
            Pattern.compile("/realta/il-cortile/modifiche/[0-9a-f-]{36}/ripristino");

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Actors actors;

    @Autowired
    private Twins twins;

    @Autowired
    private Undos undos;

    private RegistryVisit.Town town;
    private ActorId cortile;
    private Person carla;

    @BeforeEach
    void joinTwo() {
        town = visit.town();
        cortile = visit.actors.make(town.territory, "ets", "Il Cortile");
        ActorId tela = visit.actors.make(
                town.territory,
                TestActors.sheet("ets", "La Tela")
                        .with(ActorField.RESERVED_CONTACT, CONTACT)
                        .with(ActorField.LEGAL_REPRESENTATIVE, HEAD)
                        .with(ActorField.WEBSITE, SITE));
        carla = visit.people.play(Cast.PRESIDENT, town.territory);
        visit.people.mandate(carla, cortile, MandateKind.DELEGATE, town.territory);
        town.territory.run(() -> twins.merge(cortile, tela, office()).orThrow());
    }

    private Acting office() {
        return visit.people.visitor(town.clerk, town.territory).acting();
    }

    private void part() {
        Undoable merger = town.territory.in(() -> undos.open(office())).stream()
                .filter(act -> act.thing().kind().equals("registry.twins-merged"))
                .findFirst()
                .orElseThrow();
        town.territory.run(() -> undos.undo(merger.id(), "", office()).orThrow());
    }

    private void say(ActorField field, String text) {
        town.territory.run(() -> {
            ActorView now = actors.byId(cortile).orElseThrow();
            actors.edit(
                            cortile,
                            now.sheet().with(field, text),
                            now.version(),
                            visit.people.visitor(carla, town.territory))
                    .orThrow();
        });
    }

    private String page(Person reader) throws Exception {
        return town.open(reader, PAGE).getContentAsString();
    }

    private static List<String> links(String page) {
        return LINK.matcher(page).results().map(MatchResult::group).distinct().toList();
    }

    @Test
    void whileTheMergerStandsWhoeverActsForTheKeptOneReadsIt() throws Exception {
        assertThat(page(carla)).contains(CONTACT, HEAD, SITE).doesNotContain(GONE_BACK);
        assertThat(links(page(carla))).isNotEmpty();
        assertThat(town.page(PAGE)).contains(SITE);
    }

    @Test
    void onceItIsUndoneNobodyReadsItThere() throws Exception {
        part();
        for (Person reader : List.of(carla, town.clerk, town.citizen)) {
            for (String address : List.of(PAGE, PAGE + ".csv", "/api/v1" + PAGE)) {
                assertThat(town.open(reader, address).getContentAsString())
                        .as(address)
                        .doesNotContain(CONTACT, HEAD, SITE);
            }
        }
        assertThat(page(carla)).contains("Contatto riservato: era stato preso", GONE_BACK);
        assertThat(town.page(PAGE)).contains(GONE_BACK).doesNotContain(SITE);
        assertThat(town.open(town.clerk, "/realta/la-tela").getContentAsString())
                .contains(CONTACT, HEAD);
    }

    @Test
    void onceItIsUndoneNobodyPutsItBack() throws Exception {
        List<String> offered = links(page(town.clerk));
        part();
        for (Person reader : List.of(carla, town.clerk)) {
            assertThat(links(page(reader))).isEmpty();
            for (String link : offered) {
                assertThat(town.open(reader, link).getStatus()).isEqualTo(404);
                assertThat(town.send(reader, link, Map.of("website", SITE)).getStatus())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void whatWasWrittenInItsPlaceShowsNeitherItNorTheWayBack() throws Exception {
        say(ActorField.RESERVED_CONTACT, "Carla, sempre");
        String replaced = links(page(carla)).getFirst();
        say(ActorField.RESERVED_CONTACT, "Carla, di sera");
        part();
        assertThat(page(carla))
                .contains("Carla, sempre", "Carla, di sera")
                .doesNotContain(CONTACT, HEAD);
        assertThat(links(page(carla))).hasSize(1).doesNotContain(replaced);
        assertThat(town.open(carla, replaced).getStatus()).isEqualTo(404);
    }

    @Test
    void theWayBackOfWhatTheUndoingTookIsNotThereEither(
            @Autowired Stage stage, @Autowired JdbcClient jdbc) throws Exception {
        part();
        List<String> taken = stage.in(
                town.territory,
                () -> jdbc.sql("""
                                select id::text from registry_actor_changes
                                where actor_id = :actor and before is not null and after is null
                                """).param("actor", cortile).query(String.class).list());
        assertThat(taken).hasSize(3);
        for (String change : taken) {
            assertThat(town.open(town.clerk, PAGE + "/" + change + "/ripristino")
                            .getStatus())
                    .isEqualTo(404);
        }
        say(ActorField.WEBSITE, "https://cortile.example");
        assertThat(links(page(carla))).hasSize(1);
        assertThat(page(carla)).contains("https://cortile.example").doesNotContain(SITE);
    }
}
