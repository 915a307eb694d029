package org.costellazioni.intake.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Command;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@PlatformTest
class ImportCommandTests {

    @TempDir
    Path folder;

    @Autowired
    private Territories territories;

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

    @Test
    void aMissingFileOrTerritoryIsAWrongCall() throws IOException {
        assertThat(run(folder.resolve("nessuno.csv"))).isEqualTo(Command.WRONG_CALL);
        slug = "altrove";
        assertThat(run(write("denominazione\nUno\n"))).isEqualTo(Command.WRONG_CALL);
    }

    @Test
    void aCallThatMakesNoSenseShowsTheUsage() {
        assertThat(command.run(List.of("actors"), out())).isEqualTo(Command.WRONG_CALL);
        assertThat(lines()).anyMatch(line -> line.contains("import ties FILE"));
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
