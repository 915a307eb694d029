package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ties taken back, kinds joined, mandates ended: undone in one way, after seeing what it touches. */
@PlatformTest
class UndoPagesTests {

    private static final Pattern ACT = Pattern.compile("/annullamenti/[0-9a-f-]{36}");

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Ties ties;

    private RegistryVisit.Town town;
    private ActorId cortile;
    private ActorId tela;
    private Person carla;

    @BeforeEach
    void makeATown() {
        town = visit.town();
        cortile = visit.actors.make(town.territory, "ets", "Il Cortile");
        tela = visit.actors.make(town.territory, "ets", "La Tela");
        carla = visit.people.play(Cast.PRESIDENT, town.territory);
        visit.people.mandate(carla, cortile, MandateKind.LEGAL_REPRESENTATIVE, town.territory);
    }

    private Acting acting(Person person) {
        return Acting.person(person.id(), IdentificationLevel.PASSWORD);
    }

    private List<TieView> tiesOf(ActorId actor) {
        return town.territory.in(() -> ties.of(actor, true));
    }

    private UUID withdrawn() {
        visit.actors.tie(town.territory, TestActors.SAME_TABLE, cortile, tela, "2024-05-01");
        UUID tie = tiesOf(cortile).getFirst().id();
        town.territory.run(() -> ties.withdraw(tie, acting(carla)).orThrow());
        return tie;
    }

    private String only(Person person) throws Exception {
        Matcher found = ACT.matcher(town.open(person, "/annullamenti").getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private int undo(Person person, String path) throws Exception {
        return town.send(person, path, Map.of("perche", "Era giusto così")).getStatus();
    }

    @Test
    void aTieTakenBackComesBackAfterSeeingWhatChanges() throws Exception {
        withdrawn();
        assertThat(town.open(carla, "/scrivania").getContentAsString()).contains("/annullamenti");
        String path = only(carla);
        assertThat(town.open(carla, path).getContentAsString())
                .contains("Il legame fra Il Cortile e La Tela è stato tolto")
                .contains("Il legame fra Il Cortile e La Tela torna com’era")
                .contains("Fatto da Carla");
        assertThat(tiesOf(cortile)).as("looking changes nothing").isEmpty();
        assertThat(undo(carla, path)).isEqualTo(HttpStatus.FOUND.value());
        assertThat(tiesOf(cortile)).hasSize(1);
        assertThat(undo(carla, path)).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(town.open(carla, "/annullamenti").getContentAsString())
                .contains("Niente da annullare");
    }

    @Test
    void whoeverMayNotUndoItDoesNotFindIt() throws Exception {
        withdrawn();
        String path = only(carla);
        assertThat(town.open(town.citizen, path).getStatus())
                .isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(undo(town.citizen, path)).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(town.open(town.citizen, "/annullamenti").getContentAsString())
                .doesNotContain(path);
        assertThat(town.open(town.clerk, path).getStatus()).isEqualTo(HttpStatus.OK.value());
        assertThat(tiesOf(cortile)).isEmpty();
    }

    @Test
    void whatWasDoneAnewMeanwhileStays() throws Exception {
        withdrawn();
        visit.actors.tie(town.territory, TestActors.SAME_TABLE, cortile, tela, "2024-05-01");
        String path = only(carla);
        assertThat(town.open(carla, path).getContentAsString())
                .contains("Non si può più annullare")
                .doesNotContain("name=\"perche\"");
        undo(carla, path);
        assertThat(tiesOf(cortile)).hasSize(1);
    }

    @Test
    void joinedKindsPartWithTheirTiesAndNames() throws Exception {
        TieKind.Code kept = TestActors.EXCHANGE_WITH;
        TieKind.Code gone = TestActors.SAME_TABLE;
        visit.actors.tie(town.territory, gone, cortile, tela, "2024-05-01");
        visit.actors.tie(town.territory, kept, cortile, tela, "2024-05-01");
        visit.actors.tie(town.territory, gone, tela, cortile, "2023-01-01");
        Ties.Kinds before = town.territory.in(() -> ties.kinds());
        town.territory.run(() -> ties.joinKinds(gone, kept, acting(town.clerk)).orThrow());
        assertThat(tiesOf(cortile)).hasSize(2);
        String path = only(town.clerk);
        assertThat(town.open(town.clerk, path).getContentAsString())
                .contains("Legami che tornano del tipo")
                .contains("Legami doppi che tornano: 1");
        String version = town.territory.in(() -> ties.skyVersion());
        undo(town.clerk, path);
        assertThat(tiesOf(cortile))
                .extracting(tie -> tie.kind().code())
                .containsExactlyInAnyOrder(gone, gone, kept);
        Ties.Kinds after = town.territory.in(() -> ties.kinds());
        assertThat(after.of(kept.text()).aliases())
                .isEqualTo(before.of(kept.text()).aliases());
        assertThat(after.of(gone.text())).isEqualTo(before.of(gone.text()));
        assertThat(town.territory.in(() -> ties.skyVersion())).isNotEqualTo(version);
        assertThat(town.open(town.clerk, "/vocabolari/tipi-di-legame").getContentAsString())
                .doesNotContain("siede allo stesso tavolo di” è ora");
    }

    @Test
    void anEndedMandateGoesOnButNobodyGivesThemselvesBackWhatOthersTook() throws Exception {
        Person dino = visit.people.play(Cast.VOLUNTEER, town.territory);
        Mandate mandate = visit.people.mandate(dino, cortile, MandateKind.DELEGATE, town.territory);
        visit.people.end(carla, mandate.id(), town.territory);
        String path = only(carla);
        assertThat(town.open(dino, path).getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(undo(dino, path)).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(town.open(carla, path).getContentAsString())
                .contains("Dino Scialle agisce di nuovo per Il Cortile");
        undo(carla, path);
        assertThat(visit.people.visitor(dino, town.territory).mandates()).containsExactly(mandate);
    }

    @Test
    void whoeverGaveUpTheirOwnMandateTakesTheirWordBack() throws Exception {
        Person dino = visit.people.play(Cast.VOLUNTEER, town.territory);
        Mandate mandate = visit.people.mandate(dino, cortile, MandateKind.DELEGATE, town.territory);
        visit.people.end(dino, mandate.id(), town.territory);
        undo(dino, only(dino));
        assertThat(visit.people.visitor(dino, town.territory).mandates()).containsExactly(mandate);
    }

    @Test
    void anEndedRoleGoesOnByTheWordOfWhoeverGivesRoles() throws Exception {
        Person ada = visit.people.play(Cast.ADMINISTRATOR, town.territory);
        Person marta = visit.people.play(Cast.MUNICIPAL_OPERATOR, town.territory);
        Role role = Role.MUNICIPAL_OPERATOR;
        visit.people.end(ada, visit.people.role(marta, role, town.territory), town.territory);
        String path = only(ada);
        assertThat(town.open(town.clerk, path).getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(undo(marta, path)).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(town.open(ada, path).getContentAsString())
                .contains("Marta Timbro ha di nuovo il suo ruolo");
        undo(ada, path);
        assertThat(visit.people.visitor(marta, town.territory).has(role)).isTrue();
    }
}
