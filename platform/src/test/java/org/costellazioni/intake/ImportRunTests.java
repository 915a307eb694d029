package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Ties;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

@PlatformTest
class ImportRunTests {

    private static final ImportRequest CSV = ImportRequest.actors(ActorFormat.CSV);
    private static final ImportRequest FIVE_PER_MILLE =
            ImportRequest.actors(ActorFormat.CINQUE_PER_MILLE);
    private static final String HEADER = "codice_fiscale;denominazione;comune;email;rete\n";

    @TempDir
    Path folder;

    @Autowired
    private Territories territories;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRun run;

    @Autowired
    private Undecided undecided;

    @Autowired
    private RejectsFile rejectsFile;

    @Autowired
    private Actors actors;

    @Autowired
    private Ties ties;

    @Autowired
    private Places places;

    @Autowired
    private TwinSearch twinSearch;

    @Autowired
    private org.costellazioni.registry.Twins twins;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @Test
    void aListReadTwiceChangesNothing() {
        String list = HEADER + row(1, "CIRCOLO LA LANTERNA APS") + row(2, "Banca del tempo");
        assertThat(read(list, CSV)).isEqualTo(new Tally(2, 0, 0, 0, 0));
        assertThat(read(list, CSV)).isEqualTo(new Tally(0, 0, 2, 0, 0));
        assertThat(roster())
                .extracting(Actors.Named::name)
                .containsExactlyInAnyOrder("Circolo la Lanterna APS", "Banca del tempo");
    }

    @Test
    void aNameInCapitalsKeepsItsOriginal() {
        read(HEADER + row(1, "CIRCOLO LA LANTERNA APS"), CSV);
        ActorView actor = actor(code(1));
        assertThat(actor.sheet().text(ActorField.REGISTER_NAME))
                .hasValue("CIRCOLO LA LANTERNA APS");
    }

    @Test
    void whatTheListChangesIsUpdatedAndWhatAPersonWroteStays() {
        read(HEADER + code(1) + ";Uno;Mira;uno@example.org;\n", CSV);
        territory.run(() -> {
            ActorView known = actor(code(1));
            actors.edit(
                            known.id(),
                            known.sheet().with(ActorField.NAME, "Uno per tutti"),
                            known.version(),
                            Acting.MACHINE)
                    .orThrow();
        });
        assertThat(read(HEADER + code(1) + ";Uno;Mira;due@example.org;\n", CSV))
                .isEqualTo(new Tally(0, 1, 0, 0, 0));
        ActorView after = actor(code(1));
        assertThat(after.name()).isEqualTo("Uno per tutti");
        assertThat(after.sheet().text(ActorField.EMAIL)).hasValue("due@example.org");
    }

    @Test
    void aListThatDoesNotTellTheKindLeavesIt() {
        read("codice_fiscale;denominazione;tipo\n" + code(1) + ";Uno;impresa\n", CSV);
        read(HEADER + code(1) + ";Uno;Mira;uno@example.org;\n", CSV);
        assertThat(actor(code(1)).kind()).isEqualTo("company");
    }

    @Test
    void theSameCodeTwiceIsUnchangedWhenEqualAndRejectedWhenNot() {
        String list = HEADER + row(1, "Uno") + row(1, "Uno") + row(1, "Due") + row(2, "Tre");
        assertThat(read(list, CSV)).isEqualTo(new Tally(2, 0, 1, 1, 0));
        RejectedRow rejected = rejected().getFirst();
        assertThat(rejected.line()).isEqualTo(4);
        assertThat(rejected.reasonKey()).isEqualTo("intake.reject.code-twice");
        assertThat(rejected.arguments()).containsExactly(code(1), "2", "4");
    }

