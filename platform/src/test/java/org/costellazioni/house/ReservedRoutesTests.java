package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mark stands in everything that is reserved in a small town. Every address that an administrator reaches
 * and that answers with it leaves an act; nobody without a role reads it anywhere. A new page, list or file
 * is met by itself.
 */
@PlatformTest
class ReservedRoutesTests {

    private static final String MARK = "sottochiave";
    private static final int MOST_PAGES = 500;
    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE = Pattern.compile("^/(assets|uscita|lingua|aspetto)");
    private static final Pattern VARIABLE = Pattern.compile("[0-9a-f-]{36}|\\d+");

    /** What is reserved in the town. */
    private static final List<String> RESERVED = List.of(
            """
            update registry_actors set legal_representative = 'Sottochiave', reserved_contact = 'Sottochiave'
            where slug = 'il-cortile'
            """,
            "update registry_ties set public = false, role = 'sottochiave' where awaits is null",
            "update meetings_attendances set typed_name = 'Sottochiave'",
            """
            insert into meetings_attendances (id, occasion_id, typed_name, recorded_at)
            select uuidv7(), id, 'Sottochiave', now() from meetings_occasions
            """,
            """
            insert into intake_rejected_rows (import_id, line, original, cells, reason, arguments)
            select id, 9, 'Sottochiave;', '{Sottochiave}', 'intake.reject.empty', '{}' from intake_imports
            """,
            "update office_rights_requests set text = 'Sottochiave'",
            "update office_reports set email = 'sottochiave@posta.example'",
            "update people_invitations set email = 'sottochiave@posta.example'",
            "update people_mandate_requests set note = 'Sottochiave'");

    @Autowired
    private MockMvc web;

    @Autowired
    private FormTown founder;

    @Autowired
    private TestPeople people;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient jdbc;

    private FormTown.Town town;
    private TestTerritory territory;

    @BeforeEach
    void markWhatIsReserved() throws Exception {
        town = founder.found();
        territory = town.territory();
        for (String statement : RESERVED) {
            stage.run(territory, () -> jdbc.sql(statement).update());
        }
    }

    private MockHttpServletResponse answer(String address, Person reader) throws Exception {
        return web.perform(read(territory, address).with(by(reader, territory)))
                .andReturn()
                .getResponse();
    }

    private static boolean marked(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().toLowerCase(Locale.ROOT).contains(MARK);
    }

    /** Every address that links lead to from the places where a walk begins. */
    private Set<String> addresses(Person reader) throws Exception {
        Set<String> met = new TreeSet<>();
        Set<String> shapes = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(town.starts());
        while (!waiting.isEmpty() && met.size() < MOST_PAGES) {
            String path = waiting.removeFirst();
            String shape = VARIABLE.matcher(path.replaceAll("\\?.*", "")).replaceAll("*");
            if (NO_PAGE.matcher(path).find() || !shapes.add(shape)) {
                continue;
            }
            MockHttpServletResponse answer = answer(path, reader);
            met.add(path);
            String redirect = answer.getRedirectedUrl();
            if (redirect != null && redirect.startsWith("/")) {
                waiting.add(redirect);
            }
            Matcher link = LINK.matcher(answer.getContentAsString());
            while (link.find()) {
                waiting.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return met;
    }

    private long acts(PersonId reader) {
        return stage.in(
                territory,
                () -> jdbc.sql("""
                        select count(*) from audit_acts
                        where verb = 'site.reserved-read' and person_id = :reader
                        """).param("reader", reader).query(Long.class).single());
    }

    @Test
    void whateverShowsSomethingReservedLeavesAnAct() throws Exception {
        Set<String> unnoted = new TreeSet<>();
        Set<String> noted = new TreeSet<>();
        for (String address : addresses(people.play(Cast.ADMINISTRATOR, territory))) {
            Person reader = people.play(Cast.ADMINISTRATOR, territory);
            if (marked(answer(address, reader))) {
                (acts(reader.id()) == 0 ? unnoted : noted).add(address);
            }
        }
        assertThat(unnoted).isEmpty();
        assertThat(noted)
                .anyMatch(address -> address.startsWith("/importazioni/"))
                .anyMatch(address -> address.contains("/presenze"))
                .contains(
                        "/realta/il-cortile",
                        "/reti/rete-dei-vicini",
                        "/persone/inviti",
                        "/diritti/richieste");
    }

    @Test
    void aFileThatIsNotForEveryoneIsOneActAnHour() throws Exception {
        Person reader = people.play(Cast.ADMINISTRATOR, territory);
        String file =
                stage.in(territory, () -> jdbc.sql("""
                        select id::text from files_references where holder_kind = 'intake.import' limit 1
                        """).query(String.class).single());
        assertThat(answer("/allegati/" + file, reader).getStatus()).isEqualTo(200);
        assertThat(answer("/allegati/" + file, reader).getStatus()).isEqualTo(200);
        assertThat(acts(reader.id())).isEqualTo(1);
    }

    @Test
    void nobodyWithoutARoleReadsAnyOfIt() throws Exception {
        Set<String> told = new TreeSet<>();
        Person citizen = people.play(Cast.CITIZEN, territory);
        for (String address : addresses(people.play(Cast.ADMINISTRATOR, territory))) {
            if (marked(answer(address, citizen))
                    || marked(web.perform(read(territory, address)).andReturn().getResponse())) {
                told.add(address);
            }
        }
        assertThat(told).isEmpty();
    }
}
