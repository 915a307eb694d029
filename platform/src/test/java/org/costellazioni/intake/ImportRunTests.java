package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costellazioni.intake.TestLists.CSV;
import static org.costellazioni.intake.TestLists.HEADER;
import static org.costellazioni.intake.TestLists.code;
import static org.costellazioni.intake.TestLists.row;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.twins.Localities;
import org.costellazioni.registry.twins.Locality;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

@PlatformTest
class ImportRunTests {

    private static final ImportRequest FIVE_PER_MILLE =
            ImportRequest.actors(ActorFormat.CINQUE_PER_MILLE);

    @TempDir
    Path folder;

    @Autowired
    private Territories territories;

    @Autowired
    private Undecided undecided;

    @Autowired
    private RejectsFile rejectsFile;

    @Autowired
    private Actors actors;

    @Autowired
    private TestLists testLists;

    private TestTerritory territory;
    private TestLists.In lists;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        lists = testLists.in(territory);
    }

    @Test
    void aListReadTwiceChangesNothing() {
        String list = HEADER + row(1, "CIRCOLO LA LANTERNA APS") + row(2, "Banca del tempo");
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(2, 0, 0, 0, 0));
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(0, 0, 2, 0, 0));
        assertThat(lists.roster())
                .extracting(Actors.Named::name)
                .containsExactlyInAnyOrder("Circolo la Lanterna APS", "Banca del tempo");
    }

    @Test
    void aNameInCapitalsKeepsItsOriginal() {
        lists.read(HEADER + row(1, "CIRCOLO LA LANTERNA APS"), CSV);
        ActorView actor = lists.actor(code(1));
        assertThat(actor.sheet().text(ActorField.REGISTER_NAME))
                .hasValue("CIRCOLO LA LANTERNA APS");
    }

    @Test
    void whatTheListChangesIsUpdatedAndWhatAPersonWroteStays() {
        lists.read(HEADER + code(1) + ";Uno;Mira;uno@example.org;\n", CSV);
        territory.run(() -> {
            ActorView known = lists.actor(code(1));
            actors.edit(
                            known.id(),
                            known.sheet().with(ActorField.NAME, "Uno per tutti"),
                            known.version(),
                            TestActors.OFFICE)
                    .orThrow();
        });
        assertThat(lists.read(HEADER + code(1) + ";Uno;Mira;due@example.org;\n", CSV))
                .isEqualTo(new Tally(0, 1, 0, 0, 0));
        ActorView after = lists.actor(code(1));
        assertThat(after.name()).isEqualTo("Uno per tutti");
        assertThat(after.sheet().text(ActorField.EMAIL)).hasValue("due@example.org");
    }

    @Test
    void aListThatDoesNotTellTheKindLeavesIt() {
        lists.read("codice_fiscale;denominazione;tipo\n" + code(1) + ";Uno;impresa\n", CSV);
        lists.read(HEADER + code(1) + ";Uno;Mira;uno@example.org;\n", CSV);
        assertThat(lists.actor(code(1)).kind()).isEqualTo("company");
    }

    @Test
    void theSameCodeTwiceIsUnchangedWhenEqualAndRejectedWhenNot() {
        String list = HEADER + row(1, "Uno") + row(1, "Uno") + row(1, "Due") + row(2, "Tre");
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(2, 0, 1, 1, 0));
        RejectedRow rejected = lists.rejected().getFirst();
        assertThat(rejected.line()).isEqualTo(4);
        assertThat(rejected.reasonKey()).isEqualTo("intake.reject.code-twice");
        assertThat(rejected.arguments()).containsExactly(code(1), "2", "4");
    }

    @Test
    void goodRowsAreTakenAndBadOnesKeptWithLineTextAndReason() throws IOException {
        String list = HEADER
                + row(1, "Uno")
                + "00339370271;Sbagliato;Mira;;\n"
                + "una riga strappata\n"
                + ";=cmd();Mira;non una mail;\n"
                + row(2, "Due");
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(2, 0, 0, 3, 0));
        assertThat(lists.rejected())
                .extracting(RejectedRow::reasonKey)
                .containsExactly(
                        "intake.reject.fiscal-code-check",
                        "intake.reject.wrong-cell-count",
                        "registry.refusal.email-malformed");
        StringWriter file = new StringWriter();
        territory.in(() -> {
            try {
                rejectsFile.write(lists.latest(), Locale.ITALIAN, file);
                return true;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        assertThat(file.toString())
                .startsWith("\uFEFFcodice_fiscale;denominazione;comune;email;rete;riga_originale;")
                .contains("\r\n00339370271;Sbagliato;Mira;;;3;Il codice fiscale 00339370271")
                .contains(";4;Valori nella riga: 1, colonne: 5.")
                .contains("\r\n;'=cmd();Mira;non una mail;;5;");
        String corrected = file.toString()
                .replace("00339370271;Sbagliato", "00339370272;Sbagliato")
                .replace("non una mail", "una@example.org")
                .replace("\uFEFF", "");
        assertThat(lists.read(corrected, CSV).accepted()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoListIsRefusedWhole() {
        assertThat(lists.view("cap;lat\n30100;45\n", CSV).refusalKey())
                .isEqualTo("intake.refusal.missing-column");
        assertThat(lists.view("", CSV).refusalKey()).isEqualTo("intake.refusal.empty-file");
    }

    @Test
    void aReadingThatDiedGoesOnWhereItWasAndEndsAsIfItHadNot() throws IOException {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 1; i <= 4_500; i++) {
            list.append(row(i % 4_400, "Circolo numero " + i % 4_400));
        }
        list.append(row(1, "Un altro nome"));
        Path file = Files.writeString(folder.resolve("elenco.csv"), list);
        assertThatThrownBy(() -> lists.read(file, CSV, progress -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        ImportView half = lists.latest();
        assertThat(half.state()).isEqualTo(ImportView.State.RUNNING);
        assertThat(half.tally().rows()).isEqualTo(2_000);
        ImportView whole = lists.read(file, CSV, progress -> {});
        assertThat(whole.id()).isEqualTo(half.id());
        assertThat(whole.tally()).isEqualTo(new Tally(4_400, 0, 100, 1, 0));
        assertThat(lists.roster()).hasSize(4_400);
        assertThat(lists.read(file, CSV, progress -> {}).tally())
                .isEqualTo(new Tally(0, 0, 4_500, 1, 0));
    }

    @Test
    void theFivePerMilleListAddsWhatIsMissingAndChangesNothing() {
        lists.read(HEADER + code(1) + ";Uno per tutti;Mira;uno@example.org;\n", CSV);
        String list = "prog,codice_fiscale,denominazione,regione,pr,comune,comuni\n7,"
                + code(1) + ",UNO PER TUTTI ONLUS,VENETO,VE,DOLO,\n8,"
                + code(2) + ",DOLO,VENETO,VE,DOLO,X\n";
        assertThat(lists.read(list, FIVE_PER_MILLE)).isEqualTo(new Tally(1, 1, 0, 0, 0));
        assertThat(lists.actor(code(1)).name()).isEqualTo("Uno per tutti");
        assertThat(lists.actor(code(1)).sheet().text(ActorField.PROVINCE)).hasValue("VE");
        assertThat(lists.actor(code(2)).kind()).isEqualTo("public-body");
        assertThat(lists.read(list.replace("7,", "99,"), FIVE_PER_MILLE))
                .isEqualTo(new Tally(0, 0, 2, 0, 0));
    }

    @Test
    void aRowWithoutACodeThatLooksLikeSomebodyWaitsForAPerson() {
        lists.read(HEADER + row(1, "Associazione Amici della Lanterna APS"), CSV);
        String list =
                HEADER + ";Amici della Lanterna;Mira;amici@example.org;\n;Coro di Mira;Mira;;\n";
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(1, 0, 0, 0, 1));
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(0, 0, 1, 0, 1));
        UndecidedRow waiting = territory.in(() -> undecided.waiting(10)).getFirst();
        ActorId likely = new ActorId(waiting.candidates().getFirst().actor());
        assertThat(likely).isEqualTo(lists.actor(code(1)).id());
        territory
                .in(() -> undecided.isSame(waiting.id(), likely, Acting.MACHINE))
                .orThrow();
        ActorView same = lists.actor(code(1));
        assertThat(same.name()).isEqualTo("Associazione Amici della Lanterna APS");
        assertThat(same.sheet().text(ActorField.EMAIL)).hasValue("amici@example.org");
        assertThat(territory.in(() -> undecided.count())).isZero();
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(0, 0, 2, 0, 0));
    }

    /** An office writes where its people go, a register where the seat is. */
    @Test
    void anEqualNameInALocalityWaitsAndWhatIsDecidedIsLearned(@Autowired Localities localities) {
        lists.read(
                HEADER
                        + code(1) + ";Amici della Lanterna APS;Venezia;;\n"
                        + code(2) + ";La Bottega dei Fili;Venezia;;\n",
                CSV);
        assertThat(lists.read(HEADER + ";Amici della Lanterna;Mestre;;\n", CSV))
                .isEqualTo(new Tally(0, 0, 0, 0, 1));
        UndecidedRow waiting = territory.in(() -> undecided.waiting(10)).getFirst();
        territory
                .in(() -> undecided.isSame(waiting.id(), lists.actor(code(1)).id(), Acting.MACHINE))
                .orThrow();
        assertThat(territory.in(() -> localities.all()))
                .containsExactly(new Locality("Mestre", "Venezia", true));
        lists.read(HEADER + ";Bottega dei Fili;Mestre;;\n", CSV);
        assertThat(territory.in(() -> undecided.waiting(10)).getFirst().candidates())
                .singleElement()
                .satisfies(likely -> assertThat(likely.percent()).isEqualTo(100));
    }

    /** The same list read after a merger makes nobody anew. */
    @Test
    void whoWasJoinedIsRecognizedInTheNextReading(@Autowired Twins twins) {
        lists.read(HEADER + row(1, "Amici della Lanterna") + row(2, "Compagnia del Lume"), CSV);
        lists.read(HEADER + ";Teatro del Gelso;Dolo;;\n", CSV);
        ActorId kept = lists.actor(code(1)).id();
        ActorId named = lists.roster().stream()
                .filter(one -> one.name().equals("Teatro del Gelso"))
                .findFirst()
                .orElseThrow()
                .id();
        ActorId coded = lists.actor(code(2)).id();
        territory.run(() -> {
            twins.merge(kept, coded, Acting.MACHINE).orThrow();
            twins.merge(kept, named, Acting.MACHINE).orThrow();
        });
        Tally again = lists.read(
                HEADER
                        + code(2) + ";Compagnia del Lume Rosso;Mira;lume@example.org;\n"
                        + ";Teatro del Gelso;Dolo;gelso@example.org;\n"
                        + ";Teatro del Gelso Nero;Dolo;;\n",
                CSV);
        assertThat(again.accepted()).isZero();
        assertThat(lists.roster()).extracting(Actors.Named::id).containsOnly(kept);
        assertThat(lists.actor(code(1)).sheet().text(ActorField.EMAIL))
                .hasValue("lume@example.org");
        assertThat(territory.in(() -> undecided.waiting(10)).getFirst().candidates())
                .extracting(UndecidedRow.Candidate::actor)
                .containsExactly(kept.value());
    }

    @Test
    void aRowSaidToBeNewBecomesAnActorAndADiscardedOneDoesNot() {
        lists.read(HEADER + row(1, "Coro di Mira"), CSV);
        lists.read(HEADER + ";Coro di Mira;;;\n;Coro Mira;Dolo;;\n", CSV);
        List<UndecidedRow> waiting = territory.in(() -> undecided.waiting(10));
        territory
                .in(() -> undecided.isNew(waiting.getFirst().id(), Acting.MACHINE))
                .orThrow();
        waiting.stream()
                .skip(1)
                .forEach(row -> territory.in(() -> undecided.discard(row.id(), Acting.MACHINE)));
        assertThat(lists.roster()).hasSizeBetween(2, 3);
        assertThat(territory.in(() -> undecided.count())).isZero();
    }
}
