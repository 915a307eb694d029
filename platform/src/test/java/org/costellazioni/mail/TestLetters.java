package org.costellazioni.mail;

import org.costellazioni.TestTerritory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a test's territory has written to people. */
@Component
public class TestLetters {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int MOST = 50;

    private final OutgoingMessages messages;
    private final TransactionTemplate transaction;

    TestLetters(OutgoingMessages messages, PlatformTransactionManager transactions) {
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Texts of the letters to the address, the newest first. */
    public List<String> to(String address, TestTerritory territory) {
        return territory.in(() ->
                Objects.requireNonNull(transaction.execute(status -> messages.latest(MOST).stream()
                        .filter(message -> message.recipient().equals(address))
                        .map(message -> String.valueOf(message.text()))
                        .toList())));
    }

    /** The link in the newest letter to the address, whole. */
    public String link(String address, TestTerritory territory) {
        Matcher found = LINK.matcher(to(address, territory).getFirst());
        if (!found.find()) {
            throw new AssertionError("no link in the letter");
        }
        return found.group();
    }
}
