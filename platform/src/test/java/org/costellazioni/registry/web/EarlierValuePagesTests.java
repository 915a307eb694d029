package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An earlier value of a field is put back from the history, by those who may edit, after a preview. */
@PlatformTest
class EarlierValuePagesTests {

    private static final String PAGE = "/realta/il-cortile/modifiche";
    private static final Pattern LINK =
            Pattern.compile("/realta/il-cortile/modifiche/[0-9a-f-]{36}/ripristino");

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Actors actors;

    private RegistryVisit.Town town;
    private ActorId cortile;
    private Person carla;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        cortile = visit.actors.make(
                town.territory,
                TestActors.sheet("ets", "Il Cortile")
                        .with(ActorField.WEBSITE, "https://prima.example"));
        carla = visit.people.play(Cast.PRESIDENT, town.territory);
        visit.people.mandate(carla, cortile, MandateKind.LEGAL_REPRESENTATIVE, town.territory);
    }

    private void say(Map<ActorField, String> texts) {
        town.territory.run(() -> {
            ActorView now = actors.byId(cortile).orElseThrow();
            ActorSheet sheet = now.sheet();
            for (Map.Entry<ActorField, String> text : texts.entrySet()) {
                sheet = sheet.with(text.getKey(), text.getValue());
            }
            actors.edit(
                            cortile,
                            sheet,
                            now.version(),
                            visit.people.visitor(town.clerk, town.territory))
                    .orThrow();
        });
    }

    private String now(ActorField field) {
        return town.territory
                .in(() -> actors.byId(cortile).orElseThrow())
                .sheet()
                .text(field)
                .orElse("");
    }

    private String link(Person person) throws Exception {
        Matcher link = LINK.matcher(town.open(person, PAGE).getContentAsString());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private MockHttpServletResponse confirm(Person person, String link, String page)
            throws Exception {
        Map<String, String> texts = new HashMap<>();
        HtmlForm form = HtmlForm.named("registry.put-back", page).orElseThrow();
        form.values().forEach((field, values) -> texts.put(field, values.getFirst()));
        return town.send(person, link, texts);
    }

    @Test
    void thePreviewTellsBothValuesAndPuttingBackIsAnEditOfItsOwn() throws Exception {
        say(Map.of(ActorField.WEBSITE, "https://dopo.example"));
        String link = link(carla);
        String preview = town.open(carla, link).getContentAsString();
        assertThat(preview).contains("https://dopo.example", "https://prima.example");
        assertThat(confirm(carla, link, preview).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(now(ActorField.WEBSITE)).isEqualTo("https://prima.example");
        assertThat(LINK.matcher(town.open(carla, PAGE).getContentAsString()).results())
                .hasSize(2);
    }

    @Test
    void nobodyElseFindsThePage() throws Exception {
        say(Map.of(ActorField.WEBSITE, "https://dopo.example"));
        String link = link(town.clerk);
        assertThat(town.open(town.citizen, link).getStatus()).isEqualTo(404);
        assertThat(town.open(link).getStatus()).isEqualTo(404);
        assertThat(town.send(town.citizen, link, Map.of()).getStatus()).isEqualTo(404);
        visit.actors.make(town.territory, "ets", "La Tela");
        String elsewhere = link.replace("il-cortile", "la-tela");
        assertThat(town.open(town.clerk, elsewhere).getStatus()).isEqualTo(404);
        assertThat(town.open(town.clerk, PAGE + "/storto/ripristino").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aFieldThatChangedMeanwhileIsShownAndAskedAboutAgain() throws Exception {
        say(Map.of(ActorField.WEBSITE, "https://dopo.example"));
        String link = link(town.clerk);
        String seen = town.open(town.clerk, link).getContentAsString();
        say(Map.of(ActorField.WEBSITE, "https://intanto.example"));
        MockHttpServletResponse asked = confirm(town.clerk, link, seen);
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString())
                .contains("qualcun altro ha salvato", "https://intanto.example");
        assertThat(now(ActorField.WEBSITE)).isEqualTo("https://intanto.example");
        confirm(town.clerk, link, asked.getContentAsString());
        assertThat(now(ActorField.WEBSITE)).isEqualTo("https://prima.example");
    }

    @Test
    void anotherFieldThatChangedMeanwhileStaysAsItIs() throws Exception {
        say(Map.of(ActorField.WEBSITE, "https://dopo.example"));
        String link = link(town.clerk);
        String seen = town.open(town.clerk, link).getContentAsString();
        say(Map.of(ActorField.DESCRIPTION, "Scritta nel frattempo"));
        assertThat(confirm(town.clerk, link, seen).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(now(ActorField.WEBSITE)).isEqualTo("https://prima.example");
        assertThat(now(ActorField.DESCRIPTION)).isEqualTo("Scritta nel frattempo");
    }

    @Test
    void whatOnlyTheOfficeWritesOnlyTheOfficePutsBack() throws Exception {
        say(Map.of(ActorField.FISCAL_CODE, TestActors.code(1)));
        String link = link(town.clerk);
        assertThat(town.open(carla, PAGE).getContentAsString()).doesNotContain("/ripristino");
        assertThat(town.open(carla, link).getStatus()).isEqualTo(404);
        assertThat(town.send(carla, link, Map.of("fiscal-code", "")).getStatus())
                .isEqualTo(404);
        assertThat(now(ActorField.FISCAL_CODE)).isEqualTo(TestActors.code(1));
        confirm(town.clerk, link, town.open(town.clerk, link).getContentAsString());
        assertThat(now(ActorField.FISCAL_CODE)).isEmpty();
    }

    @Test
    void whatNoLongerFitsIsRefusedInPlainWords() throws Exception {
        say(Map.of(ActorField.FISCAL_CODE, TestActors.code(1)));
        say(Map.of(ActorField.FISCAL_CODE, TestActors.code(2)));
        visit.actors.make(
                town.territory,
                TestActors.sheet("ets", "La Tela")
                        .with(ActorField.FISCAL_CODE, TestActors.code(1)));
        String link = link(town.clerk);
        MockHttpServletResponse refused =
                confirm(town.clerk, link, town.open(town.clerk, link).getContentAsString());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("codice fiscale");
        assertThat(now(ActorField.FISCAL_CODE)).isEqualTo(TestActors.code(2));
    }

    @Test
    void aTextOutOfWhichSomethingWasTakenIsNotPutBack(
            @Autowired Stage stage, @Autowired JdbcClient jdbc) throws Exception {
        say(Map.of(ActorField.WEBSITE, "https://dopo.example"));
        String link = link(town.clerk);
        String seen = town.open(town.clerk, link).getContentAsString();
        stage.run(town.territory, () -> jdbc.sql("""
                                update registry_actor_changes set before = 'https://[omissis].example'
                                where field = 'website'
                                """).update());
        assertThat(town.open(town.clerk, PAGE).getContentAsString())
                .contains("https://[omissis].example")
                .doesNotContain("/ripristino");
        assertThat(town.open(town.clerk, link).getStatus()).isEqualTo(404);
        assertThat(confirm(town.clerk, link, seen).getStatus()).isEqualTo(404);
        assertThat(now(ActorField.WEBSITE)).isEqualTo("https://dopo.example");
    }

    @Test
    void thePositionGoesBackWhole() throws Exception {
        say(Map.of(ActorField.LATITUDE, "45.4371", ActorField.LONGITUDE, "12.3359"));
        say(Map.of(ActorField.LATITUDE, "45.5000", ActorField.LONGITUDE, "12.4000"));
        String link = link(town.clerk);
        confirm(town.clerk, link, town.open(town.clerk, link).getContentAsString());
        assertThat(now(ActorField.LATITUDE)).isEqualTo("45.4371");
        assertThat(now(ActorField.LONGITUDE)).isEqualTo("12.3359");
    }
}
