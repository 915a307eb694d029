package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.Measure;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.declared.TieTown;
import org.costellazioni.registry.removal.ActorRemoval;
import org.costellazioni.registry.rules.WithdrawalReason;
import org.costellazioni.registry.twins.Twins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every figure of the product opens a page that counts the same: those of all manifests, on the home page,
 * among the measures, on desks, beside the sky and on the pages of networks and areas; in the demonstration
 * and in a small territory that has everything that is easily counted wrong.
 */
@PlatformTest
class FigureTests {

    private static final Pattern COUNTED = Pattern.compile("id=\"elenco-conto\"[^>]*>\\s*([^<]*)<");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*");
    private static final Pattern BAND =
            Pattern.compile("<a href=\"([^\"]+)\">\\s*<strong>([\\d.]+)</strong>");
    private static final Pattern LINK = Pattern.compile("<a\\s+href=\"([^\"]+)\">([^<]+)</a>");

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private MockMvc web;

    @Autowired
    private List<Manifest> manifests;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestActors stage;

    @Autowired
    private Actors actors;

    @Autowired
    private Twins twins;

    @Autowired
    private ActorRemoval removal;

    @Autowired
    private TieTown towns;

    @Autowired
    private Clock clock;

    private String page(TestTerritory territory, @Nullable Person reader, String path)
            throws Exception {
        MockHttpServletRequestBuilder request = read(territory, path.replace("&amp;", "&"));
        MockHttpServletResponse answer = web.perform(
                        reader == null ? request : request.with(by(reader, territory)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    /** How many a page says that it shows; the list of the sky says so in its sentence. */
    private long counted(TestTerritory territory, @Nullable Person reader, String path)
            throws Exception {
        String page = page(territory, reader, path);
        if (path.contains("vista=elenco")) {
            return first(page.substring(page.indexOf("Si vedono")).replaceAll("<[^>]*>", ""));
        }
        Matcher told = COUNTED.matcher(page);
        assertThat(told.find()).as("a count on " + path).isTrue();
        return told.group(1).isBlank() ? 0 : first(told.group(1));
    }

    private static long first(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Long.parseLong(number.group().replace(".", "")) : 0;
    }

    /** What is said of today, of days past, and of days on which something begins or ends. */
    private List<LocalDate> days() {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                today,
                today.minusYears(1),
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2019, 6, 1),
                LocalDate.of(1999, 1, 1));
    }

    private void walk(TestTerritory territory, Person clerk) throws Exception {
        figures(territory);
        measures(territory);
        desk(territory, clerk);
        for (String query : List.of("", "&dal=2019-01", "&tipo=ets", "&al=2020-06")) {
            besideTheSky(territory, "/?vista=elenco" + query);
        }
        besideTheSky(territory, "/?vista=mappa");
        networks(territory);
        areas(territory);
    }

    private void figures(TestTerritory territory) throws Exception {
        long offered = manifests.stream()
                .mapToLong(manifest -> territory.in(manifest::figures).size())
                .sum();
        Matcher band = BAND.matcher(page(territory, null, "/?vista=elenco"));
        int seen = 0;
        while (band.find()) {
            seen++;
            assertThat(counted(territory, null, band.group(1)))
                    .as(band.group(1))
                    .isEqualTo(first(band.group(2)));
        }
        assertThat(seen).isEqualTo(Math.toIntExact(offered)).isPositive();
    }

    private void measures(TestTerritory territory) throws Exception {
        List<Measure> all =
                manifests.stream().flatMap(m -> m.measures().stream()).toList();
        assertThat(all).hasSizeGreaterThan(3).allMatch(m -> m.unit() == Figure.Unit.COUNT);
        for (LocalDate day : days()) {
            JsonNode rows = JsonMapper.shared()
                    .readTree(page(territory, null, "/api/v1/misure?giorno=" + day))
                    .get("righe");
            assertThat(rows).hasSize(all.size());
            for (JsonNode row : rows) {
                Measure measure = all.stream()
                        .filter(m -> m.code().equals(row.get("id").asString()))
                        .findFirst()
                        .orElseThrow();
                assertThat(counted(territory, null, measure.list().apply(day)))
                        .as("%s on %s", measure.key(), day)
                        .isEqualTo(row.get("valore").asLong());
                assertThat(counted(territory, null, measure.list().apply(day.minusYears(1))))
                        .as("%s a year before %s", measure.key(), day)
                        .isEqualTo(row.get("anno_prima").asLong());
            }
        }
        assertThat(page(territory, null, "/misure")).contains("href=\"/legami?giorno=");
    }

    /** What waits says one number at most, and the page of its button shows as many. */
    private void desk(TestTerritory territory, Person clerk) throws Exception {
        Acting acting = people.visitor(clerk, territory).acting();
        List<DeskItem> items = new ArrayList<>();
        manifests.forEach(m -> items.addAll(territory.in(() -> m.desk(acting))));
        for (DeskItem item : items) {
            for (Object said : item.arguments()) {
                if (said instanceof Number number) {
                    assertThat(counted(territory, clerk, item.path()))
                            .as(item.titleKey())
                            .isEqualTo(number.longValue());
                }
            }
        }
    }

    /** Each number of the sentence leads to as many. */
    private void besideTheSky(TestTerritory territory, String path) throws Exception {
        String page = page(territory, null, path);
        String told = page.substring(page.indexOf("Si vedono"));
        Matcher link = LINK.matcher(told.substring(0, told.indexOf("</section>")));
        int numbers = 0;
        while (link.find()) {
            String target = link.group(1).replace("&amp;", "&");
            boolean counts = target.startsWith("/cielo/elenco/") || target.startsWith("/?vista");
            if (counts && NUMBER.matcher(link.group(2)).find()) {
                numbers++;
                assertThat(counted(territory, null, target))
                        .as("%s of %s", target, path)
                        .isEqualTo(first(link.group(2)));
            }
        }
        assertThat(numbers).as(path).isGreaterThanOrEqualTo(2);
        for (Matcher star = Pattern.compile(
                                "<a href=\"(/cielo/stelle/[^\"]+)\"\\s+aria-label=\"([\\d.]+) ")
                        .matcher(page);
                star.find(); ) {
            String ofStar = page(territory, null, star.group(1));
            String list = ofStar.substring(ofStar.indexOf("<h1>"), ofStar.lastIndexOf("<h2>"));
            assertThat(list.split("sky-card-proof", -1).length - 1)
                    .as(star.group(1))
                    .isEqualTo(Math.toIntExact(first(star.group(2))));
        }
    }

    private void networks(TestTerritory territory) throws Exception {
        JsonNode rows = JsonMapper.shared()
                .readTree(page(territory, null, "/api/v1/reti"))
                .get("righe");
        for (JsonNode row : rows) {
            assertThat(counted(territory, null, "/realta?rete=" + row.get("id").asString()))
                    .as(row.toString())
                    .isEqualTo(row.get("aderenti").asLong());
        }
    }

    private void areas(TestTerritory territory) throws Exception {
        JsonNode rows = JsonMapper.shared()
                .readTree(page(territory, null, "/api/v1/zone"))
                .get("righe");
        for (JsonNode row : rows) {
            assertThat(counted(
                            territory,
                            null,
                            "/realta?quartiere=" + row.get("id").asString()))
                    .as(row.toString())
                    .isEqualTo(row.get("realta").asLong());
        }
    }

    @Test
    void everyFigureOfTheDemonstrationOpensWhatItCounts() throws Exception {
        walk(demo.get(), demo.play(Cast.CLERK));
    }

    @Test
    void everyFigureOfANastyTerritoryOpensWhatItCounts() throws Exception {
        TieTown.Town town = towns.found();
        new Nasty(town.territory, town.cortile, town.tela).tell();
        town.declared();
        walk(town.territory, town.clerk);
        assertThat(counted(town.territory, null, "/legami")).isEqualTo(5);
        assertThat(counted(
                        town.territory,
                        null,
                        "/legami?dal=" + LocalDate.now(clock).getYear()))
                .as("born this year: not the undated one")
                .isEqualTo(1);
        assertThat(counted(town.territory, null, "/legami?giorno=2020-06-01")).isEqualTo(1);
        assertThat(counted(town.territory, null, "/realta")).isEqualTo(5);
        assertThat(counted(town.territory, null, "/legami/dichiarati")).isEqualTo(1);
    }

    /** All that is easily counted wrong. */
    private final class Nasty {

        private final TestTerritory territory;
        private final ActorId cortile;
        private final ActorId tela;

        private Nasty(TestTerritory territory, ActorId cortile, ActorId tela) {
            this.territory = territory;
            this.cortile = cortile;
            this.tela = tela;
        }

        private void tell() {
            LocalDate today = LocalDate.now(clock);
            ActorId network = stage.make(territory, "network", "Rete dei cortili");
            stage.make(territory, "network", "Rete vuota");
            tie(TestActors.SAME_TABLE, cortile, tela, "2020-01-01", "2020-12-31");
            tie(TestActors.EXCHANGE_WITH, cortile, tela, null, null);
            tie(TieKind.Code.MEMBER_OF, cortile, network, "2019-01-01", "2019-12-31");
            tie(TieKind.Code.MEMBER_OF, tela, network, today.withDayOfYear(1).toString(), null);
            tie(TieKind.Code.MEMBER_OF, cortile, network, "2021-02-01", null);
            stage.reservedTie(territory, TestActors.HOST_OF, cortile, tela, "2018-01-01");
            stage.make(
                    territory,
                    TestActors.sheet("ets", "Nascerà")
                            .with(ActorField.ACTIVE_SINCE, today.plusYears(1).toString()));
            withdrawn(network);
            merged();
        }

        private void withdrawn(ActorId network) {
            ActorId gone = stage.make(territory, "ets", "Il Forno");
            tie(TieKind.Code.MEMBER_OF, gone, network, "2015-01-01", null);
            ActorView there = territory.in(() -> actors.byId(gone)).orElseThrow();
            territory
                    .in(() -> removal.withdraw(
                            there.id(), WithdrawalReason.CLOSED_DOWN, "", Acting.MACHINE))
                    .orThrow();
        }

        /** Its tie with the other would double one that is there. */
        private void merged() {
            ActorSheet sheet = TestActors.sheet("ets", "La Tela di Ada");
            ActorId twin = stage.make(territory, sheet);
            tie(TestActors.SAME_TABLE, twin, cortile, "2020-01-01", "2020-12-31");
            territory.in(() -> twins.merge(tela, twin, Acting.MACHINE)).orThrow();
        }

        private void tie(
                TieKind.Code kind,
                ActorId source,
                ActorId target,
                @Nullable String from,
                @Nullable String until) {
            stage.tieOf(territory, kind, source, target, from, until);
        }
    }

    @Test
    void everyFigureAndMeasureHasItsWordsAndLeadsWithinTheSite() {
        TestTerritory territory = demo.empty();
        Map<String, String> paths = new java.util.HashMap<>();
        manifests.forEach(m -> {
            territory.in(m::figures).forEach(f -> paths.put(f.labelKey(), f.path()));
            m.measures().forEach(x -> paths.put(x.key(), x.list().apply(LocalDate.EPOCH)));
        });
        assertThat(paths).hasSizeGreaterThan(6);
        assertThat(paths.values()).allMatch(path -> path.matches("/[a-z/]+(\\?[a-z]+=[^ ]+)?"));
        assertThat(paths.keySet()).allMatch(key -> key.equals(key.toLowerCase(Locale.ROOT)));
    }
}
