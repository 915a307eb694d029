package org.costellazioni.site.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.read;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.OpenDataset;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What everyone may read is open data, and what is called open data everyone may read. */
@PlatformTest
class PublicListsTests {

    /** It tells of the others. */
    private static final String CATALOG = "/dati-aperti";

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private Phrasebook phrases;

    @Autowired
    private List<Manifest> manifests;

    @Autowired
    private List<Listing<?>> lists;

    private List<OpenDataset> datasets() {
        return manifests.stream()
                .flatMap(manifest -> manifest.openDatasets().stream())
                .toList();
    }

    @Test
    void everyPublicListIsOfferedAsOpenData() {
        List<String> open = lists.stream()
                .filter(Listing::openToAll)
                .filter(Listing::hasForms)
                .map(Listing::path)
                .filter(path -> !path.contains("{") && !path.equals(CATALOG))
                .toList();
        assertThat(datasets().stream().map(OpenDataset::path))
                .containsExactlyInAnyOrderElementsOf(open);
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfferedCanBeTakenAwayByStrangers() {
        TestTerritory territory = TestTerritory.make(territories);
        return Stream.concat(datasets().stream().map(OpenDataset::path), Stream.of(CATALOG))
                .flatMap(path -> Stream.of(path, path + ".csv", path + ".xlsx", "/api/v1" + path))
                .map(address -> DynamicTest.dynamicTest(
                        address,
                        () -> assertThat(web.perform(read(territory, address))
                                        .andReturn()
                                        .getResponse()
                                        .getStatus())
                                .isEqualTo(200)));
    }

    @Test
    void thePageLeadsToEachInEachForm() throws Exception {
        TestTerritory territory = TestTerritory.make(territories);
        String page = web.perform(read(territory, CATALOG))
                .andReturn()
                .getResponse()
                .getContentAsString();
        for (OpenDataset set : datasets()) {
            assertThat(page)
                    .contains(
                            "href=\"" + set.path() + "\"",
                            "href=\"" + set.path() + ".csv\"",
                            "href=\"/api/v1" + set.path() + "\"");
        }
        assertThat(page).contains("CC-BY-4.0").doesNotContain("opendata.");
    }

    @Test
    void everyDatasetAndMeasureHasItsWordsInBothLanguages() {
        List<String> keys = Stream.concat(
                        datasets().stream()
                                .flatMap(set ->
                                        Stream.of(set.key() + ".title", set.key() + ".lead")),
                        manifests.stream()
                                .flatMap(manifest -> manifest.measures().stream())
                                .flatMap(measure ->
                                        Stream.of(measure.key(), measure.key() + ".how")))
                .toList();
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = phrases.in(language);
            assertThat(keys).isNotEmpty().allMatch(words::has);
        }
    }
}
