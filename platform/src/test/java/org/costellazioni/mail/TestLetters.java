package org.costellazioni.mail;

import org.costellazioni.TestTerritory;
import org.costellazioni.site.lists.ListRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a test's territory has written to people. */
@Component
public class TestLetters {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int MOST = 1_000;
    private static final ListRows<OutgoingMessage> LATEST = ListRows.of(
                    OutgoingMail.MESSAGES, OutgoingMessage::of)
            .falling("scritta", "m.queued_at desc, m.id desc");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestLetters(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Texts of the letters to the address, the newest first. */
    public List<String> to(String address, TestTerritory territory) {
        return messages(territory).stream()
                .filter(message -> message.recipient().equals(address))
                .map(message -> String.valueOf(message.text()))
                .toList();
    }

    /** The letters of the territory as its page shows them, the newest first. */
    List<OutgoingMessage> messages(TestTerritory territory) {
        return territory.in(() -> Objects.requireNonNull(
                transaction.execute(status -> LATEST.page(jdbc, Map.of(), null, MOST, 0))));
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
