package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Sky;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.twins.Twins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Actors that are withdrawn with a reason: gone from everywhere, told at their address, brought back. */
@PlatformTest
class ActorWithdrawalPagesTests {

    private static final Pattern ACT = Pattern.compile("/annullamenti/[0-9a-f-]{36}");
    private static final Map<String, String> CLOSED =
            Map.of("motivo", "closed-down", "nota", "Lo ha detto Ines");

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Ties ties;

    @Autowired
    private Twins twins;

    private RegistryVisit.Town town;
    private ActorId cortile;
    private ActorId tela;
    private Person carla;

    @BeforeEach
    void makeATown() {
        town = visit.town();
        cortile = visit.actors.make(town.territory, "ets", "Il Cortile");
        tela = visit.actors.make(town.territory, "ets", "La Tela");
        visit.actors.tie(town.territory, TestActors.SAME_TABLE, cortile, tela, "2024-05-01");
        carla = visit.people.play(Cast.PRESIDENT, town.territory);
        visit.people.mandate(carla, cortile, MandateKind.LEGAL_REPRESENTATIVE, town.territory);
    }

    private String clerk(String path) throws Exception {
        return town.open(town.clerk, path).getContentAsString();
    }

    private int withdraw() throws Exception {
        return town.send(town.clerk, "/realta/il-cortile/ritiro", CLOSED).getStatus();
    }

    private Sky sky() {
        return town.territory.in(() -> ties.sky());
    }

    @Test
    void itIsGoneFromEverywhereAndItsAddressSaysWhy() throws Exception {
        String version = town.territory.in(() -> ties.skyVersion());
        assertThat(clerk("/realta/il-cortile/ritiro"))
                .contains("Legami che non si vedono più: 1", "Inserita per errore");
        assertThat(withdraw()).isEqualTo(302);
        assertThat(town.page("/realta")).contains("La Tela").doesNotContain("Il Cortile");
        assertThat(town.page("/realta?q=cortile")).doesNotContain("/realta/il-cortile");
        assertThat(town.page("/realta.csv")).doesNotContain("Il Cortile");
        assertThat(town.page("/legami")).doesNotContain("Il Cortile");
        assertThat(town.page("/realta/la-tela")).doesNotContain("Il Cortile");
        assertThat(sky().stars()).extracting(Sky.Star::slug).containsExactly("la-tela");
        assertThat(sky().lines()).isEmpty();
        assertThat(town.territory.in(() -> ties.skyVersion())).isNotEqualTo(version);
        assertThat(town.open("/realta/il-cortile").getStatus()).isEqualTo(410);
        assertThat(town.page("/realta/il-cortile"))
                .contains("Questa realtà è stata tolta", "Motivo: Ha chiuso")
                .doesNotContain("Ines", "Ripristina");
        assertThat(town.open(carla, "/scrivania").getStatus()).isEqualTo(200);
    }

    @Test
    void itComesBackWithItsTiesByUndoAndLaterByTheOffice() throws Exception {
        List<Sky.Line> lines = sky().lines();
        withdraw();
        Matcher act = ACT.matcher(clerk("/annullamenti"));
        assertThat(act.find()).isTrue();
        assertThat(clerk(act.group()))
                .contains("La realtà “Il Cortile” è stata tolta", "Legami che tornano: 1");
        assertThat(town.open(carla, act.group()).getStatus()).isEqualTo(404);
        town.send(town.clerk, act.group(), Map.of("perche", ""));
        assertThat(town.open("/realta/il-cortile").getStatus()).isEqualTo(200);
        assertThat(sky().lines()).isEqualTo(lines);
        withdraw();
        assertThat(clerk("/realta/il-cortile")).contains("Ripristina", "Lo ha detto Ines");
        assertThat(town.send(carla, "/realta/il-cortile/ripristino", Map.of()).getStatus())
                .isEqualTo(404);
        town.send(town.clerk, "/realta/il-cortile/ripristino", Map.of());
        assertThat(town.page("/realta/il-cortile")).contains("La Tela");
        assertThat(sky().lines()).isEqualTo(lines);
    }

