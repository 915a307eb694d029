package org.costellazioni.mail.incoming;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.util.Properties;

/** Where answers arrive: {@code costellazioni.mail.imap.…}; nowhere while no host is named. */
@Component
class MailboxSettings {

    private static final String PREFIX = "costellazioni.mail.imap.";
    private static final String WAIT_MS = "20000";

    private final Environment environment;

    MailboxSettings(Environment environment) {
        this.environment = environment;
    }

    boolean configured() {
        return !host().isBlank() && address().indexOf('@') > 0;
    }

    String host() {
        return of("host", "");
    }

    int port() {
        return Integer.parseInt(of("port", tls() ? "993" : "143"));
    }

    String username() {
        return of("username", "");
    }

    String password() {
        return of("password", "");
    }

    String folder() {
        return of("folder", "INBOX");
    }

    /** The mailbox's own address; letters offer it with a mark before its at sign. */
    String address() {
        return of("address", username());
    }

    private boolean tls() {
        return Boolean.parseBoolean(of("tls", "true"));
    }

    private String of(String name, String otherwise) {
        return environment.getProperty(PREFIX + name, otherwise);
    }

    /** {@code imaps} or {@code imap}. */
    String protocol() {
        return tls() ? "imaps" : "imap";
    }

    /** For the mail library: bounded waits, and reading marks nothing as read. */
    Properties properties() {
        String mail = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty(mail + "connectiontimeout", WAIT_MS);
        properties.setProperty(mail + "timeout", WAIT_MS);
        properties.setProperty(mail + "writetimeout", WAIT_MS);
        properties.setProperty(mail + "peek", "true");
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        return properties;
    }
}
