package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Every page, wide and narrow, with JavaScript and without. */
@PlatformTest
class PagesTests {

    /** Pages that need JavaScript for more than comfort; each has its equal without. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of("cielo", "the moving sky; the list below it says the same");

    @Autowired
    private DemoTerritory demo;

    @LocalServerPort
    private int port;

    private static Map<String, String> publicPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("cielo", "/");
        pages.put("elenco", "/?vista=elenco");
        pages.put("mappa", "/?vista=mappa");
        pages.put("realta", "/realta");
        pages.put("realta-cerca", "/realta?q=cortle");
        pages.put("realta-scheda", "/realta/il-cortile-di-via-rizzardi");
        pages.put("reti", "/reti");
        pages.put("rete-scheda", "/reti/rete-nuovi-cittadini");
        pages.put("accesso", "/accesso");
        pages.put("registrazione", "/registrazione");
        pages.put("password-dimenticata", "/password-dimenticata");
        pages.put("privacy", "/privacy");
        pages.put("note-legali", "/note-legali");
        pages.put("accessibilita", "/accessibilita");
        pages.put("domande-frequenti", "/domande-frequenti");
        pages.put("segnala", "/segnala");
        return pages;
    }

    private static Map<String, String> staffPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("scrivania", "/scrivania");
        pages.put("profilo", "/profilo");
        pages.put("deleghe", "/deleghe");
        pages.put("persone", "/persone");
        pages.put("realta-nuova", "/realta/nuova");
        pages.put("realta-modifica", "/realta/il-cortile-di-via-rizzardi/modifica");
        pages.put("reti-gestione", "/reti/gestione");
        pages.put("doppioni", "/doppioni");
        pages.put("vocabolari", "/vocabolari");
        pages.put("zone", "/zone");
        pages.put("importazioni", "/importazioni");
        return pages;
    }

    @TestFactory
    Stream<DynamicTest> everyoneCanUseThePublicPages() {
        return publicPages().entrySet().stream()
                .flatMap(page -> Stream.of(
                        test(page, Visit.WIDE, true),
                        test(page, Visit.NARROW, true),
                        test(page, Visit.NARROW, false)));
    }

    private DynamicTest test(Map.Entry<String, String> page, int width, boolean scripts) {
        String how = scripts ? "" : " without JavaScript";
        return DynamicTest.dynamicTest(page.getKey() + " at " + width + how, () -> {
            try (Visit visit = new Visit(demo.get().host(), port, width, scripts)) {
                assertThat(visit.open(page.getValue())).isEqualTo(200);
                visit.inspect(page.getKey());
                if (!scripts) {
                    assertThat(visit.page().locator("main").innerText().length())
                            .as("words on " + page.getKey()
                                    + EXCEPTIONS.getOrDefault(page.getKey(), ""))
                            .isGreaterThan(80);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theOfficeCanUseItsPages() {
        TestTerritory territory = demo.get();
        Person clerk = demo.play(Cast.ADMINISTRATOR);
        return Stream.of(Visit.WIDE, Visit.NARROW)
                .map(width -> DynamicTest.dynamicTest(
                        "staff pages at " + width, () -> visitStaffPages(territory, clerk, width)));
    }

    private void visitStaffPages(TestTerritory territory, Person clerk, int width) {
        try (Visit visit = new Visit(territory.host(), port, width, true)) {
            visit.signIn(String.valueOf(clerk.email()), DemoTerritory.PASSWORD);
            for (Map.Entry<String, String> page : staffPages().entrySet()) {
                assertThat(visit.open(page.getValue())).as(page.getKey()).isEqualTo(200);
                visit.inspect(page.getKey());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> strangersFindNoStaffPages() {
        return Stream.of("/persone", "/doppioni", "/vocabolari", "/importazioni", "/reti/gestione")
                .map(path -> DynamicTest.dynamicTest(
                        path, () -> assertThat(asStranger(path)).isEqualTo(404)));
    }

    private int asStranger(String path) {
        try (Visit visit = new Visit(demo.get().host(), port, Visit.WIDE, true)) {
            return visit.open(path);
        }
    }

    @Test
    void aPageThatIsNotThereSaysWhatToDo() {
        try (Visit visit = new Visit(demo.get().host(), port, Visit.NARROW, true)) {
            assertThat(visit.open("/questa-pagina-non-esiste")).isEqualTo(404);
            visit.forgiveComplaints();
            visit.inspect("non-trovata");
        }
    }
}
