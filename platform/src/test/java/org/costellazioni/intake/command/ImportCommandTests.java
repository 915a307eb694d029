package org.costellazioni.intake.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Command;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@PlatformTest
class ImportCommandTests {

    private static final TieKind OWN = new TieKind(
            TieKind.Code.NEW,
            false,
            new TieKind.Wording("canta con", null),
            new TieKind.Wording(null, null),
            List.of("coro"),
            List.of(),
            10,
            false,
            "");

    @TempDir
    Path folder;

    @Autowired
    private Territories territories;

    @Autowired
    private Ties ties;

    @Autowired
    private ImportCommand command;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private String slug = "";

    @BeforeEach
    void makeATerritory() {
        slug = "comando-" + Long.toHexString(System.nanoTime());
        territories.create(slug, slug, false).orThrow();
    }

    @Test
    void tellsAProgramHowItWentOnTheLastLine() throws IOException {
        Path file = write("denominazione;codice_fiscale\nUno;00339370272\nDue;123\n");
        Path rejects = folder.resolve("scarti.csv");
        int exit = run(file, "--rejects", rejects.toString(), "--json");
        assertThat(exit).isEqualTo(Command.SOME_REJECTED);
        assertThat(lines().getLast())
                .isEqualTo("{\"accepted\":1,\"updated\":0,\"unchanged\":0,\"rejected\":1,"
                        + "\"undecided\":0,\"rejects\":\"" + rejects + "\"}");
        assertThat(Files.readString(rejects)).contains("\r\nDue;123;3;“123” non è un codice");
    }

    @Test
    void tellsAPersonHowItWentInWords() throws IOException {
        assertThat(run(write("denominazione\nUno\n"))).isEqualTo(Command.DONE);
        assertThat(lines()).containsExactly("Accettate 1, aggiornate 0, invariate 0, rifiutate 0.");
    }

    @Test
    void aFileThatIsRefusedWholeIsAWrongCall() throws IOException {
        assertThat(run(write("cap\n30100\n"), "--json")).isEqualTo(Command.WRONG_CALL);
        assertThat(lines())
                .containsExactly(
                        "Manca la colonna denominazione. Le colonne trovate sono: cap.",
                        "{\"accepted\":0,\"updated\":0,\"unchanged\":0,\"rejected\":0,"
                                + "\"undecided\":0,\"rejects\":\"\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ancora;Dolo@Società;Mira | windows-1252 | 2 | 0 |
            Buona;Mira@Due;a;tre     | UTF-8        | 1 | 1 | Valori nella riga: 3, colonne: 2.
            CittÃ©;Mira@Realtà;Mira  | UTF-8        | 1 | 1 | Ci sono lettere rovinate.
            ~Aperta;Mira@Buona;Mira  | UTF-8        | 1 | 1 | Si aprono virgolette e non si chiudono.
            ~Uno~ due;Mira@Buona;Mira | UTF-8       | 1 | 1 | Dopo le virgolette chiuse c’è altro testo.
            """)
    void aBadRowIsToldInWordsAndTheGoodOnesAreTaken(
            String rows, String encoding, int accepted, int rejected, @Nullable String reason)
            throws IOException {
        String text = "denominazione;comune\n" + rows.replace('@', '\n').replace('~', '"') + "\n";
        Path file =
                Files.writeString(folder.resolve("elenco.csv"), text, Charset.forName(encoding));
        int exit = run(file);
        assertThat(exit).isEqualTo(rejected == 0 ? Command.DONE : Command.SOME_REJECTED);
        assertThat(lines().getFirst())
                .isEqualTo("Accettate %d, aggiornate 0, invariate 0, rifiutate %d."
                        .formatted(accepted, rejected));
        assertThat(String.join("\n", lines())).contains(reason == null ? "" : reason);
    }

    @Test
    void aLineOfAHundredMegabytesIsRejectedAlone() throws IOException {
        Path file = folder.resolve("elenco.csv");
        byte[] megabyte = "A".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("denominazione\nPrima\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
            out.write("\nUltima\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(file, "--json")).isEqualTo(Command.SOME_REJECTED);
        assertThat(lines().getLast()).startsWith("{\"accepted\":2,\"updated\":0,");
        assertThat(String.join("\n", lines()))
                .contains("3: La riga è troppo lunga (migliaia di byte: 104");
    }

    @Test
    void anEmptyFileIsAWrongCall() throws IOException {
        assertThat(run(write(""))).isEqualTo(Command.WRONG_CALL);
        assertThat(lines())
                .containsExactly("Il file è vuoto. Controlla di aver scelto quello giusto.");
    }

    @Test
    void aMissingFileOrTerritoryIsAWrongCall() throws IOException {
        assertThat(run(folder.resolve("nessuno.csv"))).isEqualTo(Command.WRONG_CALL);
        slug = "altrove";
        assertThat(run(write("denominazione\nUno\n"))).isEqualTo(Command.WRONG_CALL);
    }

    @Test
    void headingsAndDelimiterMayBeSaid() throws IOException {
        Path file = write("Ente;Sede, via\nPrimula;Mira, Roma\n");
        assertThat(run(file, "--header-line", "2")).isEqualTo(Command.WRONG_CALL);
        assertThat(lines()).last().asString().contains("Primula, Mira, Roma");
        assertThat(run(file, "--delimiter", "semicolon", "--header-line", "1"))
                .isEqualTo(Command.DONE);
        assertThat(run(file, "--header-line", "99")).isEqualTo(Command.WRONG_CALL);
        assertThat(lines()).anyMatch(line -> line.startsWith("Dopo --header-line"));
        assertThat(run(file, "--delimiter", "pipe")).isEqualTo(Command.WRONG_CALL);
        assertThat(lines()).anyMatch(line -> line.startsWith("Dopo --delimiter"));
    }

    @Test
    void aCallThatMakesNoSenseShowsTheUsage() {
        assertThat(command.run(List.of("actors"), out())).isEqualTo(Command.WRONG_CALL);
        assertThat(lines()).anyMatch(line -> line.contains("import ties FILE"));
    }

    @Test
    void tiesOfATerritorysOwnKindAreNamedByPhraseAndAlias() throws IOException {
        TerritoryScope.run(
                territories.chosen(Optional.of(slug)).orThrow().id(),
                () -> ties.keepKind(OWN, Acting.MACHINE).orThrow());
        run(write("denominazione\nUno\nDue\n"));
        Path file = folder.resolve("legami.csv");
        Files.writeString(
                file,
                "da;a;tipo;dal\nUno;Due;canta con;2024-01-01\nUno;Due;coro;2024-02-01\n"
                        + "Uno;Due;balla con;2024-03-01\n");
        List<String> call =
                List.of("ties", file.toString(), "--territory", slug, "--json", "--rejects");
        List<String> whole = new ArrayList<>(call);
        whole.add(folder.resolve("scarti.csv").toString());
        assertThat(command.run(whole, out())).isEqualTo(Command.SOME_REJECTED);
        assertThat(lines().getLast())
                .startsWith("{\"accepted\":2,\"updated\":0,\"unchanged\":0,\"rejected\":1,");
        assertThat(Files.readString(folder.resolve("scarti.csv")))
                .contains("balla con", "Scegli il tipo di legame dall’elenco");
    }

    private int run(Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("actors", file.toString(), "--territory", slug));
        arguments.addAll(List.of(more));
        return command.run(arguments, out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("elenco.csv"), text);
    }
}
