package org.costellazioni.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.mail.server.MailAnswer;
import org.costellazioni.mail.server.MailServer;
import org.costellazioni.mail.server.TestMailServers;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Letters through a real SMTP conversation. */
@PlatformTest
class MailDeliveryTests {

    private static final String TO = "ines@esempio.example";

    @Autowired
    private Territories territories;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutgoingMessages messages;

    @Autowired
    private Senders senders;

    @Autowired
    private TestLetters letters;

    @Autowired
    private MessageSource texts;

    @Autowired
    private PlatformTransactionManager transactions;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private TestTerritory territory;

    @BeforeEach
    void start() {
        server.start();
        territory = TestTerritory.make(territories);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailDelivery delivery(int port, Instant now) {
        MailServer server = new MailServer(
                "127.0.0.1", port, MailServer.Security.NONE, "", "", "citta@esempio.example");
        Postman postman = new Postman(TestMailServers.only(server), senders, texts, false);
        return new MailDelivery(
                messages, postman, transactions, Clock.fixed(now, ZoneId.of("Europe/Rome")));
    }

    private void write() {
        Letter letter = new Letter(
                TO,
                Locale.ITALIAN,
                "people.mail.mandate-granted",
                List.of("Ines", "Rete di città"));
        territory.run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.send(letter)));
    }

    private OutgoingMessage only() {
        List<OutgoingMessage> all = letters.messages(territory);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(60);
    }

    @Test
    void aLetterArrivesOnceWithItsAccentsAndItsTextIsErased() throws Exception {
        write();
        MailDelivery delivery = delivery(server.getSmtp().getPort(), soon());
        territory.run(delivery::run);
        territory.run(delivery::run);
        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Ora puoi agire per Rete di città");
        assertThat(GreenMailUtil.getBody(arrived[0])).contains("Ciao Ines");
        assertThat(only().text()).isNull();
        assertThat(only().deliveredAt()).isNotNull();
    }

    @Test
    void anAnswerGoesToTheAddressOfItsLetterWhichIsKeptNoLongerThanItsText() throws Exception {
        String answers = "risposte+0a1b@esempio.example";
        Letter letter = new Letter(
                TO,
                Locale.ITALIAN,
                "people.mail.mandate-granted",
                List.of("Ines", "Rete di città"),
                answers);
        territory.run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.send(letter)));
        assertThat(only().answersTo()).isEqualTo(answers);
        territory.run(delivery(server.getSmtp().getPort(), soon())::run);
        assertThat(server.getReceivedMessages()[0].getReplyTo())
                .extracting(Object::toString)
                .containsExactly(answers);
        assertThat(only().answersTo()).isNull();
    }

    @Test
    void aTerritoryWritesUnderItsNameWithItsAddressForAnswersAndItsSignature() throws Exception {
        Sender sender =
                new Sender("Città di prova", "ufficio@esempio.example", "L’ufficio\nPiazza 1");
        territory.run(() -> senders.change(sender, Acting.MACHINE).orThrow());
        write();
        territory.run(delivery(server.getSmtp().getPort(), soon())::run);
        MimeMessage arrived = server.getReceivedMessages()[0];
        InternetAddress from = (InternetAddress) arrived.getFrom()[0];
        assertThat(from.getAddress()).as("the house’s address").isEqualTo("citta@esempio.example");
        assertThat(from.getPersonal()).isEqualTo("Città di prova");
        assertThat(arrived.getReplyTo()[0]).hasToString("ufficio@esempio.example");
        assertThat(String.valueOf(arrived.getContent()).replace("\r", ""))
                .endsWith("\n\n-- \nL’ufficio\nPiazza 1");
    }

    @ParameterizedTest
    @CsvSource({
        "banca@altrove.example, '', NAME_MISLEADING",
        "Vai su www.altrove.example, '', NAME_MISLEADING",
        "Città, 'uno@a.example, due@b.example', ADDRESS_MALFORMED",
        "Città, 'uno', ADDRESS_MALFORMED",
    })
    void aSenderThatSpeaksForSomebodyElseIsRefused(
            String name, String answers, SenderRefusal refusal) {
        assertThat(territory.in(
                        () -> senders.change(new Sender(name, answers, ""), Acting.MACHINE)))
                .isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void aLetterToOneselfTellsWhatTheServerAnswered() throws Exception {
        MailServer house = new MailServer(
                "127.0.0.1",
                server.getSmtp().getPort(),
                MailServer.Security.NONE,
                "",
                "",
                "citta@esempio.example");
        TrialLetter trial = new TrialLetter(TestMailServers.only(house), senders, texts);
        assertThat(territory.in(() -> trial.send(TO, Locale.ITALIAN))).isEqualTo(MailAnswer.TAKEN);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Prova della posta");
        server.stop();
        assertThat(territory.in(() -> trial.send(TO, Locale.ITALIAN)))
                .isEqualTo(MailAnswer.REFUSED);
    }

    @Test
    void aLetterOfAFailedChangeNeverLeaves() {
        assertThatThrownBy(() -> territory.run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> {
                            outbox.send(new Letter(
                                    TO,
                                    Locale.ITALIAN,
                                    "people.mail.mandate-ended",
                                    List.of("Ines", "X")));
                            throw new IllegalStateException("undone");
                        })))
                .hasMessage("undone");
        territory.run(delivery(server.getSmtp().getPort(), soon())::run);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void noLetterIsTakenOutsideATransaction() {
        Letter letter =
                new Letter(TO, Locale.ITALIAN, "people.mail.mandate-ended", List.of("Ines", "X"));
        assertThatThrownBy(() -> territory.run(() -> outbox.send(letter)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aServerThatDoesNotAnswerIsTriedAgainLater() {
        write();
        int port = server.getSmtp().getPort();
        server.stop();
        Instant now = soon();
        territory.run(delivery(port, now)::run);
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().text()).isNotNull();
        server.start();
        MailDelivery tooSoon = delivery(server.getSmtp().getPort(), now.plusSeconds(5));
        territory.run(tooSoon::run);
        assertThat(server.getReceivedMessages()).isEmpty();
        territory.run(delivery(server.getSmtp().getPort(), now.plusSeconds(31))::run);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aLetterIsForgottenAMonthAfterItWasWrittenAndNotBefore() {
        Instant written = Instant.now();
        write();
        sweep(written.plus(MailSweep.KEPT).minusSeconds(5));
        assertThat(letters.messages(territory)).hasSize(1);
        sweep(written.plus(MailSweep.KEPT).plusSeconds(60));
        assertThat(letters.messages(territory)).isEmpty();
    }

    private void sweep(Instant now) {
        MailSweep sweep = new MailSweep(messages, Clock.fixed(now, ZoneId.of("Europe/Rome")));
        territory.run(() ->
                new TransactionTemplate(transactions).executeWithoutResult(status -> sweep.run()));
    }

    @Test
    void anAddressThatHidesAnotherHeaderIsNoAddress() {
        assertThatThrownBy(() -> new Letter(
                        "ines@esempio.example\r\nBcc: altri@esempio.example",
                        Locale.ITALIAN,
                        "people.mail.mandate-ended",
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pausesGrowUpToSixHours() {
        assertThat(MailDelivery.pauseAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(MailDelivery.pauseAfter(4)).isEqualTo(Duration.ofMinutes(4));
        assertThat(MailDelivery.pauseAfter(19)).isEqualTo(Duration.ofHours(6));
    }
}
