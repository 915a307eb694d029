package org.costellazioni.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.files.TestPictures;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.Attendances;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.Occasions;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.territories.Emblem;
import org.costellazioni.territories.Emblems;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.TestEmblems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;

@PlatformTest
class OccasionPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private Occasions occasions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Emblems emblems;

    @Autowired
    private TestOccasions stage;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;
    private Person president;
    private ActorId cortile;
    private ActorId tela;
    private Occasion meeting;

    @BeforeEach
    void makeAMeeting() {
        territory = TestTerritory.make(territories);
        cortile = stage.actor(territory, "Il Cortile");
        tela = stage.actor(territory, "La Tela");
        president = people.play(Cast.PRESIDENT, territory);
        people.mandate(president, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        meeting = stage.make(territory, "Incontro dei cortili", TestOccasions.PAST, cortile);
    }

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource({
        "ADMINISTRATOR, 200",
        "CLERK, 200",
        "MUNICIPAL_OPERATOR, 200",
        "EVALUATOR, 404",
        "VOLUNTEER, 404",
    })
    void beforeItIsRecordedOnlyThoseWhoLookAfterItFindIt(Cast member, int status) throws Exception {
        Person person = people.play(member, territory);
        for (String page : List.of("", "/presenze", "/foglio-firme")) {
            assertThat(open(person, meeting.path() + page).getStatus()).isEqualTo(status);
        }
    }

    @Test
    void aNewOccasionBeginsWithTheActorThatItIsWrittenFor() throws Exception {
        HtmlForm own = newOccasion(president, cortile);
        assertThat(own.value("organizzatori")).isEqualTo(cortile.toString());
        HtmlForm others = newOccasion(president, tela);
        assertThat(others.value("organizzatori")).isEmpty();
        assertThat(others.value("altri")).isEqualTo("La Tela");
    }

    private HtmlForm newOccasion(Person person, ActorId actor) throws Exception {
        String page = open(person, "/occasioni/nuova?realta=" + actor).getContentAsString();
        return HtmlForm.all(page).stream()
                .filter(form -> form.name().equals("meetings.occasion"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverActsForAnOrganizerLooksAfterIt() throws Exception {
        assertThat(open(president, meeting.path()).getContentAsString())
                .contains("Incontro dei cortili", "Chiavi da Ines");
        assertThat(open(president, "/scrivania").getContentAsString())
                .contains(meeting.path() + "/presenze");
    }

    @Test
    void strangersFindOnlyWhatWasRecordedAndNoNamesOfPersons() throws Exception {
        web.perform(read(territory, meeting.path())).andExpect(status().isNotFound());
        assertThat(text(read(territory, "/occasioni"))).doesNotContain("Incontro dei cortili");
        submit(form("/presenze").param("nomi", "La Tela\nMario che passava"));
        submit(form("/legami"));
        String page = text(read(territory, meeting.path()));
        assertThat(page)
                .contains("Il Cortile", "La Tela", "Legami nati qui: 1")
                .doesNotContain("Mario", "Chiavi da Ines", "Ventaglio", "Registra i legami");
        assertThat(text(read(territory, "/occasioni"))).contains(meeting.path());
        web.perform(read(territory, meeting.path() + "/presenze"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void whatWaitsStandsOnThePageUntilItIsDone() throws Exception {
        String waits = "Che cosa aspetta te";
        assertThat(open(president, meeting.path()).getContentAsString())
                .contains(waits, "di’ chi era presente", "Legami da registrare");
        submit(form("/presenze").param("nomi", "La Tela"));
        submit(form("/legami"));
        assertThat(open(president, meeting.path()).getContentAsString())
                .contains("L’occasione si è svolta.", "Legami registrati", "Conversazione")
                .doesNotContain(waits);
        assertThat(text(read(territory, meeting.path())))
                .contains("Legami nati qui: 1")
                .doesNotContain(waits, "Legami registrati", "Conversazione", "Li ha registrati");
    }

    @Test
    void anOccasionIsWrittenDown() throws Exception {
        MockHttpServletResponse made = submit(send(territory, "/occasioni")
                .param("titolo", "Festa del campo")
                .param("giorno", "2099-06-01")
                .param("luogo", "Campo")
                .param("organizzatori", cortile.toString())
                .param("altri", "la tela"));
        String path = Objects.requireNonNull(made.getRedirectedUrl());
        assertThat(text(read(territory, path).with(by(president, territory))))
                .contains("Festa del campo", "La Tela", "1º giugno 2099");
    }

    @Test
    void errorsLoseNothingOfWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = submit(send(territory, "/occasioni")
                .param("titolo", "Festa del campo")
                .param("luogo", "Campo")
                .param("organizzatori", cortile.toString())
                .param("altri", "La Tella"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "Festa del campo", "La Tella", "Forse cercavi: La Tela", "Manca il giorno")
                .containsPattern("value=\"" + cortile + "\"\\s+checked");
    }

    @Test
    void whoActsForNobodyWritesDownNothing() throws Exception {
        Person volunteer = people.play(Cast.VOLUNTEER, territory);
        assertThat(open(volunteer, "/occasioni/nuova").getStatus()).isEqualTo(404);
        assertThat(open(president, "/occasioni/nuova").getStatus()).isEqualTo(200);
        web.perform(read(territory, "/occasioni/nuova")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theRegistryIsSearchedDespiteAWrongLetterAndTicked() throws Exception {
        String found = text(read(territory, meeting.path() + "/presenze")
                .param("cerca", "la tella")
                .with(by(president, territory)));
        assertThat(found).contains("La Tela", "name=\"realta\"");
        submit(form("/presenze/scelte").param("realta", tela.toString()));
        assertThat(Attendances.known(territory.in(() -> attendances.of(meeting))))
                .containsExactly(tela);
    }

    @Test
    void anUploadedFileTellsItsBadLinesAndTakesTheOthers() throws Exception {
        byte[] content = "codice_fiscale;denominazione\n123;\n;La Tela\n;Città invisibile"
                .getBytes(Charset.forName("windows-1252"));
        MockHttpServletRequest token =
                form("/presenze/file").buildRequest(new MockServletContext());
        MockHttpServletResponse answer = web.perform(multipart(meeting.path() + "/presenze/file")
                        .file(new MockMultipartFile("file", "presenti.csv", "text/csv", content))
                        .with(by(president, territory))
                        .with(request -> {
                            request.setServerName(territory.host());
                            request.setCookies(token.getCookies());
                            request.setParameter(
                                    "_csrf", String.valueOf(token.getParameter("_csrf")));
                            return request;
                        }))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString())
                .contains("<td>2</td>", "deve avere 11 cifre", "Città invisibile", "La Tela");
        assertThat(territory.in(() -> attendances.of(meeting))).hasSize(2);
    }

    @Test
    void aPastedTextThatCannotBeReadStaysInTheForm() throws Exception {
        MockHttpServletResponse answer =
                submit(form("/presenze/file").param("testo", "persona;firma\nuno;due"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("persona;firma", "Manca la colonna");
    }

    @Test
    void aTypedNameIsMatchedAndTakenOff() throws Exception {
        submit(form("/presenze").param("nomi", "Quelli della tela"));
        String attendee =
                territory.in(() -> attendances.of(meeting)).getFirst().id().toString();
        submit(form("/presenze/" + attendee + "/realta").param("realta", cortile.toString()));
        assertThat(Attendances.known(territory.in(() -> attendances.of(meeting))))
                .containsExactly(cortile);
        String matched =
                territory.in(() -> attendances.of(meeting)).getFirst().id().toString();
        submit(form("/presenze/" + matched + "/rimozione"));
        assertThat(territory.in(() -> attendances.of(meeting))).isEmpty();
    }

    @Test
    void nobodyElseRecordsTies() throws Exception {
        submit(form("/presenze").param("nomi", "La Tela"));
        Person citizen = people.play(Cast.CITIZEN, territory);
        web.perform(form("/legami").with(by(citizen, territory))).andExpect(status().isNotFound());
        assertThat(territory.in(() -> occasions.published(meeting.id()))).isEmpty();
    }

    @Test
    void theSheetToSignHasNumberedRowsAndThePrivacyNote() throws Exception {
        String sheet =
                open(president, meeting.path() + "/foglio-firme?righe=30").getContentAsString();
        assertThat(sheet)
                .contains("signature-sheet", "Incontro dei cortili", "10 maggio 2025")
                .contains("<th scope=\"row\">30</th>", "Nome e cognome", "Firma")
                .contains("solo i nomi delle organizzazioni")
                .doesNotContain("<th scope=\"row\">31</th>");
    }

    @Test
    void theSheetShowsTheEmblemsOnceThereAreAny() throws Exception {
        Emblem emblem = territory
                .in(() -> TestEmblems.add(emblems, TestPictures.png(30, 10), "Comune"))
                .orThrow();
        assertThat(open(president, meeting.path() + "/foglio-firme").getContentAsString())
                .contains("<img src=\"" + emblem.path() + "\" alt=\"Comune\">")
                .doesNotContain("/territorio#emblemi");
    }

    @Test
    void theSecondEditorLosesNothingAndPutsNothingBack() throws Exception {
        HtmlForm shown = editing();
        submit(fill(shown.with("luogo", "Riva")));
        MockHttpServletResponse other = submit(fill(shown.with("titolo", "Incontro grande")));
        assertThat(other.getRedirectedUrl()).isEqualTo(meeting.path());
        MockHttpServletResponse same = submit(fill(shown.with("luogo", "Piazza")));
        assertThat(same.getStatus()).isEqualTo(422);
        assertThat(same.getContentAsString())
                .contains("qualcun altro ha salvato", "Piazza", "Riva");
        String page = open(president, meeting.path()).getContentAsString();
        assertThat(page)
                .contains("Incontro grande", "Riva", "Modifica: luogo", "Modifica: titolo")
                .contains("Annulla l’ultima modifica");
    }

    @Test
    void whatIsCalledOffStaysToBeReadAndIsHeldAfterAll() throws Exception {
        submit(form("/presenze").param("nomi", "La Tela"));
        submit(form("/legami"));
        assertThat(open(president, meeting.path() + "/annullamento").getContentAsString())
                .contains("Legami che si ritirano: 1", "Perché non si fa");
        assertThat(submit(form("/annullamento")).getStatus()).isEqualTo(422);
        submit(form("/annullamento").param("motivo", "Pioveva a dirotto"));
        assertThat(text(read(territory, meeting.path())))
                .contains("Annullata: Pioveva a dirotto", "Incontro dei cortili");
        assertThat(text(read(territory, "/occasioni"))).contains("Annullata");
        assertThat(text(read(territory, "/realta/il-cortile")))
                .contains("Incontro dei cortili", "Annullata: 10 maggio 2025");
        assertThat(text(read(territory, "/realta/la-tela"))).doesNotContain("Incontro dei cortili");
        String page = open(president, meeting.path()).getContentAsString();
        assertThat(page).contains("Si fa di nuovo").doesNotContain("Segna chi era presente");
        String undo = page.replaceAll("(?s).*(/annullamenti/[0-9a-f-]{36}).*", "$1");
        assertThat(open(president, undo).getContentAsString()).contains("Legami che tornano: 1");
        submit(send(territory, undo));
        assertThat(text(read(territory, meeting.path())))
                .contains("Si fa di nuovo: l’annullamento è stato ritirato")
                .doesNotContain("Legami registrati");
        assertThat(text(read(territory, "/realta/la-tela"))).contains("Incontro dei cortili");
    }

    @Test
    void nobodyElseEditsItOrCallsItOff() throws Exception {
        Person citizen = people.play(Cast.CITIZEN, territory);
        for (String page : List.of("/modifica", "/annullamento")) {
            assertThat(open(citizen, meeting.path() + page).getStatus()).isEqualTo(404);
        }
        web.perform(form("/annullamento").param("motivo", "x").with(by(citizen, territory)))
                .andExpect(status().isNotFound());
        web.perform(form("").param("titolo", "x").with(by(citizen, territory)))
                .andExpect(status().isNotFound());
    }

    private HtmlForm editing() throws Exception {
        return HtmlForm.all(open(president, meeting.path() + "/modifica").getContentAsString())
                .stream()
                .filter(form -> form.name().equals("meetings.occasion-edit"))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletRequestBuilder fill(HtmlForm form) {
        MockHttpServletRequestBuilder request = send(territory, form.action());
        form.values().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                request.param(name, values.toArray(String[]::new));
            }
        });
        return request;
    }

    private MockHttpServletRequestBuilder form(String page) {
        return send(territory, meeting.path() + page);
    }

    private MockHttpServletResponse submit(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(by(president, territory))).andReturn().getResponse();
    }

    private MockHttpServletResponse open(Person person, String path) throws Exception {
        return web.perform(read(territory, path).with(by(person, territory)))
                .andReturn()
                .getResponse();
    }

    private String text(RequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
