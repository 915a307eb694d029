package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;

/** What people find on the pages of actors, and what only some may do there. */
@PlatformTest
class ActorPagesTests {

    @Autowired
    private RegistryVisit visit;

    private RegistryVisit.Town town;
    private ActorId cortile;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        cortile = visit.actors.make(
                town.territory,
                TestActors.sheet("ets", "Il Cortile di via Rizzardi")
                        .with(ActorField.THEMES, "proximity")
                        .with(ActorField.ADDRESS, "via Rizzardi 12")
                        .with(ActorField.LEGAL_REPRESENTATIVE, "Persona Riservata")
                        .with(ActorField.DESCRIPTION, "Un cortile aperto a tutti"));
    }

    @Test
    void theListFindsByWordsAWrongLetterAndFilters() throws Exception {
        visit.actors.make(town.territory, "company", "Caffè Stella");
        assertThat(town.page("/realta")).contains("Il Cortile di via Rizzardi", "Caffè Stella");
        assertThat(town.page("/realta?q=cortle"))
                .contains("Il Cortile di via Rizzardi")
                .doesNotContain("Caffè Stella");
        assertThat(town.page("/cerca?q=caffe")).contains("Caffè Stella");
        assertThat(town.page("/realta?tipo=company")).doesNotContain("Il Cortile di via Rizzardi");
        assertThat(town.page("/realta?tema=proximity")).doesNotContain("Caffè Stella");
        assertThat(town.page("/realta?q=inesistente")).contains("Non abbiamo trovato");
    }

    @Test
    void addressesTypedAnyhowAreAnswered() throws Exception {
        assertThat(town.open("/realta?pagina=zero&quartiere=x&rete=%00&q=%27%3Cb%3E")
                        .getStatus())
                .isEqualTo(200);
        assertThat(town.page("/realta?q=%3Cscript%3E")).doesNotContain("<script>");
        assertThat(town.open("/realta/non-esiste").getStatus()).isEqualTo(404);
    }

    @Test
    void reservedFieldsStayReserved() throws Exception {
        String path = "/realta/il-cortile-di-via-rizzardi";
        assertThat(town.page(path)).contains("via Rizzardi 12").doesNotContain("Persona Riservata");
        assertThat(town.open(town.citizen, path).getContentAsString())
                .doesNotContain("Persona Riservata");
        assertThat(town.open(town.clerk, path).getContentAsString()).contains("Persona Riservata");
    }

    @Test
    void aHomeIsShownAsANeighborhoodOnly() throws Exception {
        visit.actors.make(
                town.territory,
                TestActors.sheet("informal-group", "Vicini di calle")
                        .with(ActorField.ADDRESS, "calle Segreta 3")
                        .with(ActorField.LATITUDE, "45.4371")
                        .with(ActorField.LONGITUDE, "12.3359")
                        .with(ActorField.SEAT_IS_HOME, "true"));
        assertThat(town.page("/realta/vicini-di-calle")).doesNotContain("Segreta", "45.4371");
    }

    @Test
    void tiesAreSaidInWordsWithTheirProof() throws Exception {
        ActorId hub = visit.actors.make(town.territory, "hub", "HUB Mestre");
        visit.actors.tie(town.territory, TestActors.HOST_OF, hub, cortile, "2024-03-12");
        assertThat(town.page("/realta/hub-mestre"))
                .contains("ospita", "dal 12 marzo 2024", "Verbale della prima seduta");
        assertThat(town.page("/realta/il-cortile-di-via-rizzardi")).contains("è ospitata da");
    }

    @Test
    void otherModulesOfferWhatTheReaderMayDoWithAnActor() throws Exception {
        visit.actors.make(town.territory, "network", "Rete dei vicini");
        String ask = "/deleghe/richieste/nuova?realta=" + cortile;
        String meet = "/occasioni/nuova?realta=" + cortile;
        String path = "/realta/il-cortile-di-via-rizzardi";
        assertThat(town.page(path)).contains(ask).doesNotContain(meet);
        assertThat(town.page("/reti/rete-dei-vicini")).contains("/deleghe/richieste/nuova?realta=");
        assertThat(town.open(town.clerk, path).getContentAsString())
                .contains(meet)
                .doesNotContain(ask);
        visit.people.mandate(town.citizen, cortile, MandateKind.OPERATOR, town.territory);
        assertThat(town.open(town.citizen, path).getContentAsString())
                .contains(meet)
                .doesNotContain(ask);
    }

    @Test
    void onlyThoseWhoMayFindThePencil() throws Exception {
        String pencil = "/realta/il-cortile-di-via-rizzardi/modifica";
        assertThat(town.open(town.citizen, pencil).getStatus()).isEqualTo(404);
        assertThat(town.open(town.clerk, pencil).getStatus()).isEqualTo(200);
        visit.people.mandate(town.citizen, cortile, MandateKind.OPERATOR, town.territory);
        String form = town.open(town.citizen, pencil).getContentAsString();
        assertThat(form).contains("Un cortile aperto a tutti").doesNotContain("fiscal-code");
        assertThat(edit("/realta/vicini", "Altro", 1).getStatus()).isEqualTo(404);
    }

    @Test
    void anEditIsSavedAndRemembered() throws Exception {
        MockHttpServletResponse answer =
                edit("/realta/il-cortile-di-via-rizzardi", "Il Cortile", 1);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/realta/il-cortile-di-via-rizzardi");
        assertThat(town.page("/realta/il-cortile-di-via-rizzardi/modifiche"))
                .contains("Il Cortile di via Rizzardi", "l’ufficio")
                .doesNotContain("via Rizzardi 12");
    }

    @Test
    void daysOfTheHistoryBeginAtMidnightInItaly(
            @Autowired TransactionTemplate transaction, @Autowired JdbcClient jdbc)
            throws Exception {
        edit("/realta/il-cortile-di-via-rizzardi", "Il Cortile", 1);
        town.territory.run(
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into registry_actor_changes
                          (id, actor_id, field, before, after, changed_at, change_source)
                        select uuidv7(), actor_id, 'name', 'Cortile', 'Mezzanotte e mezza',
                          timestamptz '2026-05-11 22:30:00+00', 'desk'
                        from registry_actor_changes limit 1
                        """).update()));
        String history = "/realta/il-cortile-di-via-rizzardi/modifiche";
        assertThat(town.page(history + "?dal=2026-05-12&al=2026-05-12")).contains("Mezzanotte");
        assertThat(town.page(history + "?al=2026-05-11")).doesNotContain("Mezzanotte");
    }

    @Test
    void whoComesSecondKeepsWhatTheyTypedAndSeesWhatOthersWrote() throws Exception {
        edit("/realta/il-cortile-di-via-rizzardi", "Il Cortile dei primi", 1);
        String again = edit("/realta/il-cortile-di-via-rizzardi", "Il Cortile dei secondi", 1)
                .getContentAsString();
        assertThat(again)
                .contains("qualcun altro ha salvato", "Il Cortile dei secondi")
                .contains("Il Cortile dei primi")
                .contains("name=\"versione\" value=\"2\"");
    }

    @Test
    void aRefusalStandsBesideItsFieldAndLosesNothing() throws Exception {
        Map<String, String> form = Map.of(
                "versione",
                "1",
                "name",
                "Il Cortile",
                "kind",
                "ets",
                "email",
                "storta",
                "description",
                "Testo lungo da non perdere");
        String page = town.send(town.clerk, "/realta/il-cortile-di-via-rizzardi", form)
                .getContentAsString();
        assertThat(page).contains("href=\"#email\"", "storta", "Testo lungo da non perdere");
    }

    @ParameterizedTest
    @CsvSource({
        "icnpo,     9999,       Il settore di attività non è tra quelli",
        "languages, marziano,   Una delle lingue non è tra quelle conosciute",
        "area-id,   da-nessuna, Il quartiere non è tra quelli conosciuti"
    })
    void whatNoListOffersIsRefusedBesideItsField(String field, String value, String reason)
            throws Exception {
        Map<String, String> form =
                Map.of("versione", "1", "name", "Il Cortile", "kind", "ets", field, value);
        String page = town.send(town.clerk, "/realta/il-cortile-di-via-rizzardi", form)
                .getContentAsString();
        assertThat(page).contains("href=\"#" + field + "\"", reason);
    }

    @Test
    void aCitizenEntersAnInformalGroupAndActsForIt() throws Exception {
        assertThat(town.open("/realta/nuova").getStatus()).isEqualTo(302);
        Map<String, String> group = Map.of("name", "Amici del parco", "kind", "informal-group");
        assertThat(town.send(town.citizen, "/realta", group).getRedirectedUrl())
                .isEqualTo("/realta/amici-del-parco");
        assertThat(town.open(town.citizen, "/realta/amici-del-parco/modifica").getStatus())
                .isEqualTo(200);
        Map<String, String> ets = Map.of("name", "Un ente qualunque", "kind", "ets");
        assertThat(town.send(town.citizen, "/realta", ets).getContentAsString())
                .contains("solo gruppi informali");
        assertThat(town.send(town.clerk, "/realta", ets).getRedirectedUrl())
                .isEqualTo("/realta/un-ente-qualunque");
    }

    @Test
    void aConfirmationIsShownOnThePage() throws Exception {
        String path = "/realta/il-cortile-di-via-rizzardi";
        assertThat(town.page(path)).contains("Nessuno ha ancora confermato");
        assertThat(town.send(town.citizen, path + "/conferme", Map.of()).getStatus())
                .isEqualTo(404);
        town.send(town.clerk, path + "/conferme", Map.of());
        assertThat(town.page(path)).contains("Dati confermati a");
    }

    @Test
    void theYearlyConfirmationWaitsForThoseWhoActForTheActorUntilItIsGiven() throws Exception {
        String path = "/realta/il-cortile-di-via-rizzardi";
        String waits = "Che cosa aspetta te";
        assertThat(town.open(town.clerk, path).getContentAsString())
                .contains("È ancora tutto giusto")
                .doesNotContain(waits);
        visit.people.mandate(town.citizen, cortile, MandateKind.OPERATOR, town.territory);
        assertThat(town.open(town.citizen, path).getContentAsString()).contains(waits);
        town.send(town.citizen, path + "/conferme", Map.of());
        assertThat(town.open(town.citizen, path).getContentAsString())
                .contains("È ancora tutto giusto")
                .doesNotContain(waits);
        assertThat(town.page(path)).doesNotContain("È ancora tutto giusto", waits);
    }

    private MockHttpServletResponse edit(String path, String name, int version) throws Exception {
        Map<String, String> form = Map.of(
                "versione",
                String.valueOf(version),
                "name",
                name,
                "kind",
                "ets",
                "address",
                "via Rizzardi 12",
                "description",
                "Un cortile aperto a tutti",
                "themes",
                "proximity");
        return town.send(town.clerk, path, form);
    }
}
