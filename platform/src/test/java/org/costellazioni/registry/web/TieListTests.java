package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.read;

import de.siegmar.fastcsv.reader.CsvReader;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** The list of ties, in every form that the kit gives to every list. */
@PlatformTest
class TieListTests {

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private MockMvc web;

    @Autowired
    private Ties ties;

    private RegistryVisit.Town town;
    private ActorId hub;
    private ActorId stella;

    @BeforeEach
    void tieSomeActors() {
        town = visit.town();
        hub = visit.actors.make(town.territory, "hub", "=HUB Mestre");
        stella = visit.actors.make(town.territory, "company", "Caffè Stella");
        ActorId rete = visit.actors.make(town.territory, "network", "Rete di Marghera");
        visit.actors.tie(town.territory, TestActors.HOST_OF, hub, stella, "2024-03-12");
        visit.actors.tie(town.territory, TieKind.Code.MEMBER_OF, stella, rete, "2025-06-01");
        visit.actors.reservedTie(town.territory, TieKind.Code.MEMBER_OF, hub, rete, "2025-06-02");
    }

    @Test
    void isNarrowedByWordsKindAndPeriod() throws Exception {
        assertThat(town.page("/legami"))
                .contains("2 legami", "=HUB Mestre", "/reti/rete-di-marghera");
        assertThat(town.page("/legami?q=caffe ste")).contains("2 legami");
        assertThat(town.page("/legami?q=hub")).contains("1 legame").doesNotContain("Marghera");
        assertThat(town.page("/legami?tipo=member-of")).contains("1 legame").doesNotContain("=HUB");
        assertThat(town.page("/legami?dal=2025")).contains("1 legame").doesNotContain("=HUB");
        assertThat(town.page("/legami?al=2024")).contains("1 legame", "=HUB");
        assertThat(town.page("/legami?q=nessuno")).contains("Non abbiamo trovato nessun legame");
    }

    @Test
    void tellsWhatMeansNothingAndLeavesItOut() throws Exception {
        String page = town.page("/legami?tipo=<b>&dal=ieri&ordina=caso&pagina=zero&quartiere=x");
        assertThat(page)
                .contains(
                        "2 legami",
                        "«&lt;b&gt;» non vuol dire niente",
                        "«ieri»",
                        "«caso»",
                        "«zero»")
                .doesNotContain("<b>");
        assertThat(town.open("/legami?q=\0&pagina=999999").getStatus()).isEqualTo(200);
    }

    @Test
    void keepsWhatIsAskedInEveryLink() throws Exception {
        assertThat(town.page("/legami?q=caffè&tipo=member-of&ordina=primi&x=1"))
                .contains("/legami.csv?q=caff%C3%A8&amp;tipo=member-of&amp;ordina=primi\"")
                .contains("/api/v1/legami?q=caff%C3%A8&amp;tipo=member-of&amp;ordina=primi\"");
    }

