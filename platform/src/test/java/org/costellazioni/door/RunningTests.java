package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.ChildJvm;
import org.costellazioni.database.SmallDisk;
import org.costellazioni.kernel.FiscalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong on a machine is told in one line and leaves nothing behind; a city stays on meanwhile. */
class RunningTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FIRST = Duration.ofSeconds(6);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final int ROWS = 40_000;

    @TempDir
    private Path place;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "territory",
                "territory vendi",
                "territory create due parole nuove",
                "territory create Due_Parole Nome",
                "import",
                "import actors",
                "serve --porta 1",
                "backup",
                "restore uno due",
                "check per favore"
            })
    void aWrongCallMakesNothing(String call) throws Exception {
        ChildJvm child = start(call.split(" "));
        child.ended(PATIENCE);
        assertThat(data()).doesNotExist();
        assertThat(child.lines()).noneMatch(RunningTests::trace);
    }

    @Test
    void aTakenPortIsOneLineAndMakesNothing() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(failed("serve", "--port", port))
                    .contains("La porta " + port + " è già usata");
        }
        assertThat(failed("serve", "--port", "0", "--bind", "192.0.2.1"))
                .contains("192.0.2.1 non è di questa macchina");
        assertThat(data()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLine() throws Exception {
        Path mount = Files.createDirectory(place.resolve("disco"));
        try (SmallDisk disk = SmallDisk.mounted(mount, 4)) {
            Files.createDirectory(data(disk));
            disk.readOnly();
            for (Path folder : List.of(data(disk), disk.path().resolve("nuova"))) {
                for (String[] call : new String[][] {
                    {"serve", "--port", "0"}, {"territory", "create", "mira", "Mira"}
                }) {
                    assertThat(failedIn(folder, call))
                            .contains("Non posso scrivere in " + disk.path());
                }
            }
        }
    }

    @Test
    void aDiskWithoutRoomToBeginIsOneLine() throws Exception {
        Path mount = Files.createDirectory(place.resolve("disco"));
        try (SmallDisk disk = SmallDisk.mounted(mount, 20)) {
            assertThat(failedIn(data(disk), "serve", "--port", "0")).contains("Disco pieno");
        }
    }

    @Test
    void aSecondTerritoryLeavesTheFirstOnAndEachSaysWhatComesNext() throws Exception {
        try (ChildJvm serving = start("serve", "--port", "0")) {
            String address = address(serving);
            assertThat(done("territory", "create", "venezia", "Venezia"))
                    .contains(address + "/primo-accesso/");
            assertThat(page(address + "/")).contains("Venezia");
            assertThat(done("territory", "create", "mira", "Mira"))
                    .contains("Nulla cambia per gli altri")
                    .contains("./costellazioni territory host mira INDIRIZZO");
            assertThat(page(address + "/")).contains("Venezia").doesNotContain("Mira");
            String said = done("territory", "host", "mira", "mira.localhost");
            String link = said.substring(said.indexOf("http://mira.localhost")).strip();
            assertThat(page(link)).contains("Mira").doesNotContain("Venezia");
            assertThat(done("territory", "host", "mira", "*"))
                    .contains("Prima lo faceva il territorio Venezia");
            killUnderAnImport(serving);
        }
    }

    @Test
    void theMailServerIsNamedTriedAndRemovedByWhoeverRunsTheMachine() throws Exception {
        Files.createDirectory(data());
        Path phrase = Files.writeString(place.resolve("parola"), "segreta\n");
        assertThat(done("mail", "show")).contains("Non c’è un server della posta");
        assertThat(wrong(
                        "mail",
                        "server",
                        "smtp.esempio.example",
                        "--port",
                        "8080",
                        "--from",
                        "a@b.example"))
                .contains("25, 465, 587 o 2525");
        assertThat(done(
                        "mail",
                        "server",
                        "localhost",
                        "--port",
                        "2525",
                        "--from",
                        "a@b.example",
                        "--user",
                        "città",
                        "--password-file",
                        phrase.toString()))
                .contains("porta 2525");
        assertThat(done("mail", "show")).contains("a@b.example").doesNotContain("segreta");
        assertThat(failed("mail", "try", "io@b.example")).contains("rifiuta il collegamento");
        assertThat(done("mail", "remove")).contains("Tolto");
        assertThat(failed("mail", "try", "io@b.example")).contains("Non c’è un server");
    }

    @Test
    void aDatabaseElsewhereThatIsNotThereIsOneLine() throws Exception {
        assertThat(failed("serve", "--port", "0", "--database-url", "x", "--owner-url", "y"))
                .contains("L’indirizzo del database non si legge");
        String nobody = "@127.0.0.1:1/citta";
        assertThat(failed(
                        "serve",
                        "--port",
                        "0",
                        "--database-url",
                        "postgresql://app:a" + nobody,
                        "--owner-url",
                        "postgresql://owner:b" + nobody))
                .contains("Il database non risponde a questo indirizzo");
    }

    private String wrong(String... call) throws Exception {
        ChildJvm child = start(call);
        assertThat(child.ended(PATIENCE)).isEqualTo(Console.WRONG_CALL);
        return String.join("\n", child.lines());
    }

    private void killUnderAnImport(ChildJvm serving) throws Exception {
        StringBuilder list = new StringBuilder("codice_fiscale;denominazione;comune\n");
        for (int i = 0; i < ROWS; i++) {
            String code = "9%06d999".formatted(i);
            list.append(code).append(FiscalCode.checkDigit(code));
            list.append(";Circolo numero ").append(i).append(";Mira\n");
        }
        Path file = Files.writeString(place.resolve("elenco.csv"), list);
        try (ChildJvm reading = start("import", "actors", file.toString(), "--territory", "mira")) {
            reading.await(line -> line.startsWith("Righe lette: 20.000"), PATIENCE);
            serving.signal("KILL");
            assertThat(reading.ended(PATIENCE)).isEqualTo(Console.FAILED);
            assertThat(reading.lines().getLast()).contains("Il database si è fermato");
            assertThat(reading.lines())
                    .filteredOn(line -> !line.matches("Righe lette: .*…"))
                    .hasSize(1);
        }
    }

    @Test
    void aFullDiskIsSaidAtOnceAndForgottenWhenThereIsRoom() throws Exception {
        Path mount = Files.createDirectory(place.resolve("disco"));
        try (SmallDisk disk = SmallDisk.mounted(mount, 250);
                ChildJvm serving = startIn(data(disk), "serve", "--port", "0")) {
            String address = address(serving);
            ChildJvm made = startIn(data(disk), "territory", "create", "venezia", "Venezia");
            assertThat(made.ended(PATIENCE)).isZero();
            assertThat(answer(address)).startsWith("HTTP/1.1 200");
            disk.fill();
            int before = serving.lines().size();
            ChildJvm.signal("KILL", postmaster(disk));
            serving.await(line -> line.contains("The disk is full"), PATIENCE);
            for (int i = 0; i < 10; i++) {
                long begun = System.nanoTime();
                assertThat(answer(address + "/realta"))
                        .startsWith("HTTP/1.1 503")
                        .contains("Il disco del server è pieno");
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isLessThan(i == 0 ? FIRST : AT_ONCE);
            }
            assertThat(serving.lines().subList(before, serving.lines().size()))
                    .hasSizeLessThan(6)
                    .noneMatch(line -> line.startsWith("\tat "));
            disk.free();
            serving.await(line -> line.contains("The database works again"), PATIENCE);
            assertThat(answer(address + "/realta")).startsWith("HTTP/1.1 200");
        }
    }

    private static long postmaster(SmallDisk disk) throws IOException {
        return Long.parseLong(Files.readAllLines(data(disk).resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static boolean trace(String line) {
        return line.startsWith("\tat ") || line.contains("Exception");
    }

    private String done(String... call) throws Exception {
        ChildJvm child = start(call);
        assertThat(child.ended(PATIENCE)).as(child.lines().toString()).isZero();
        return String.join("\n", child.lines());
    }

    private String failed(String... call) throws Exception {
        return failedIn(data(), call);
    }

    /** The one line that a failing command says. */
    private static String failedIn(Path folder, String... call) throws Exception {
        ChildJvm child = startIn(folder, call);
        assertThat(child.ended(PATIENCE)).as(child.lines().toString()).isEqualTo(Console.FAILED);
        assertThat(child.lines()).hasSize(1);
        return child.lines().getFirst();
    }

    private static String address(ChildJvm serving) throws InterruptedException {
        String line = serving.await(said -> said.startsWith("Costellazioni risponde"), PATIENCE);
        return line.substring(line.indexOf("http"));
    }

    private static String page(String address) throws IOException {
        String page = answer(address);
        assertThat(page).as(address).startsWith("HTTP/1.1 200");
        return page;
    }

    /** The names below localhost lead to this machine whether or not its resolver knows them. */
    private static String answer(String address) throws IOException {
        URI asked = URI.create(address);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), asked.getPort())) {
            String path = asked.getPath().isEmpty() ? "/" : asked.getPath();
            String request =
                    "GET " + path + " HTTP/1.0\r\nHost: " + asked.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ChildJvm start(String... call) throws IOException {
        return startIn(data(), call);
    }

    private static ChildJvm startIn(Path folder, String... call) throws IOException {
        List<String> all = new ArrayList<>(List.of(call));
        all.addAll(List.of("--data", folder.toString()));
        return ChildJvm.start(Main.class, all.toArray(String[]::new));
    }

    private Path data() {
        return place.resolve("dati");
    }

    private static Path data(SmallDisk disk) {
        return disk.path().resolve("dati");
    }
}
