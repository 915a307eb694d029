package org.costellazioni.mail;

import org.costellazioni.mail.server.MailAnswer;
import org.costellazioni.mail.server.MailCarrier;
import org.costellazioni.mail.server.MailServers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Locale;

/** A letter that only tries whether letters arrive. It is sent outside any transaction: it may take long. */
@Component
class TrialLetter {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final MailServers servers;
    private final Senders senders;
    private final MessageSource texts;

    TrialLetter(MailServers servers, Senders senders, MessageSource texts) {
        this.servers = servers;
        this.senders = senders;
        this.texts = texts;
    }

    MailAnswer send(String to, Locale language) {
        MailCarrier.Sheet sheet = senders.current()
                .sheet(
                        to,
                        texts.getMessage("mail.trial.subject", null, language),
                        texts.getMessage("mail.trial.text", null, language),
                        null);
        return servers.current()
                .map(server -> new MailCarrier(server, PATIENCE).attempt(sheet))
                .orElse(MailAnswer.OTHER);
    }
}
