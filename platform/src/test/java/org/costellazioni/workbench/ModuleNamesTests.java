package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ModuleNamesTests {

    private static final List<String> GLOSSARY = List.of(
            "italiano;code;definition;source;rejected",
            "buona pratica;Practice;what worked;;",
            "soggetto (sullo schermo: realtà);Actor;whoever takes part;;",
            "raggruppamento, cordata;ApplicantGroup;several;;",
            "output, esito, impatto;Output, Outcome, Impact;what comes of it;;",
            "attività;Activity;what is done;;");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "practices,  Practices, Practice",
        "activities, Activities, Activity",
        "processes,  Processes, Process",
        "matches,    Matches, Match",
        "boxes,      Boxes, Box",
        "courses,    Courses, Course",
        "listening,  Listening, ListeningItem",
        "news,       News, NewsItem",
        "access,     Access, AccessItem",
        "analysis,   Analysis, AnalysisItem",
        "status,     Status, StatusItem",
    })
    void aThingIsNamedAfterItsModule(String module, String facade, String thing) {
        ModuleNames names = ModuleNames.of(module, GLOSSARY).getFirst();
        assertThat(names.facade()).isEqualTo(facade);
        assertThat(names.thing()).isEqualTo(thing);
        assertThat(names.table()).startsWith(module + "_");
    }

    @Test
    void whatIsAPluralMayAlsoKeepItems() {
        assertThat(ModuleNames.of("forms", GLOSSARY))
                .containsExactly(
                        new ModuleNames("forms", "Forms", "Form", "form", "forms_forms", "forms"),
                        new ModuleNames(
                                "forms", "Forms", "FormsItem", "item", "forms_items", "forms"));
    }

    @ParameterizedTest(name = "{0}: {1}, /{2}")
    @CsvSource({
        "practices,  buona pratica,  buona-pratica",
        "actors,     soggetto,       soggetto",
        "impacts,    impatto,        impatto",
        "activities, attività,       attivita",
        "hubs,       hubs,           hubs",
        "impact,     impatto,        impatto",
    })
    void theScreenSaysTheGlossarysWord(String module, String italian, String address) {
        assertThat(ModuleNames.of(module, GLOSSARY)).allSatisfy(names -> {
            assertThat(names.italian()).isEqualTo(italian);
            assertThat(names.address()).isEqualTo(address);
        });
    }
}
