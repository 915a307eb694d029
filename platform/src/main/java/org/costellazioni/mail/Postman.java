package org.costellazioni.mail;

import org.costellazioni.kernel.StartupNotice;
import org.costellazioni.mail.server.MailCarrier;
import org.costellazioni.mail.server.MailServer;
import org.costellazioni.mail.server.MailServers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Hands messages to the house’s mail server, when there is one and this is not the demonstration. */
@Component
class Postman implements StartupNotice {

    private final MailServers servers;
    private final Senders senders;
    private final boolean shown;
    private final MessageSource texts;

    Postman(
            MailServers servers,
            Senders senders,
            MessageSource texts,
            @Value("${costellazioni.demo:false}") boolean shown) {
        this.servers = servers;
        this.senders = senders;
        this.texts = texts;
        this.shown = shown;
    }

    boolean works() {
        return server().isPresent();
    }

    private Optional<MailServer> server() {
        return shown ? Optional.empty() : servers.current();
    }

    /** Whether letters are shown on a page instead of being sent. */
    boolean shown() {
        return shown;
    }

    /** Whether letters are held back because the data come out of a copy. */
    boolean held() {
        return servers.held();
    }

    /**
     * Hands it over as the territory at hand writes.
     *
     * @throws org.springframework.mail.MailException when the server does not take it
     */
    void carry(OutgoingMessage message) {
        Sender sender = senders.current();
        new MailCarrier(server().orElseThrow())
                .carry(sender.sheet(
                        message.recipient(),
                        message.subject(),
                        String.valueOf(message.text()),
                        message.answersTo()));
    }

    @Override
    public List<String> lines(String address) {
        if (works()) {
            return List.of();
        }
        String key = shown ? "shown" : held() ? "held" : "no-server";
        return List.of(texts.getMessage(
                "mail.notice." + key, new Object[] {address + "/posta-in-uscita"}, Locale.ITALIAN));
    }
}
