package org.costellazioni.site.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.TestActors;
import org.costellazioni.site.Option;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What every list of the product owes, whoever declares it. */
@PlatformTest
class EveryListTests {

    /** Who looks stands in the first; the others show what modules offer, and read no table. */
    private static final Set<String> OF_EVERY_TERRITORY =
            Set.of("/incarichi", "/misure", "/dati-aperti");

    @Autowired
    private List<Listing<?>> listings;

    @Autowired
    private Phrasebook phrasebook;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestActors actors;

    @Autowired
    private Readers readers;

    @Autowired
    private ListReading reading;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc web;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @TestFactory
    Stream<DynamicTest> hasAllItsWordsInBothLanguages() {
        return listings.stream()
                .map(listing -> DynamicTest.dynamicTest(listing.path(), () -> {
                    for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
                        Words words = phrasebook.in(language);
                        assertThat(keys(listing)).as(language.toString()).allMatch(words::has);
                    }
                }));
    }

    private static <R> List<String> keys(Listing<R> listing) {
        List<String> keys = new ArrayList<>();
        for (String what : List.of("title", "lead", "none", "none.text")) {
            keys.add(listing.key() + "." + what);
        }
        for (Filter filter : listing.filters()) {
            keys.add(filter.label());
            Optional.ofNullable(filter.help()).ifPresent(keys::add);
        }
        List<RowOrder> offered = listing.rows().orders().stream()
                .filter(order -> !ListRows.SINCE.equals(order.needs()))
                .toList();
        if (offered.size() > 1) {
            offered.forEach(order -> keys.add(listing.key() + ".order." + order.name()));
        }
        listing.columns(new Viewpoint(Reader.STRANGER, Map.of()))
                .forEach(column -> keys.add(column.header()));
        return keys;
    }

    /** Rows of other territories exist by the hundred: other tests made them. */
    @TestFactory
    Stream<DynamicTest> showsNothingOfAnotherTerritory() {
        actors.make(TestTerritory.make(territories), "network", "Rete di altrove");
        Person clerk = people.play(Cast.ADMINISTRATOR, territory);
        return listings.stream()
                .filter(listing -> !OF_EVERY_TERRITORY.contains(listing.path()))
                .map(listing -> DynamicTest.dynamicTest(
                        listing.path(),
                        () -> assertThat(found(listing, clerk, "")).isZero()));
    }

    /** Every line stands once, and any of them alone; each time PostgreSQL takes the statement. */
    @TestFactory
    Stream<DynamicTest> takesAnyFiltersInAnyOrder() {
        Person clerk = people.play(Cast.ADMINISTRATOR, territory);
        actors.make(territory, "network", "Rete di qui");
        long seed = new Random().nextLong();
        return listings.stream()
                .map(listing -> DynamicTest.dynamicTest(listing.path() + ", seed " + seed, () -> {
                    Random random = new Random(seed);
                    Map<String, String> all = someValues(listing);
                    found(listing, clerk, query(all));
                    for (int i = 0; i < 5; i++) {
                        Map<String, String> some = new LinkedHashMap<>(all);
                        some.keySet().removeIf(name -> random.nextBoolean());
                        List<RowOrder> orders = listing.rows().orders();
                        some.put(
                                "ordina",
                                orders.get(random.nextInt(orders.size())).name());
                        found(listing, clerk, query(some));
                    }
                }));
    }

    private Map<String, String> someValues(Listing<?> listing) {
        Words words = phrasebook.italian();
        Map<String, String> values = new LinkedHashMap<>();
        for (Filter filter : listing.filters()) {
            String value = switch (filter.kind()) {
                case WORDS -> "caffè d'ora 100% \"x\" \\";
                case CHOICE ->
                    territory.in(() -> filter.options(words).stream()
                            .findFirst()
                            .map(Option::value)
                            .orElse(""));
                case DAY_FROM -> "2020-02-29";
                case DAY_TO -> "2099";
                case YEAR -> "2026";
                case NUMBER -> "1";
                case FLAG -> "si";
            };
            if (!value.isEmpty()) {
                values.put(filter.name(), value);
            }
        }
        return values;
    }

    private static String query(Map<String, String> values) {
        return String.join(
                "&",
                values.entrySet().stream()
                        .map(each -> each.getKey()
                                + "="
                                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }

    /** How many rows the person finds; the page and the whole are read too. */
    private <R> int found(Listing<R> listing, Person person, String query) {
        return territory.in(() -> Objects.requireNonNull(transaction.execute(status -> {
            Viewpoint viewpoint = new Viewpoint(
                    readers.of(person.id()),
                    Map.of("slug", "rete-di-qui", "id", person.id().toString()));
            Optional<Inquiry<R>> inquiry = new Inquiries(readers, phrasebook)
                    .of(listing, viewpoint, query, phrasebook.italian());
            if (inquiry.isEmpty()) {
                return 0;
            }
            int count = reading.count(inquiry.get(), 1_000);
            assertThat(reading.page(inquiry.get(), 1_000, 0)).hasSize(count);
            List<R> each = new ArrayList<>();
            reading.each(inquiry.get(), each::add);
            assertThat(each).hasSize(count);
            return count;
        })));
    }

    @TestFactory
    Stream<DynamicTest> answersEveryFormToThoseItIsForAlone() {
        Person administrator = people.play(Cast.ADMINISTRATOR, territory);
        Person citizen = people.play(Cast.CITIZEN, territory);
        return listings.stream()
                .filter(listing -> !listing.path().contains("{") && listing.hasForms())
                .map(listing -> DynamicTest.dynamicTest(listing.path(), () -> {
                    for (String form : List.of("", ".csv", ".xlsx", ".stampa")) {
                        String path = listing.path() + form;
                        assertThat(open(administrator, path).getStatus())
                                .as(path)
                                .isEqualTo(200);
                        int others = listing.openToAll() ? 200 : 404;
                        assertThat(open(citizen, path).getStatus()).as(path).isEqualTo(others);
                        assertThat(open(null, path).getStatus()).as(path).isEqualTo(others);
                    }
                    int feed = listing.openToAll() && listing.news().isPresent() ? 200 : 404;
                    assertThat(open(administrator, listing.path() + ".atom").getStatus())
                            .isEqualTo(feed);
                    int calendar = listing.openToAll() && listing.dates().isPresent() ? 200 : 404;
                    assertThat(open(administrator, listing.path() + ".ics").getStatus())
                            .isEqualTo(calendar);
                }));
    }

    @TestFactory
    Stream<DynamicTest> givesEveryoneTheSameDataAndNothingReserved() {
        actors.make(territory, "ets", "Il Cortile");
        actors.make(territory, "network", "Rete di qui");
        Person administrator = people.play(Cast.ADMINISTRATOR, territory);
        Person citizen = people.play(Cast.CITIZEN, territory);
        return listings.stream()
                .filter(listing -> !listing.path().contains("{"))
                .map(listing -> DynamicTest.dynamicTest(listing.path(), () -> {
                    String path = "/api/v1" + listing.path();
                    MockHttpServletResponse stranger = open(null, path);
                    assertThat(stranger.getStatus())
                            .isEqualTo(listing.openToAll() && listing.hasForms() ? 200 : 404);
                    String data = stranger.getContentAsString();
                    assertThat(open(citizen, path).getContentAsString()).isEqualTo(data);
                    assertThat(open(administrator, path).getContentAsString()).isEqualTo(data);
                    if (stranger.getStatus() == 200) {
                        nothingReserved(
                                listing, JsonMapper.shared().readTree(data).get("righe"));
                    }
                }));
    }

    private static <R> void nothingReserved(Listing<R> listing, JsonNode rows) {
        List<String> reserved = listing.columns(new Viewpoint(Reader.STRANGER, Map.of())).stream()
                .filter(column -> !column.rights().isEmpty())
                .map(Column::key)
                .toList();
        rows.forEach(row -> assertThat(row.propertyNames()).noneMatch(reserved::contains));
    }

    private MockHttpServletResponse open(@Nullable Person person, String path) throws Exception {
        MockHttpServletRequestBuilder request = Visits.read(territory, path);
        if (person != null) {
            request = request.with(Visits.by(person, territory));
        }
        return web.perform(request).andReturn().getResponse();
    }

    @Test
    void thereAreLists() {
        assertThat(listings).hasSizeGreaterThan(10);
    }
}
