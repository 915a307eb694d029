package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rules of the publiccode.yml standard that matter to the catalogs of reusable software. */
class PubliccodeTests {

    private static final Set<String> STATUSES =
            Set.of("concept", "development", "beta", "stable", "obsolete");
    private static final Set<String> CATEGORIES = Set.of(
            "grant-management",
            "donor-management",
            "collaboration",
            "project-collaboration",
            "digital-citizenship",
            "document-management",
            "workflow-management",
            "event-management",
            "online-community",
            "survey",
            "data-analytics",
            "geographic-information-systems",
            "resource-management",
            "time-management");

    private final Map<String, Object> file =
            new Yaml().load(Sources.text(Sources.ROOT.resolve("publiccode.yml")));

    @Test
    void everyMandatoryKeyIsThere() {
        assertThat(file)
                .containsKeys(
                        "publiccodeYmlVersion",
                        "name",
                        "url",
                        "releaseDate",
                        "platforms",
                        "categories",
                        "developmentStatus",
                        "softwareType",
                        "description",
                        "legal",
                        "maintenance",
                        "localisation");
    }

    @Test
    void closedListsAreRespected() {
        assertThat(STATUSES).contains(String.valueOf(file.get("developmentStatus")));
        assertThat(CATEGORIES).containsAll(texts("categories"));
        assertThat(file.get("softwareType")).isEqualTo("standalone/web");
        assertThat(Set.of("web", "windows", "mac", "linux", "ios", "android"))
                .containsAll(texts("platforms"));
    }

    @Test
    void descriptionsKeepTheirLengths() {
        for (String language : List.of("it", "en")) {
            Map<?, ?> description = (Map<?, ?>) present(section("description").get(language));
            assertThat(String.valueOf(description.get("shortDescription")).length())
                    .isBetween(1, 150);
            assertThat(String.valueOf(description.get("longDescription")).length())
                    .isBetween(150, 10_000);
            assertThat((List<?>) description.get("features")).isNotEmpty();
        }
    }

    @Test
    void theLicenceIsTheOneInTheCheckout() {
        assertThat(section("legal").get("license")).isEqualTo("EUPL-1.2");
        assertThat(Sources.text(Sources.ROOT.resolve("LICENSE")))
                .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
    }

    @Test
    void communityMaintenanceNamesWhomToAsk() {
        assertThat(section("maintenance").get("type")).isEqualTo("community");
        assertThat((List<?>) section("maintenance").get("contacts")).isNotEmpty();
        assertThat(section("localisation").get("localisationReady")).isEqualTo(true);
    }

    private Map<?, ?> section(String key) {
        return (Map<?, ?>) present(file.get(key));
    }

    private List<String> texts(String key) {
        return ((List<?>) present(file.get(key))).stream().map(String::valueOf).toList();
    }

    private static Object present(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
