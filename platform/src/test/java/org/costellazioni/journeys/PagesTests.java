package org.costellazioni.journeys;

import org.costellazioni.PlatformTest;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every page, wide and narrow, with JavaScript and without. Only the moving sky and the map need
 * JavaScript; the list says the same without.
 */
@PlatformTest
class PagesTests {

    private static final String COURTYARD = "/realta/il-cortile-di-via-rizzardi";

    private static final List<String> STAFF_ONLY = List.of(
            "/incarichi",
            "/persone/inviti",
            "/deleghe/senza-rappresentante",
            "/territorio",
            "/territorio/moduli",
            "/territorio/posta",
            "/segnalazioni",
            "/diritti/richieste",
            "/omissis",
            "/importazioni",
            "/righe-da-decidere",
            "/doppioni",
            "/vocabolari/localita",
            "/vocabolari",
            "/reti/gestione");

    @Autowired
    private DemoTerritory demo;

    private final List<Walk> walks = new ArrayList<>();

    private static Map<String, String> publicPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("cielo", "/");
        pages.put("elenco", "/?vista=elenco");
        pages.put("mappa", "/?vista=mappa");
        pages.put("stella", "/cielo/stelle/1");
        pages.put("realta", "/realta");
        pages.put("realta-cerca", "/realta?q=cortle");
        pages.put("realta-nessuna", "/realta?q=zzzz");
        pages.put("realta-scheda", COURTYARD);
        pages.put("realta-modifiche", COURTYARD + "/modifiche");
        pages.put("reti", "/reti");
        pages.put("rete-scheda", "/reti/rete-nuovi-cittadini");
        pages.put("legami", "/legami");
        pages.put("legami-filtrati", "/legami?tipo=member-of&dal=2024&ordina=primi&quartiere=x");
        pages.put("legami-stampa", "/legami.stampa?tipo=member-of");
        pages.put("occasioni", "/occasioni");
        pages.put("accesso", "/accesso");
        pages.put("registrazione", "/registrazione");
        pages.put("password-dimenticata", "/password-dimenticata");
        pages.put("privacy", "/privacy");
        pages.put("note-legali", "/note-legali");
        pages.put("accessibilita", "/accessibilita");
        pages.put("domande-frequenti", "/domande-frequenti");
        pages.put("cookie", "/cookie");
        pages.put("segnala", "/segnala");
        pages.put("conservazione", "/conservazione");
        pages.put("diritti", "/diritti");
        pages.put("diritti-richiesta", "/diritti/richiesta");
        pages.put("cerca", "/cerca?q=orto");
        pages.put("cerca-niente", "/cerca?q=zzzz");
        pages.put("misure", "/misure");
        pages.put("dati-aperti", "/dati-aperti");
        return pages;
    }

    private static Map<String, String> staffPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("scrivania", "/scrivania");
        pages.put("profilo", "/profilo");
        pages.put("profilo-indirizzo", "/profilo/indirizzo");
        pages.put("profilo-cancellazione", "/profilo/cancellazione");
        pages.put("deleghe", "/deleghe");
        pages.put("deleghe-richiesta", "/deleghe/richieste/nuova?cerca=cortile");
        pages.put("incarichi", "/incarichi");
        pages.put("inviti", "/persone/inviti");
        pages.put("senza-rappresentante", "/deleghe/senza-rappresentante");
        pages.put("lavoro", "/incarichi/passaggio");
        pages.put("filtri", "/filtri");
        pages.put("filtri-nuovo", "/filtri/nuovo?elenco=/legami&richiesta=tipo%3Dmember-of");
        pages.put("persone-nuova", "/persone/nuova");
        pages.put("territorio", "/territorio");
        pages.put("territorio-moduli", "/territorio/moduli");
        pages.put("territorio-posta", "/territorio/posta");
        pages.put("scadenze", "/scadenze");
        pages.put("annullamenti", "/annullamenti");
        pages.put("segnalazioni", "/segnalazioni");
        pages.put("diritti-richieste", "/diritti/richieste");
        pages.put("diritti-copia", "/diritti/copia");
        pages.put("omissis", "/omissis?testo=cortile");
        pages.put("realta-nuova", "/realta/nuova");
        pages.put("realta-modifica", COURTYARD + "/modifica");
        pages.put("realta-sede", COURTYARD + "/sedi/nuova");
        pages.put("realta-legame", COURTYARD + "/legami/nuovo?cerca=hub");
        pages.put("rete-modifica", "/reti/rete-nuovi-cittadini/modifica");
        pages.put("reti-gestione", "/reti/gestione");
        pages.put("occasione-nuova", "/occasioni/nuova");
        pages.put("doppioni", "/doppioni");
        pages.put("doppione-a-mano", COURTYARD + "/doppione?cerca=hub");
        pages.put("localita", "/vocabolari/localita");
        pages.put("localita-nuova", "/vocabolari/localita/nuova");
        pages.put("vocabolari", "/vocabolari");
        pages.put("vocabolario", "/vocabolari/theme");
        pages.put("zone", "/zone");
        pages.put("importazioni", "/importazioni");
        pages.put("importazione-nuova", "/importazioni/nuova");
        pages.put("righe-da-decidere", "/righe-da-decidere");
        return pages;
    }

    @BeforeEach
    void demandABrowser() {
        TestBrowser.demand();
    }

    @AfterEach
    void end() {
        walks.forEach(Walk::close);
    }

    @TestFactory
    Stream<DynamicTest> everyoneCanUseEveryPage() {
        Person clerk = demo.play(Cast.ADMINISTRATOR);
        Walk wide = new Walk(demo, Visit.WIDE, true);
        Walk narrow = new Walk(demo, Visit.NARROW, false);
        walks.addAll(List.of(wide, narrow));
        return Stream.of(
                        wide.through(publicPages(), null, true),
                        wide.through(staffPages(), clerk, true),
                        wide.findsNothing(STAFF_ONLY),
                        narrow.through(publicPages(), null, true),
                        narrow.through(staffPages(), clerk, true),
                        narrow.through(publicPages(), null, false),
                        narrow.through(staffPages(), clerk, false),
                        narrow.findsNothing(List.of("/questa-pagina-non-esiste")))
                .flatMap(tests -> tests);
    }
}
