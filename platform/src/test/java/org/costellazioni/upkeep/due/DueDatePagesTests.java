package org.costellazioni.upkeep.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of what a person owes, and the secret address of their calendar. */
@PlatformTest
class DueDatePagesTests {

    private static final Pattern ADDRESS = Pattern.compile("/scadenze/calendario/[\\w-]{43}");
    private static final LocalDate DAY = LocalDate.of(2099, 3, 1);

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private OfferedDueDates offered;

    private TestTerritory territory;
    private Person clerk;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        offered.offer(
                clerk.id(),
                DueDate.on(
                        DAY,
                        "people.due.mandate-end",
                        UUID.randomUUID(),
                        "/deleghe",
                        "Banda; Coro"));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private String address() throws Exception {
        String page = perform(send(territory, "/scadenze/calendario").with(by(clerk, territory)))
                .getContentAsString();
        Matcher found = ADDRESS.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private int status(TestTerritory where, String address) throws Exception {
        return perform(read(where, address)).getStatus();
    }

    @Test
    void thePageShowsWhatIsFarAheadToo() throws Exception {
        assertThat(perform(read(territory, "/scadenze").with(by(clerk, territory)))
                        .getContentAsString())
                .contains("La tua delega per Banda; Coro finisce")
                .contains("2099")
                .contains("href=\"/deleghe\"");
        assertThat(perform(read(territory, "/scadenze")).getRedirectedUrl()).startsWith("/accesso");
    }

    @Test
    void aCalendarReadsItWithoutSigningIn() throws Exception {
        MockHttpServletResponse feed = perform(read(territory, address()));
        assertThat(feed.getContentType()).startsWith("text/calendar");
        assertThat(feed.getHeader("Cache-Control")).contains("no-store");
        assertThat(feed.getContentAsString())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20990301\r\n")
                .contains("Banda\\; Coro")
                .contains("URL:http://" + territory.host() + "/deleghe")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void theAddressIsShownOnceAndANewOneTakesItsPlace() throws Exception {
        String first = address();
        assertThat(perform(read(territory, "/scadenze").with(by(clerk, territory)))
                        .getContentAsString())
                .contains("Hai un indirizzo dal")
                .doesNotContain(first);
        String second = address();
        assertThat(status(territory, first)).isEqualTo(404);
        assertThat(status(territory, second)).isEqualTo(200);
        perform(send(territory, "/scadenze/calendario/rimozione").with(by(clerk, territory)));
        assertThat(status(territory, second)).isEqualTo(404);
    }

    @Test
    void itShowsOnePersonInOneTerritory() throws Exception {
        String address = address();
        assertThat(status(TestTerritory.make(territories), address)).isEqualTo(404);
        assertThat(status(territory, address.substring(0, address.length() - 1) + "-"))
                .isEqualTo(404);
        Person other = people.play(Cast.CITIZEN, territory);
        perform(send(territory, "/scadenze/calendario/rimozione").with(by(other, territory)));
        assertThat(status(territory, address)).isEqualTo(200);
    }

    @Test
    void whatIsDoneGoesFromTheCalendar() throws Exception {
        String address = address();
        offered.offer(clerk.id());
        assertThat(perform(read(territory, address)).getContentAsString())
                .doesNotContain("BEGIN:VEVENT");
    }
}
