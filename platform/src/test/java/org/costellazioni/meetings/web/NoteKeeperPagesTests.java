package org.costellazioni.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who keeps the record of one occasion besides those who look after all of its organizer's. */
@PlatformTest
class NoteKeeperPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestOccasions stage;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    private TestTerritory territory;
    private Person president;
    private ActorId cortile;
    private Occasion meeting;

    @BeforeEach
    void makeAMeeting() {
        territory = TestTerritory.make(territories);
        cortile = stage.actor(territory, "Il Cortile");
        president = people.play(Cast.PRESIDENT, territory);
        people.mandate(president, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        meeting = stage.make(territory, "Incontro dei cortili", TestOccasions.PAST, cortile);
    }

    private MockHttpServletResponse open(Person person, String path) throws Exception {
        return web.perform(read(territory, path).with(by(person, territory)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse submit(Person person, String path) throws Exception {
        return web.perform(send(territory, path).with(by(person, territory)))
                .andReturn()
                .getResponse();
    }

    @Test
    void whoeverWasEntrustedWithTheRecordKeepsItAndNobodyElse() throws Exception {
        Person dino = people.play(Cast.VOLUNTEER, territory);
        String path = meeting.path();
        assertThat(open(dino, path + "/presenze").getStatus()).isEqualTo(404);
        String form = "/incarichi/nuovo?su=meetings.occasion&cosa=" + meeting.id();
        assertThat(open(dino, form).getStatus()).isEqualTo(404);
        assertThat(open(president, path).getContentAsString())
                .contains("Chi tiene il verbale", "Ancora nessuno.", form.replace("&", "&amp;"));
        assertThat(open(president, form).getContentAsString())
                .contains("Nuovo incarico per Incontro dei cortili", "Verbalizzante")
                .contains("Tiene l’elenco dei presenti");
        assertThat(entrust(dino).getRedirectedUrl()).isEqualTo(path);
        assertThat(letters.to(String.valueOf(dino.email()), territory))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "Verbalizzante", "Incontro dei cortili", "l’elenco dei presenti"));
        assertThat(open(dino, path + "/presenze").getStatus()).isEqualTo(200);
        assertThat(open(dino, "/occasioni").getContentAsString()).contains(path);
        assertThat(open(dino, path).getContentAsString())
                .contains("Dino Scialle", "Carla Ventaglio", "/fine")
                .doesNotContain(form.replace("&", "&amp;"));
        assertThat(open(dino, form).getStatus()).isEqualTo(404);
        assertThat(open(dino, "/deleghe").getContentAsString())
                .contains("I miei incarichi", "Incontro dei cortili", "Verbalizzante, dal");
        assertThat(open(dino, "/scrivania").getContentAsString())
                .contains(
                        "Incontro dei cortili", "Il tuo incarico per Incontro dei cortili finisce");
        assertThat(open(president, "/scrivania").getContentAsString())
                .contains("L’incarico che hai dato a Dino Scialle per Incontro dei cortili");
        Occasion another = stage.make(territory, "Festa", TestOccasions.PAST, cortile);
        assertThat(open(dino, another.path() + "/presenze").getStatus()).isEqualTo(404);
    }

    @Test
    void theRecordIsLaidDownOrTakenAwayAtOnce() throws Exception {
        Person dino = people.play(Cast.VOLUNTEER, territory);
        entrust(dino);
        String end = action(open(president, meeting.path()).getContentAsString());
        assertThat(submit(people.play(Cast.CITIZEN, territory), end).getStatus())
                .isEqualTo(404);
        assertThat(submit(president, end).getRedirectedUrl()).isEqualTo(meeting.path());
        assertThat(open(dino, meeting.path() + "/presenze").getStatus()).isEqualTo(404);
        entrust(dino);
        end = action(open(dino, meeting.path()).getContentAsString());
        assertThat(submit(dino, end).getRedirectedUrl()).isEqualTo("/scrivania");
        assertThat(open(dino, meeting.path() + "/presenze").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse entrust(Person person) throws Exception {
        return web.perform(send(territory, "/incarichi")
                        .with(by(president, territory))
                        .param("su", Occasion.THING)
                        .param("cosa", meeting.id().toString())
                        .param("email", String.valueOf(person.email()))
                        .param("tipo", Occasion.NOTE_KEEPER.code())
                        .param(
                                "fine",
                                LocalDate.now(ZoneId.of("Europe/Rome"))
                                        .plusDays(20)
                                        .toString()))
                .andReturn()
                .getResponse();
    }

    /** The address that ends a function, as a page shows it. */
    private static String action(String page) {
        Matcher matcher = Pattern.compile("/incarichi/[0-9a-f-]{36}/fine").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
