package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.InventedActors;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.site.Flash;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A new representative in one step. */
@PlatformTest
class SuccessionTests {

    private static final String PATH = "/deleghe/passaggio";
    private static final String PASSWORD = "tre gatti sul molo";
    private static final Pattern UNDO = Pattern.compile("/annullamenti/[0-9a-f-]{36}");
    private static final Pattern INVITATION = Pattern.compile("/persone/inviti/[0-9a-f-]{36}");
    private static final Pattern FILE = Pattern.compile("/allegati/[0-9a-f-]{36}");

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople cast;

    @Autowired
    private People people;

    @Autowired
    private Mandates mandates;

    @Autowired
    private InventedActors actors;

    @Autowired
    private TestLetters letters;

    @Autowired
    private Journal journal;

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
        return body(read(territory, path).with(by(reader, territory)));
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }

    private String address() {
        return PATH + "?realta=" + association;
    }

    /** The form as its page shows it to the person. */
    private HtmlForm form(Person person, String email) throws Exception {
        return HtmlForm.named("people.succession", page(address(), person))
                .orElseThrow()
                .with("email", email)
                .with("nome", known(email).map(Person::givenName).orElse("Ines"))
                .with("cognome", known(email).map(Person::familyName).orElse("Panchina"));
    }

    private Optional<Person> known(String email) {
        return territory.in(() -> people.findByEmail(email));
    }

    private HtmlForm onMinutes(String email) throws Exception {
        return form(clerk, email)
                .with("verbale", journal.today().minusDays(3).toString())
                .with("conservato", "in sede");
    }

    private AbstractMockHttpServletRequestBuilder<?> sending(HtmlForm form, Person person) {
        var request = send(territory, PATH).with(by(person, territory));
        form.values().forEach((name, texts) -> {
            if (!name.equals("_csrf")) {
                request.param(name, texts.toArray(String[]::new));
            }
        });
        return request;
    }

    private boolean represents(Person person) {
        return cast.visitor(person, territory)
                .things(MandateKind.LEGAL_REPRESENTATIVE.code())
                .contains(association.value());
    }

    private boolean acts(Person person) {
        return cast.visitor(person, territory).actors().contains(association);
    }

    private List<Mandate> held() {
        return territory.in(() -> mandates.on(association));
    }

    private void undo(Person person) throws Exception {
        Matcher found = UNDO.matcher(page("/annullamenti", person));
        assertThat(found.find()).isTrue();
        web.perform(send(territory, found.group()).with(by(person, territory)))
                .andExpect(redirectedUrl("/annullamenti"));
    }

    @Test
    void aRepresentativeNamesWhoComesNextInOneStepAndTakesItBack() throws Exception {
        HtmlForm form = form(carla, String.valueOf(dino.email()))
                .with("finiscono", dinos.id().toString());
        assertThat(page(address(), carla)).doesNotContain("Giorno del verbale");
        web.perform(sending(form, carla)).andExpect(redirectedUrl("/deleghe"));
        assertThat(represents(dino)).isTrue();
        assertThat(acts(carla)).isFalse();
        assertThat(held())
                .singleElement()
                .satisfies(mandate ->
                        assertThat(mandate.kind()).isEqualTo(MandateKind.LEGAL_REPRESENTATIVE));
        assertThat(letters.to(String.valueOf(dino.email()), territory))
                .anyMatch(text -> text.contains("sei la persona che rappresenta Amici"))
                .anyMatch(text -> text.contains("La tua delega vale fino al giorno prima"));
        assertThat(letters.to(String.valueOf(carla.email()), territory).getFirst())
                .contains("ha una nuova persona che la rappresenta")
                .doesNotContain("Scialle");
        undo(carla);
        assertThat(represents(carla)).isTrue();
        assertThat(represents(dino)).isFalse();
        assertThat(held()).containsExactlyInAnyOrder(carlas, dinos);
        assertThat(letters.to(String.valueOf(dino.email()), territory).getFirst())
                .contains("è stato annullato");
    }

    @Test
    void fromADayToComeTheOldOneRepresentsUntilTheDayBefore() throws Exception {
        LocalDate day = journal.today().plusDays(20);
        HtmlForm form = form(carla, String.valueOf(dino.email())).with("inizio", day.toString());
        web.perform(sending(form, carla)).andExpect(redirectedUrl("/deleghe"));
        assertThat(represents(carla)).isTrue();
        assertThat(represents(dino)).isFalse();
        assertThat(held()).anySatisfy(mandate -> {
            assertThat(mandate.id()).isEqualTo(carlas.id());
            assertThat(mandate.until()).isEqualTo(day.minusDays(1));
        });
        assertThat(held()).anySatisfy(mandate -> {
            assertThat(mandate.person()).isEqualTo(dino.id());
            assertThat(mandate.from()).isEqualTo(day);
            assertThat(mandate.until()).isNull();
        });
        undo(clerk);
        assertThat(held()).containsExactlyInAnyOrder(carlas, dinos);
    }

    @Test
    void theOfficeNamesOnTheMinutesWhichThoseWhoDecideRead() throws Exception {
        String refused = body(sending(form(clerk, String.valueOf(dino.email())), clerk));
        assertThat(refused).contains("Scrivi il giorno del verbale", "Scrivi dove è conservato");
        assertThat(represents(carla)).isTrue();
        HtmlForm form = onMinutes(String.valueOf(dino.email()));
        var request = MockMvcRequestBuilders.multipart(PATH);
        request.file(new MockMultipartFile(
                "file",
                "verbale.pdf",
                "application/pdf",
                "%PDF-1.7\n1 0 obj\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        form.values().forEach((name, texts) -> {
            if (!name.equals("_csrf")) {
                request.param(name, texts.toArray(String[]::new));
            }
        });
        web.perform(Visits.tokened(request, territory).with(by(clerk, territory)))
                .andExpect(redirectedUrl("/realta/" + association));
        assertThat(represents(dino)).isTrue();
        assertThat(acts(carla)).isFalse();
        String shown = page(address(), clerk);
        assertThat(shown).contains("conservato qui: in sede", "verbale.pdf");
        Matcher file = FILE.matcher(shown);
        assertThat(file.find()).isTrue();
        web.perform(read(territory, file.group()).with(by(dino, territory)))
                .andExpect(status().isOk());
        web.perform(read(territory, file.group()).with(by(carla, territory)))
                .andExpect(status().isNotFound());
        web.perform(read(territory, file.group())).andExpect(status().isNotFound());
    }

    @Test
    void nobodyNamesThemselvesAndOthersFindNoSuchPage() throws Exception {
        assertThat(body(sending(form(carla, String.valueOf(carla.email())), carla)))
                .contains("Rappresenti già tu questa realtà");
        for (Person other : List.of(dino, cast.play(Cast.CITIZEN, territory))) {
            web.perform(read(territory, address()).with(by(other, territory)))
                    .andExpect(status().isNotFound());
            web.perform(sending(form(carla, String.valueOf(dino.email())), other))
                    .andExpect(status().isNotFound());
        }
        assertThat(held()).containsExactlyInAnyOrder(carlas, dinos);
    }

    @Test
    void ofTwoAtTheSameTimeOneIsToldThatTheOtherWasQuicker() throws Exception {
        Person other = cast.play(Cast.CITIZEN, territory);
        List<HtmlForm> forms = List.of(
                onMinutes(String.valueOf(dino.email())), onMinutes(String.valueOf(other.email())));
        List<Callable<String>> attempts = forms.stream()
                .<Callable<String>>map(form -> () -> body(sending(form, clerk)))
                .toList();
        List<String> answers = new ArrayList<>();
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : two.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
        assertThat(answers)
                .as("all that was answered: " + answers)
                .filteredOn(text -> text.contains("Nel frattempo è cambiato chi agisce"))
                .hasSize(1);
        assertThat(List.of(represents(dino), represents(other)))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anAddressThatIsSomebodyElsesPassesNothingAndWhoeverLeavesIsToldSo() throws Exception {
        HtmlForm slip = form(carla, String.valueOf(dino.email()))
                .with("nome", "Giulia")
                .with("cognome", "Remo");
        assertThat(body(sending(slip, carla))).contains("una persona con un altro nome");
        assertThat(represents(carla)).isTrue();
        web.perform(sending(form(carla, String.valueOf(dino.email())), carla))
                .andExpect(flash().attribute(
                                Flash.ATTRIBUTE, hasToString(containsString("Dino Scialle"))));
        assertThat(page("/scrivania", carla)).contains("Non agisci più per Amici del canale");
        assertThat(page("/deleghe", carla)).contains("Le mie deleghe finite", "Amici del canale");
        assertThat(page("/scrivania", dino)).contains("Ora puoi agire per Amici del canale");
    }

    @Test
    void anotherTabOfWhoeverHasLeftFindsNothingAnyMore() throws Exception {
        HtmlForm tab = form(carla, String.valueOf(dino.email()));
        web.perform(sending(tab, carla)).andExpect(redirectedUrl("/deleghe"));
        web.perform(sending(tab, carla)).andExpect(status().isNotFound());
    }

    @Test
    void whoeverHasNoAccountIsInvitedAndNothingPassesBeforeTheyAccept() throws Exception {
        String email = "ines-" + System.nanoTime() + "@costellazioni.example";
        HtmlForm form = form(carla, email);
        assertThat(body(sending(form(carla, email).with("nome", ""), carla)))
                .contains("Scrivi il nome e il cognome");
        web.perform(sending(form, carla)).andExpect(redirectedUrl("/deleghe"));
        assertThat(represents(carla)).isTrue();
        String waiting = page(address(), carla);
        assertThat(waiting).contains("aspetta che la persona invitata accetti");
        Matcher invitation = INVITATION.matcher(waiting);
        assertThat(invitation.find()).isTrue();
        assertThat(page(invitation.group(), carla))
                .contains("Manda di nuovo l’e-mail")
                .doesNotContain("Fai un nuovo link");
        web.perform(send(territory, invitation.group() + "/link").with(by(carla, territory)))
                .andExpect(status().isNotFound());
        assertThat(letters.to(email, territory).getFirst())
                .contains("ti invitiamo a rappresentare Amici del canale");
        String path = URI.create(letters.link(email, territory)).getPath();
        web.perform(send(territory, path).param("password", PASSWORD).param("ripeti", PASSWORD))
                .andExpect(redirectedUrl("/scrivania"));
        Person ines = territory.in(() -> people.findByEmail(email).orElseThrow());
        assertThat(represents(ines)).isTrue();
        assertThat(acts(carla)).isFalse();
        assertThat(acts(dino)).isTrue();
        undo(clerk);
        assertThat(represents(ines)).isFalse();
        assertThat(represents(carla)).isTrue();
    }

    @Test
    void anInvitationToRepresentIsVoidWhenItsMakerLeavesAndReplacedByTheNext() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String email = "ines-" + i + System.nanoTime() + "@costellazioni.example";
            addresses.add(email);
            HtmlForm form = form(carla, email);
            web.perform(sending(form, carla)).andExpect(redirectedUrl("/deleghe"));
        }
        List<String> paths = addresses.stream()
                .map(email -> URI.create(letters.link(email, territory)).getPath())
                .toList();
        web.perform(read(territory, paths.getFirst())).andExpect(status().isGone());
        web.perform(read(territory, paths.getLast())).andExpect(status().isOk());
        cast.end(clerk, carlas.id(), territory);
        web.perform(read(territory, paths.getLast())).andExpect(status().isGone());
        web.perform(send(territory, paths.getLast())
                        .param("password", PASSWORD)
                        .param("ripeti", PASSWORD))
                .andExpect(status().isGone());
        assertThat(territory.in(() -> people.findByEmail(addresses.getLast())))
                .isEqualTo(Optional.empty());
    }
}
