package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.InventedActors;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last representative who leaves, and the actors that nobody represents. */
@PlatformTest
class RepresentationTests {

    private static final Pattern UNDO = Pattern.compile("/annullamenti/[0-9a-f-]{36}");

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople cast;

    @Autowired
    private InventedActors actors;

    private TestTerritory territory;
    private Person carla;
    private Person dino;
    private Person clerk;
    private ActorId association;
    private Mandate carlas;
    private Mandate dinos;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        carla = cast.play(Cast.PRESIDENT, territory);
        dino = cast.play(Cast.VOLUNTEER, territory);
        clerk = cast.play(Cast.CLERK, territory);
        association = actors.invent("Amici del canale " + System.nanoTime());
        carlas = cast.mandate(carla, association, MandateKind.LEGAL_REPRESENTATIVE, territory);
        dinos = cast.mandate(dino, association, MandateKind.DELEGATE, territory);
    }

    private String page(String path, Person reader) throws Exception {
        return web.perform(read(territory, path).with(by(reader, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String address() {
        return "/deleghe/passaggio?realta=" + association;
    }

    private boolean acts(Person person) {
        return cast.visitor(person, territory).actors().contains(association);
    }

    @Test
    void theLastRepresentativeIsToldWhatItMeansBeforeTheyLeave() throws Exception {
        String end = "/deleghe/" + carlas.id() + "/fine";
        assertThat(page("/deleghe", carla)).contains("href=\"" + end + "\"");
        web.perform(send(territory, end).with(by(carla, territory))).andExpect(redirectedUrl(end));
        assertThat(acts(carla)).isTrue();
        assertThat(page(end, carla))
                .contains("Sei l’unica persona che rappresenta", "Dino Scialle: Persona delegata")
                .contains(address());
        web.perform(read(territory, end).with(by(dino, territory)))
                .andExpect(status().isNotFound());
        assertThat(page("/scrivania", clerk)).doesNotContain("non ha più chi la rappresenta");
        web.perform(send(territory, end).with(by(carla, territory)).param("conferma", "si"))
                .andExpect(redirectedUrl("/deleghe"));
        assertThat(acts(carla)).isFalse();
        assertThat(page("/scrivania", clerk)).contains("Una realtà non ha più chi la rappresenta");
        assertThat(page("/deleghe/senza-rappresentante?motivo=lasciata", clerk))
                .contains("Amici del canale", address().replace("&", "&amp;"));
        assertThat(page("/deleghe/senza-rappresentante?motivo=mai", clerk))
                .doesNotContain("Amici del canale");
        Matcher undo = UNDO.matcher(page("/annullamenti", carla));
        assertThat(undo.find()).isTrue();
        web.perform(send(territory, undo.group()).with(by(carla, territory)))
                .andExpect(redirectedUrl("/annullamenti"));
        assertThat(acts(carla)).isTrue();
        assertThat(page("/scrivania", clerk)).doesNotContain("non ha più chi la rappresenta");
    }

    @Test
    void theOfficeIsToldTooWhenItEndsTheLastOneAmongOthers() throws Exception {
        web.perform(send(territory, "/incarichi/" + carlas.id() + "/fine")
                        .with(by(clerk, territory)))
                .andExpect(redirectedUrl("/deleghe/" + carlas.id() + "/fine"));
        assertThat(page("/incarichi/anteprima?azione=fine&riga=" + carlas.id(), clerk))
                .contains("nessuno rappresenterà più la realtà");
        assertThat(page("/incarichi/anteprima?azione=fine&riga=" + dinos.id(), clerk))
                .doesNotContain("nessuno rappresenterà più la realtà");
        web.perform(send(territory, "/deleghe/" + dinos.id() + "/fine").with(by(carla, territory)))
                .andExpect(redirectedUrl("/deleghe"));
        assertThat(acts(dino)).isFalse();
    }

    @Test
    void actorsThatNobodyEverRepresentedAreInTheListAndNotOnTheDesk() throws Exception {
        ActorId founded = actors.invent("Coro senza guida " + System.nanoTime());
        cast.mandate(dino, founded, MandateKind.DELEGATE, territory);
        assertThat(page("/scrivania", clerk)).doesNotContain("non ha più chi la rappresenta");
        assertThat(page("/deleghe/senza-rappresentante", clerk))
                .contains("Coro senza guida", "Non l’ha mai rappresentata nessuno")
                .doesNotContain("Amici del canale");
        web.perform(read(territory, "/deleghe/senza-rappresentante").with(by(carla, territory)))
                .andExpect(status().isNotFound());
    }
}