    @Test
    void goodRowsAreTakenAndBadOnesKeptWithLineTextAndReason() throws IOException {
        String list = HEADER
                + row(1, "Uno")
                + "00339370271;Sbagliato;Mira;;\n"
                + "troppo;pochi\n"
                + ";=cmd();Mira;non una mail;\n"
                + row(2, "Due");
        assertThat(read(list, CSV)).isEqualTo(new Tally(2, 0, 0, 3, 0));
        assertThat(rejected())
                .extracting(RejectedRow::reasonKey)
                .containsExactly(
                        "intake.reject.fiscal-code-check",
                        "intake.reject.wrong-cell-count",
                        "registry.refusal.email-malformed");
        StringWriter file = new StringWriter();
        territory.run(() -> write(latest(), file));
        assertThat(file.toString())
                .startsWith("\uFEFFcodice_fiscale;denominazione;comune;email;rete;riga_originale;")
                .contains("\r\n00339370271;Sbagliato;Mira;;;3;Il codice fiscale 00339370271")
                .contains(";4;La riga ha 2 valori e le colonne sono 5.")
                .contains("\r\n;'=cmd();Mira;non una mail;;5;");
        String corrected = file.toString()
                .replace("00339370271;Sbagliato", "00339370272;Sbagliato")
                .replace("non una mail", "una@example.org")
                .replace("\uFEFF", "");
        assertThat(read(corrected, CSV).accepted()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoListIsRefusedWhole() {
        assertThat(readView("cap;lat\n30100;45\n", CSV).refusalKey())
                .isEqualTo("intake.refusal.missing-column");
        assertThat(readView("", CSV).refusalKey()).isEqualTo("intake.refusal.empty-file");
    }

    @Test
    void aReadingThatDiedGoesOnWhereItWasAndEndsAsIfItHadNot() throws IOException {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 1; i <= 4_500; i++) {
            list.append(row(i % 4_400, "Circolo numero " + i % 4_400));
        }
        list.append(row(1, "Un altro nome"));
        Path file = write(list.toString());
        assertThatThrownBy(() -> read(file, CSV, progress -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        ImportView half = territory.in(() -> imports.latest(1).getFirst());
        assertThat(half.state()).isEqualTo(ImportView.State.RUNNING);
        assertThat(half.tally().rows()).isEqualTo(2_000);
        ImportView whole = read(file, CSV, progress -> {});
        assertThat(whole.id()).isEqualTo(half.id());
        assertThat(whole.tally()).isEqualTo(new Tally(4_400, 0, 100, 1, 0));
        assertThat(roster()).hasSize(4_400);
        assertThat(read(file, CSV, progress -> {}).tally()).isEqualTo(new Tally(0, 0, 4_500, 1, 0));
    }

    @Test
    void theFivePerMilleListAddsWhatIsMissingAndChangesNothing() {
        read(HEADER + code(1) + ";Uno per tutti;Mira;uno@example.org;\n", CSV);
        String list = "prog,codice_fiscale,denominazione,regione,pr,comune,comuni\n7,"
                + code(1) + ",UNO PER TUTTI ONLUS,VENETO,VE,DOLO,\n8,"
                + code(2) + ",DOLO,VENETO,VE,DOLO,X\n";
        assertThat(read(list, FIVE_PER_MILLE)).isEqualTo(new Tally(1, 1, 0, 0, 0));
        assertThat(actor(code(1)).name()).isEqualTo("Uno per tutti");
        assertThat(actor(code(1)).sheet().text(ActorField.PROVINCE)).hasValue("VE");
        assertThat(actor(code(2)).kind()).isEqualTo("public-body");
        assertThat(read(list.replace("7,", "99,"), FIVE_PER_MILLE))
                .isEqualTo(new Tally(0, 0, 2, 0, 0));
    }

    @Test
    void aRowWithoutACodeThatLooksLikeSomebodyWaitsForAPerson() {
        read(HEADER + row(1, "Associazione Amici della Lanterna APS"), CSV);
        String list =
                HEADER + ";Amici della Lanterna;Mira;amici@example.org;\n;Coro di Mira;Mira;;\n";
        assertThat(read(list, CSV)).isEqualTo(new Tally(1, 0, 0, 0, 1));
        assertThat(read(list, CSV)).isEqualTo(new Tally(0, 0, 1, 0, 1));
        UndecidedRow waiting = territory.in(() -> undecided.waiting(10)).getFirst();
        ActorId likely = new ActorId(waiting.candidates().getFirst().actor());
        assertThat(likely).isEqualTo(actor(code(1)).id());
        territory
                .in(() -> undecided.isSame(waiting.id(), likely, Acting.MACHINE))
                .orThrow();
        ActorView same = actor(code(1));
        assertThat(same.name()).isEqualTo("Associazione Amici della Lanterna APS");
        assertThat(same.sheet().text(ActorField.EMAIL)).hasValue("amici@example.org");
        assertThat(territory.in(() -> undecided.count())).isZero();
        assertThat(read(list, CSV)).isEqualTo(new Tally(0, 0, 2, 0, 0));
    }

    @Test
    void aRowSaidToBeNewBecomesAnActorAndADiscardedOneDoesNot() {
        read(HEADER + row(1, "Coro di Mira"), CSV);
        read(HEADER + ";Coro di Mira;;;\n;Coro Mira;Dolo;;\n", CSV);
        List<UndecidedRow> waiting = territory.in(() -> undecided.waiting(10));
        territory
                .in(() -> undecided.isNew(waiting.getFirst().id(), Acting.MACHINE))
                .orThrow();
        waiting.stream()
                .skip(1)
                .forEach(row -> territory.in(() -> undecided.discard(row.id(), Acting.MACHINE)));
        assertThat(roster()).hasSizeBetween(2, 3);
        assertThat(territory.in(() -> undecided.count())).isZero();
    }

    @Test
    void aNetworkNamedInAListIsMadeAndJoined() {
        read(HEADER + code(1) + ";Uno;Mira;;Rete delle reti|Altra rete\n", CSV);
        assertThat(territory.in(() -> ties.of(actor(code(1)).id(), false)))
                .hasSize(2)
                .allMatch(tie -> tie.kind().equals("member"));
        assertThat(roster()).hasSize(3);
    }

    @Test
    void tiesFindTheirActorsByCodeOrNameAndAreTakenOnce() {
        read(HEADER + row(1, "Uno") + row(2, "Due") + row(3, "Due"), CSV);
        String file = "da;a;tipo;dal;al;prova\n"
                + code(1) + ";" + code(2) + ";tavolo;1/2/2020;;https://example.org/verbale\n"
                + "Uno;" + code(3) + ";fa parte di;2021-01-01;;\n"
                + "Uno;Due;partner;;;\n"
                + "Uno;Nessuno;partner;;;\n"
                + "Uno;uno;partner;;;\n"
                + "Uno;" + code(2) + ";amico del cuore;;;\n";
        ImportRequest request = ImportRequest.of(ImportKind.TIES);
        assertThat(read(file, request)).isEqualTo(new Tally(2, 0, 0, 4, 0));
        assertThat(rejected())
                .extracting(RejectedRow::reasonKey)
                .containsExactly(
                        "intake.reject.ambiguous-actor",
                        "intake.reject.unknown-actor",
                        "intake.reject.same-actor",
                        "registry.tie-refusal.kind-unknown");
        assertThat(read(file, request)).isEqualTo(new Tally(0, 0, 2, 4, 0));
        assertThat(territory.in(() -> ties.of(actor(code(1)).id(), false))).hasSize(2);
    }

    @Test
    void networksComeWithTheirMembers() {
        read(HEADER + row(1, "Uno") + row(2, "Due"), CSV);
        String file = "rete;membro;ruolo;dal\nTavolo anziani;" + code(1)
                + ";capofila;1/1/2020\nTavolo anziani;Due;;1/1/2021\n";
        assertThat(read(file, ImportRequest.of(ImportKind.NETWORKS)))
                .isEqualTo(new Tally(2, 0, 0, 0, 0));
        assertThat(read(file, ImportRequest.of(ImportKind.NETWORKS)))
                .isEqualTo(new Tally(0, 0, 2, 0, 0));
        assertThat(roster()).hasSize(3);
    }

    @Test
    void areasTakeTheActorsThatAreInside() {
        read("denominazione;lat;lon\nUno;45.5;12.5\n", CSV);
        String file = """
                {"features":[{"properties":{"N":"ISOLA","C":"07"},"geometry":{"type":"Polygon",
                "coordinates":[[[12,45],[13,45],[13,46],[12,46],[12,45]]]}}]}""";
        ImportRequest request = ImportRequest.areas("N", "C", "quartieri");
        assertThat(read(file, request)).isEqualTo(new Tally(1, 0, 0, 0, 0));
        assertThat(read(file, request)).isEqualTo(new Tally(0, 0, 1, 0, 0));
        ActorView inside =
                territory.in(() -> actors.byId(roster().getFirst().id())).orElseThrow();
        assertThat(inside.areaName()).isEqualTo("Isola");
        assertThat(territory.in(() -> places.areaNames())).hasSize(1);
    }

    @Test
    void likelyTwinsAreProposedAfterwards() {
        read(HEADER + row(1, "Associazione Amici della Lanterna"), CSV);
        read(HEADER + row(2, "Amici della Lanterna APS"), CSV);
        territory.run(() -> twinSearch.run((done, total) -> {}, ""));
        assertThat(territory.in(() -> twins.waiting(10))).hasSize(1);
    }

    private Tally read(String text, ImportRequest request) {
        return readView(text, request).tally();
    }

    private ImportView readView(String text, ImportRequest request) {
        return read(write(text), request, progress -> {});
    }

    private ImportView read(Path file, ImportRequest request, Consumer<ImportView> progress) {
        return territory.in(() -> {
            try {
                return run.run(imports.startHere(file, request), file, progress);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private Path write(String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "elenco", ".csv"), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(ImportView view, StringWriter out) {
        try {
            rejectsFile.write(view, Locale.ITALIAN, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ImportView latest() {
        return imports.latest(1).getFirst();
    }

    private List<RejectedRow> rejected() {
        return territory.in(() -> imports.rejected(latest().id(), 0, 100));
    }

    private List<Actors.Named> roster() {
        List<Actors.Named> roster = new ArrayList<>();
        territory.run(() -> actors.roster(roster::add));
        return roster;
    }

    private ActorView actor(String code) {
        ActorId id = roster().stream()
                .filter(named -> named.fiscalCode().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        return territory.in(() -> actors.byId(id)).orElseThrow();
    }

    private static String row(int number, String name) {
        return code(number) + ";" + name + ";Mira;;\n";
    }

    /** A code with the right check digit and an office number that no real code has. */
    private static String code(int number) {
        String ten = "9%06d999".formatted(number);
        return ten + FiscalCode.checkDigit(ten);
    }
}