    @Test
    void isDelimitedTextOfExactlyWhatIsAsked() throws Exception {
        MockHttpServletResponse answer = town.open("/legami.csv?tipo=host-of");
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"legami.csv\"");
        String text = answer.getContentAsString();
        assertThat(text).startsWith("\uFEFF");
        List<List<String>> rows =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1)).stream()
                        .map(row -> row.getFields())
                        .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("Realtà", "Tipo di legame");
        assertThat(rows.get(1)).startsWith("'=HUB Mestre").contains("Caffè Stella", "2024-03-12");
    }

    @Test
    void isAWorkbookWithDatesAndTexts() throws Exception {
        MockHttpServletResponse answer = town.open("/legami.xlsx");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2).getCell(0).asString()).isEqualTo("=HUB Mestre");
            assertThat(rows.get(2).getCell(4).asDate())
                    .isEqualTo(LocalDateTime.of(2024, 3, 12, 0, 0));
            assertThat(book.getSheet(1)
                            .orElseThrow()
                            .read()
                            .getFirst()
                            .getCell(1)
                            .asString())
                    .isEqualTo("I legami");
        }
    }

    @Test
    void isDataWithTypesLinksAndALicence() throws Exception {
        MockHttpServletResponse answer = town.open("/api/v1/legami?quante=1");
        assertThat(answer.getHeader("Cache-Control")).contains("public");
        JsonNode data = JsonMapper.shared().readTree(answer.getContentAsString());
        assertThat(data.get("totale").asInt()).isEqualTo(2);
        assertThat(data.get("licenza").get("nome").asString()).isEqualTo("CC BY 4.0");
        assertThat(data.get("collegamenti").get("successiva").asString())
                .endsWith("/api/v1/legami?quante=1&pagina=2");
        assertThat(data.get("collegamenti").get("precedente").isNull()).isTrue();
        JsonNode row = data.get("righe").get(0);
        assertThat(row.get("realta").asString()).isEqualTo("Caffè Stella");
        assertThat(row.get("tipo").asString()).isEqualTo("member-of");
        assertThat(row.get("titolo").asString())
                .isEqualTo("Caffè Stella fa parte di Rete di Marghera");
        assertThat(row.get("inizio").asString()).isEqualTo("2025-06-01");
        assertThat(row.get("fine").isNull()).isTrue();
        assertThat(row.get("pagina_web").asString())
                .startsWith("http")
                .endsWith("/realta/caffe-stella");
    }

    @Test
    void answersNotModifiedToWhoeverHasTheSameData() throws Exception {
        String mark = String.valueOf(town.open("/api/v1/legami").getHeader("ETag"));
        MockHttpServletResponse again = web.perform(
                        read(town.territory, "/api/v1/legami").header("If-None-Match", mark))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
    }

    @Test
    void refusesWrongParametersOfDataWithASentence() throws Exception {
        MockHttpServletResponse answer =
                town.open("/api/v1/legami?tipi=member-of&quante=500&dal=ieri&pagina=-1");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/json;charset=UTF-8");
        JsonNode errors =
                JsonMapper.shared().readTree(answer.getContentAsString()).get("errori");
        assertThat(errors.findValuesAsString("parametro"))
                .containsExactly("tipi", "quante", "dal", "pagina");
        assertThat(errors.get(2).get("it").asString()).contains("«ieri» non vuol dire niente");
        assertThat(errors.get(2).get("en").asString()).contains("“ieri” means nothing");
        assertThat(town.open("/api/v1/doppioni").getStatus()).isEqualTo(404);
    }

    @Test
    void mayBeReadByPagesOfOtherSites() throws Exception {
        MockHttpServletResponse answer = web.perform(read(town.territory, "/api/v1/legami")
                        .header("Origin", "https://altrove.example"))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
        MockHttpServletResponse page = web.perform(
                        read(town.territory, "/legami").header("Origin", "https://altrove.example"))
                .andReturn()
                .getResponse();
        assertThat(page.getHeader("Access-Control-Allow-Origin")).isNull();
        MockHttpServletResponse asked = web.perform(MockMvcRequestBuilders.options("/api/v1/legami")
                        .with(request -> {
                            request.setServerName(town.territory.host());
                            return request;
                        })
                        .header("Origin", "https://altrove.example")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "If-None-Match"))
                .andReturn()
                .getResponse();
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void isAFeedOfTheLatest() throws Exception {
        MockHttpServletResponse answer = town.open("/legami.atom?tipo=member-of");
        assertThat(answer.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent())
                .startsWith("Caffè Stella")
                .endsWith("Rete di Marghera");
        assertThat(feed.getElementsByTagName("id").item(1).getTextContent())
                .startsWith("urn:uuid:");
    }

    @Test
    void isMadeForPaperWithItsFiltersAndTheDate() throws Exception {
        assertThat(town.page("/legami.stampa?tipo=member-of"))
                .contains("Tipo di legame: ", "Stampato il ", "1 legame", "Rete di Marghera")
                .contains("Verbale della prima seduta")
                .doesNotContain("=HUB", "class=\"filters");
    }

    @Test
    void leadsToTheLineOfAFileOnlyThoseWhoMayOpenIt() throws Exception {
        String path = "/importazioni/0190a1b2-0000-7000-8000-000000000001?riga=7";
        Proof line = new Proof(Proof.Kind.FILE_ROW, path, "reti.csv:7");
        LocalDate day = LocalDate.of(2025, 7, 1);
        Ties.Draft tie = new Ties.Draft(
                TestActors.EXCHANGE_WITH, hub, stella, null, day, null, 1, line, true);
        town.territory.in(() -> ties.record(List.of(tie), TestActors.DESK, Acting.MACHINE));
        for (String page : List.of("/legami?dal=2025-07-01", "/realta/caffe-stella")) {
            assertThat(town.page(page)).contains("reti.csv:7").doesNotContain("/importazioni/");
            assertThat(town.open(town.clerk, page).getContentAsString()).contains(path);
        }
        JsonNode row = JsonMapper.shared()
                .readTree(town.page("/api/v1/legami?dal=2025-07-01"))
                .get("righe")
                .get(0);
        assertThat(row.get("prova").asString()).isEqualTo("reti.csv:7");
        assertThat(row.get("pagina_prova").isNull()).isTrue();
    }

    @Test
    void isTheSameForEveryoneWhereItIsPublic() throws Exception {
        String stranger = town.open("/api/v1/legami").getContentAsString();
        assertThat(town.open(town.citizen, "/api/v1/legami").getContentAsString())
                .isEqualTo(stranger);
        assertThat(town.open(town.clerk, "/api/v1/legami").getContentAsString())
                .isEqualTo(stranger);
    }
}
