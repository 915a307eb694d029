package org.costellazioni.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;

import static java.util.Objects.requireNonNull;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.Occasions;
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

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Occasions as lists, data and calendars: each reader finds what is theirs, feeds what is everyone's. */
@PlatformTest
class OccasionListTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOccasions stage;

    @Autowired
    private Occasions occasions;

    private Occasion feast;
    private TestTerritory territory;
    private Person president;

    @BeforeEach
    void writeDownTwo() {
        territory = TestTerritory.make(territories);
        ActorId cortile = stage.actor(territory, "Il Cortile");
        president = people.play(Cast.PRESIDENT, territory);
        people.mandate(president, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        stage.make(territory, "Riunione riservata", TestOccasions.PAST, cortile);
        OccasionDraft announced = new OccasionDraft(
                "Festa, musica; e più",
                TestOccasions.FUTURE,
                "Campo dei Gatti",
                "",
                true,
                List.of(cortile));
        feast = territory.in(
                () -> occasions.create(announced, stage.office(territory)).orThrow());
    }

    private String open(String path) throws Exception {
        return web.perform(read(territory, path)).andReturn().getResponse().getContentAsString();
    }

    @Test
    void eachReaderFindsWhatIsTheirs() throws Exception {
        assertThat(open("/occasioni")).contains("1 occasione", "Festa").doesNotContain("Riunione");
        String own = web.perform(read(territory, "/occasioni").with(by(president, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(own).contains("2 occasioni", "Riunione riservata", "Legami da registrare");
        assertThat(open("/occasioni?al=2030")).contains("Ancora nessuna occasione");
    }

    @Test
    void theCalendarHoldsWhatEveryoneMaySeeWhoeverAsks() throws Exception {
        MockHttpServletResponse answer = web.perform(
                        read(territory, "/occasioni.ics").with(by(president, territory)))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(answer.getContentAsString()));
        calendar.validate();
        assertThat(calendar.getComponents()).hasSize(1);
        VEvent event = (VEvent) calendar.getComponents().getFirst();
        assertThat(requireNonNull(event.getSummary()).getValue())
                .startsWith("Festa, musica; e più");
        assertThat(requireNonNull(event.getDateTimeStart()).getDate())
                .isEqualTo(LocalDate.of(2099, 5, 10));
        assertThat(requireNonNull(event.getLocation()).getValue()).isEqualTo("Campo dei Gatti");
        assertThat(event.getUid().orElseThrow().getValue()).endsWith("@" + territory.host());
    }

    @Test
    void calendarsHearThatAnOccasionWasMovedAndThatItIsCalledOff() throws Exception {
        assertThat(told(event(), "SEQUENCE")).isEmpty();
        OccasionDraft moved = new OccasionDraft(
                feast.title(),
                TestOccasions.FUTURE.plusDays(1),
                feast.place(),
                "",
                true,
                feast.organizers());
        territory.run(() ->
                occasions.edit(feast.id(), moved, 1, stage.office(territory)).orThrow());
        assertThat(told(event(), "SEQUENCE")).contains("1");
        territory.run(() ->
                occasions.cancel(feast.id(), "Piove", stage.office(territory)).orThrow());
        VEvent off = event();
        assertThat(told(off, "SEQUENCE")).contains("2");
        assertThat(told(off, "STATUS")).contains("CANCELLED");
        assertThat(requireNonNull(off.getSummary()).getValue()).startsWith("ANNULLATA: Festa");
        assertThat(requireNonNull(off.getDateTimeStart()).getDate())
                .isEqualTo(LocalDate.of(2099, 5, 11));
        assertThat(open("/occasioni")).contains("Annullata");
        assertThat(open("/occasioni.csv")).contains("Annullata");
    }

    private static Optional<String> told(VEvent event, String property) {
        Optional<Property> found = event.getProperty(property);
        return found.map(Property::getValue);
    }

    private VEvent event() throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(open("/occasioni.ics")));
        calendar.validate();
        return (VEvent) calendar.getComponents().getFirst();
    }
}
