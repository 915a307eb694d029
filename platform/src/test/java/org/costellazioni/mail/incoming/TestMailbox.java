package org.costellazioni.mail.incoming;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;

import org.costellazioni.kernel.TerritoryDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;

/** A mailbox on a server of its own, and the round that reads it. */
public final class TestMailbox implements AutoCloseable {

    private static final String ADDRESS = "risposte@posta.example";
    private static final String PASSWORD = "una-parola";

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final GreenMailUser user;
    private final AnswerAddresses addresses;
    private final MailboxRound round;

    private TestMailbox(ObjectProvider<AnswerTaker> takers, TerritoryDirectory territories) {
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
        MailboxSettings settings = new MailboxSettings(new MockEnvironment()
                .withProperty("costellazioni.mail.imap.host", "127.0.0.1")
                .withProperty(
                        "costellazioni.mail.imap.port",
                        Integer.toString(server.getImap().getPort()))
                .withProperty("costellazioni.mail.imap.username", ADDRESS)
                .withProperty("costellazioni.mail.imap.password", PASSWORD)
                .withProperty("costellazioni.mail.imap.tls", "false"));
        addresses = new AnswerAddresses(settings);
        round = new MailboxRound(settings, addresses, takers, territories);
    }

    /** Opens mailboxes for tests of other modules. */
    @Component
    public static class Maker {

        private final ObjectProvider<AnswerTaker> takers;
        private final TerritoryDirectory territories;

        Maker(ObjectProvider<AnswerTaker> takers, TerritoryDirectory territories) {
            this.takers = takers;
            this.territories = territories;
        }

        public TestMailbox open() {
            return new TestMailbox(takers, territories);
        }
    }

    public String address() {
        return ADDRESS;
    }

    public AnswerAddresses addresses() {
        return addresses;
    }

    public GreenMailUser user() {
        return user;
    }

    public void round() {
        round.run();
    }

    /** The letters that are still in the mailbox. */
    public List<MimeMessage> left() throws Exception {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> {
                    try {
                        return !message.isSet(Flags.Flag.DELETED);
                    } catch (jakarta.mail.MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
