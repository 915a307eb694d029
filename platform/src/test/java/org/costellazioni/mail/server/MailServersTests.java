package org.costellazioni.mail.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.mail.server.MailServer.Fault;
import org.costellazioni.mail.server.MailServer.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class MailServersTests {

    private static final MailServer SERVER = new MailServer(
            "smtp.esempio.example",
            587,
            Security.STARTTLS,
            "città",
            "segreta=\u00e8 #1",
            "a@esempio.example");

    @TempDir
    private Path data;

    private final MockEnvironment environment = new MockEnvironment();

    private MailServers servers() {
        return new MailServers(data.toString(), environment);
    }

    @ParameterizedTest
    @CsvSource({
        "smtp.esempio.example,    587, STARTTLS, '',  '',  a@b.example,",
        "smtp.esempio.example,    465, TLS,      u,   p,   a@b.example,",
        "127.0.0.1,                25, NONE,     u,   p,   a@b.example,",
        "https://smtp.example/,   587, STARTTLS, '',  '',  a@b.example, HOST_MALFORMED",
        "smtp.esempio.example,     22, STARTTLS, '',  '',  a@b.example, PORT_NOT_OF_MAIL",
        "169.254.169.254,          80, NONE,     '',  '',  a@b.example, PORT_NOT_OF_MAIL",
        "smtp.esempio.example,    587, STARTTLS, '',  '',  '',          FROM_MALFORMED",
        "smtp.esempio.example,    587, STARTTLS, u,   '',  a@b.example, PASSWORD_MISSING",
        "smtp.esempio.example,     25, NONE,     u,   p,   a@b.example, PASSWORD_IN_THE_CLEAR",
    })
    void onlyAServerOfMailIsSpokenToAndNoPasswordTravelsInTheClear(
            String host,
            int port,
            Security security,
            String user,
            String password,
            String from,
            Fault fault) {
        MailServer server = new MailServer(host, port, security, user, password, from);
        assertThat(server.fault()).isEqualTo(java.util.Optional.ofNullable(fault));
        assertThat(server.toString()).doesNotContain("segreta").doesNotContain("=p");
    }

    @Test
    void theFileIsItsOwnersAloneAndCountsFromTheNextLetterOn() throws Exception {
        MailServers servers = servers();
        assertThat(servers.current()).isEmpty();
        MailServerFile.in(data).write(SERVER);
        assertThat(servers.current()).contains(SERVER);
        Path file = data.resolve("secrets/mail");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MailServerFile.in(data).remove()).isTrue();
        assertThat(servers.current()).isEmpty();
    }

    @Test
    void aServerOfTheEnvironmentCountsUntilThereIsAFile() throws Exception {
        environment.setProperty("spring.mail.host", "vecchio.esempio.example");
        environment.setProperty("spring.mail.port", "587");
        environment.setProperty("costellazioni.mail.from", "a@esempio.example");
        assertThat(servers().current()).map(MailServer::host).contains("vecchio.esempio.example");
        environment.setProperty("spring.mail.port", "8080");
        assertThat(servers().current()).as("no port of mail").isEmpty();
        MailServerFile.in(data).write(SERVER);
        assertThat(servers().current()).contains(SERVER);
    }

    @Test
    void nothingLeavesWhileLettersAreHeldBackWhateverTheServer() throws Exception {
        MailServerFile file = MailServerFile.in(data);
        file.write(SERVER);
        file.hold();
        assertThat(servers().current()).isEmpty();
        assertThat(servers().held()).isTrue();
        assertThat(file.resume()).isTrue();
        assertThat(file.resume()).isFalse();
        assertThat(servers().current()).contains(SERVER);
    }

    @Test
    void aFileThatSomebodySpoiledIsNoServer() throws Exception {
        MailServerFile.in(data).write(SERVER);
        Files.writeString(data.resolve("secrets/mail"), "host=x\nport=molte\n");
        assertThat(servers().current()).isEmpty();
    }
}