    @Test
    void twoAreWithdrawnAndTheTieBetweenThemReturnsWithTheSecond() throws Exception {
        List<Sky.Line> lines = sky().lines();
        withdraw();
        town.send(town.clerk, "/realta/la-tela/ritiro", CLOSED);
        town.send(town.clerk, "/realta/il-cortile/ripristino", Map.of());
        assertThat(sky().lines()).isEmpty();
        town.send(town.clerk, "/realta/la-tela/ripristino", Map.of());
        assertThat(sky().lines()).isEqualTo(lines);
    }

    @Test
    void whoeverHasItsFiscalCodeByNowStandsInItsWay() throws Exception {
        coded("Orto Comune");
        town.send(town.clerk, "/realta/orto-comune/ritiro", CLOSED);
        coded("Orto Nuovo");
        Matcher act = ACT.matcher(clerk("/annullamenti"));
        assertThat(act.find()).isTrue();
        assertThat(clerk(act.group())).contains("alert-warning").doesNotContain("perche");
        town.send(town.clerk, "/realta/orto-comune/ripristino", Map.of());
        assertThat(town.open("/realta/orto-comune").getStatus()).isEqualTo(410);
    }

    private void coded(String name) {
        String ten = "0000008999";
        visit.actors.make(
                town.territory,
                new ActorSheet(Map.of(
                        ActorField.NAME,
                        name,
                        ActorField.KIND,
                        "ets",
                        ActorField.FISCAL_CODE,
                        ten + FiscalCode.checkDigit(ten))));
    }

    @Test
    void itsPeopleAskTheOfficeWhichAnswersEitherWay() throws Exception {
        assertThat(town.open(town.citizen, "/realta/il-cortile/ritiro").getStatus())
                .isEqualTo(404);
        assertThat(town.send(carla, "/realta/il-cortile/ritiro", CLOSED).getStatus())
                .isEqualTo(302);
        assertThat(town.open("/realta/il-cortile").getStatus()).isEqualTo(200);
        assertThat(town.send(carla, "/realta/il-cortile/ritiro", CLOSED).getContentAsString())
                .contains("L’hai già chiesto");
        assertThat(clerk("/scrivania")).contains("“Il Cortile” chiede di togliere la sua pagina");
        assertThat(clerk("/realta/il-cortile")).contains("Tieni la pagina");
        assertThat(clerk("/realta/il-cortile/ritiro")).contains("Lo ha detto Ines");
        town.send(town.clerk, "/realta/il-cortile/ritiro/rifiuto", Map.of());
        assertThat(clerk("/scrivania")).doesNotContain("chiede di togliere");
        town.send(carla, "/realta/il-cortile/ritiro", CLOSED);
        assertThat(withdraw()).isEqualTo(302);
        assertThat(clerk("/scrivania")).doesNotContain("chiede di togliere");
    }

    /** Moved, withdrawn with its reason, or there. */
    @Test
    void everyAddressThatWasEverPublicAnswers() throws Exception {
        visit.actors.make(town.territory, "network", "Rete dei vicini");
        ActorId doubled = visit.actors.make(town.territory, "ets", "Cortile Nuovo");
        town.territory.run(() -> twins.merge(
                        cortile,
                        doubled,
                        Acting.person(town.clerk.id(), IdentificationLevel.PASSWORD))
                .orThrow());
        String former =
                town.open("/realta/il-cortile").getStatus() == 200 ? "cortile-nuovo" : "il-cortile";
        assertThat(town.open("/realta/" + former).getStatus()).isEqualTo(301);
        String kept = String.valueOf(town.open("/realta/" + former).getRedirectedUrl());
        assertThat(town.open(kept).getStatus()).isEqualTo(200);
        town.send(town.clerk, kept + "/ritiro", CLOSED);
        town.send(town.clerk, "/realta/rete-dei-vicini/ritiro", CLOSED);
        assertThat(town.open(kept).getStatus()).isEqualTo(410);
        assertThat(town.open("/realta/" + former).getRedirectedUrl()).isEqualTo(kept);
        assertThat(town.open("/reti/rete-dei-vicini").getRedirectedUrl())
                .isEqualTo("/realta/rete-dei-vicini");
        assertThat(town.open("/realta/rete-dei-vicini").getStatus()).isEqualTo(410);
        assertThat(town.open("/realta/mai-vista").getStatus()).isEqualTo(404);
        assertThat(town.open("/zone").getStatus()).isEqualTo(200);
        assertThat(town.open("/realta?tema=sport").getStatus()).isEqualTo(200);
    }
}
