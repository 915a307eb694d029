package org.costellazioni.mail.incoming;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.jobs.RecurringWork;
import org.costellazioni.kernel.TerritoryDirectory;
import org.costellazioni.kernel.TerritoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads the mailbox of the house. What was taken is deleted there afterwards: after a crash in between it
 * is offered again, and its taker knows it.
 */
@Component
class MailboxRound implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxRound.class);
    private static final int MOST_IN_A_ROUND = 50;

    private final MailboxSettings settings;
    private final AnswerAddresses addresses;
    private final ObjectProvider<AnswerTaker> takers;
    private final TerritoryDirectory territories;

    MailboxRound(
            MailboxSettings settings,
            AnswerAddresses addresses,
            ObjectProvider<AnswerTaker> takers,
            TerritoryDirectory territories) {
        this.settings = settings;
        this.addresses = addresses;
        this.takers = takers;
        this.territories = territories;
    }

    @Override
    public String name() {
        return "mail.mailbox";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean eachTerritory() {
        return false;
    }

    @Override
    public void run() {
        if (!addresses.offered()) {
            return;
        }
        try (Store store =
                Session.getInstance(settings.properties()).getStore(settings.protocol())) {
            store.connect(
                    settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                read(folder);
            }
        } catch (MessagingException failure) {
            // Its text may hold an address: only its kind is logged.
            LOG.warn("the mailbox was not read: {}", failure.getClass().getSimpleName());
        }
    }

    private void read(Folder folder) throws MessagingException {
        Message[] fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(fresh.length, MOST_IN_A_ROUND); i++) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            read(fresh[i]);
        }
    }

    /** A letter that cannot be read is marked as read: it would fail again each time. */
    private void read(Message letter) throws MessagingException {
        try {
            boolean done =
                    AnswerReading.automatic(letter) ? secret(letter).isPresent() : taken(letter);
            letter.setFlag(done ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        } catch (MessagingException | IOException unreadable) {
            LOG.warn(
                    "a letter was left in the mailbox: {}",
                    unreadable.getClass().getSimpleName());
            letter.setFlag(Flags.Flag.SEEN, true);
        } catch (RuntimeException failure) {
            // Left as it is: the next round tries again.
            LOG.error("a letter was not taken", failure);
        }
    }

    private boolean taken(Message letter) throws MessagingException, IOException {
        Optional<String> secret = secret(letter);
        if (secret.isEmpty()) {
            return false;
        }
        Answer answer = AnswerReading.read(letter);
        for (TerritoryId territory : territories.all()) {
            for (AnswerTaker taker : takers.stream().toList()) {
                if (TerritoryScope.in(territory, () -> take(taker, secret.get(), answer))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean take(AnswerTaker taker, String secret, Answer answer) {
        try {
            return taker.take(secret, answer);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private Optional<String> secret(Message letter) throws MessagingException {
        return AnswerReading.recipients(letter).stream()
                .flatMap(address -> addresses.secret(address).stream())
                .findFirst();
    }
}
