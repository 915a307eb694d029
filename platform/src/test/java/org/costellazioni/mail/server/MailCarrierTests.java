package org.costellazioni.mail.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.costellazioni.mail.server.MailServer.Security;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/** Servers that refuse, hang, drop and decline, each in a real conversation. */
class MailCarrierTests {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** Stands for the line that nobody said yet when the server greets. */
    private static final String BEGUN = "-";

    private static final String HANG_UP = "hang up";

    private static final MailCarrier.Sheet SHEET =
            new MailCarrier.Sheet("", "ines@esempio.example", "Ciao", "Testo", null);

    private static MailAnswer answer(int port, Security security, String user) {
        MailServer server = new MailServer(
                "127.0.0.1",
                port,
                security,
                user,
                user.isEmpty() ? "" : "sbagliata",
                "a@esempio.example");
        return new MailCarrier(server, PATIENCE).attempt(SHEET);
    }

    /** Answers each line as it is told; {@link #HANG_UP} ends it, an empty text says nothing. */
    private static MailAnswer spoken(Security security, Function<String, String> script)
            throws IOException, InterruptedException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofPlatform().daemon().start(() -> converse(listening, script));
            MailAnswer answer = answer(listening.getLocalPort(), security, "");
            listening.close();
            server.join();
            return answer;
        }
    }

    private static void converse(ServerSocket listening, Function<String, String> script) {
        try (Socket socket = listening.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(
                        socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = BEGUN;
            while (line != null) {
                String said = script.apply(line);
                if (said.equals(HANG_UP)) {
                    return;
                }
                socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                line = in.readLine();
            }
        } catch (IOException theOtherSideLeft) {
            // As it should, once it has waited long enough.
        }
    }

    private static String usual(String line) {
        return switch (line.substring(0, Math.min(4, line.length()))) {
            case BEGUN -> "220 prova\r\n";
            case "EHLO", "RSET" -> "250 prova\r\n";
            case "MAIL", "RCPT" -> "250 bene\r\n";
            case "DATA" -> "354 dimmi\r\n";
            case "." -> "250 presa\r\n";
            case "QUIT" -> "221 addio\r\n";
            default -> "";
        };
    }

    @Test
    void aServerThatTakesIt() throws Exception {
        assertThat(spoken(Security.NONE, MailCarrierTests::usual)).isEqualTo(MailAnswer.TAKEN);
    }

    @Test
    void aServerThatRefusesTheConnection() throws Exception {
        int port;
        try (ServerSocket soonClosed = new ServerSocket(0)) {
            port = soonClosed.getLocalPort();
        }
        assertThat(answer(port, Security.NONE, "")).isEqualTo(MailAnswer.REFUSED);
    }

    @Test
    void aServerThatHangsBeforeAndAfterItsGreeting() throws Exception {
        assertThat(spoken(Security.NONE, line -> "")).isEqualTo(MailAnswer.SILENT);
        assertThat(spoken(Security.NONE, line -> line.equals(BEGUN) ? "220 prova\r\n" : ""))
                .isEqualTo(MailAnswer.SILENT);
        assertThat(spoken(Security.NONE, line -> line.startsWith("RCPT") ? "" : usual(line)))
                .isEqualTo(MailAnswer.SILENT);
    }

    @Test
    void aServerThatDropsTheConversation() throws Exception {
        assertThat(spoken(Security.NONE, line -> HANG_UP)).isEqualTo(MailAnswer.DROPPED);
        for (String when : new String[] {"EHLO", "MAIL", "RCPT", "DATA", "."}) {
            assertThat(spoken(Security.NONE, line -> line.startsWith(when) ? HANG_UP : usual(line)))
                    .as(when)
                    .isEqualTo(MailAnswer.DROPPED);
        }
    }

    @Test
    void aServerWithoutTheEncryptionThatIsAskedFor() throws Exception {
        assertThat(spoken(Security.STARTTLS, MailCarrierTests::usual)).isEqualTo(MailAnswer.TLS);
        assertThat(spoken(Security.TLS, line -> "220 prova\r\n")).isEqualTo(MailAnswer.TLS);
    }

    @Test
    void aServerThatDoesNotLikeTheAddresses() throws Exception {
        for (String when : new String[] {"MAIL", "RCPT"}) {
            assertThat(spoken(
                            Security.NONE,
                            line -> line.startsWith(when) ? "550 no\r\n" : usual(line)))
                    .as(when)
                    .isEqualTo(MailAnswer.ADDRESS_REFUSED);
        }
    }

    @Test
    void aServerThatDoesNotKnowThePassword() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.setUser("a@esempio.example", "utente", "giusta");
        server.start();
        try {
            assertThat(answer(server.getSmtp().getPort(), Security.NONE, "utente"))
                    .isEqualTo(MailAnswer.WRONG_PASSWORD);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThere() {
        MailServer nowhere =
                new MailServer("nessuno.invalid", 25, Security.NONE, "", "", "a@esempio.example");
        assertThat(new MailCarrier(nowhere, PATIENCE).attempt(SHEET))
                .isEqualTo(MailAnswer.UNKNOWN_HOST);
    }
}
