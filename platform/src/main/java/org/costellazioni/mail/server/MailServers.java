package org.costellazioni.mail.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The mail server as it is now: the one of the data folder, read at each question since it is changed while
 * the product runs, else the one of the environment, as houses named it before there was a command.
 */
@Component
public class MailServers {

    private static final Logger LOG = LoggerFactory.getLogger(MailServers.class);

    private final MailServerFile file;
    private final Environment environment;

    MailServers(@Value("${costellazioni.data:data}") String data, Environment environment) {
        this.file = MailServerFile.in(Path.of(data));
        this.environment = environment;
    }

    /** The server that letters leave by; empty when none may leave. */
    public Optional<MailServer> current() {
        return held()
                ? Optional.empty()
                : named().filter(server -> server.fault().isEmpty());
    }

    /** Whether letters are held back because the data come out of a copy. */
    public boolean held() {
        return file.held();
    }

    private Optional<MailServer> named() {
        try {
            return file.read().or(this::ofTheEnvironment);
        } catch (IOException | IllegalArgumentException unreadable) {
            // Its text holds the password: only the kind is logged.
            LOG.warn("the file of the mail server cannot be read: {}", unreadable.getClass());
            return Optional.empty();
        }
    }

    private Optional<MailServer> ofTheEnvironment() {
        String host = environment.getProperty("spring.mail.host", "");
        if (host.isBlank()) {
            return Optional.empty();
        }
        int port = environment.getProperty("spring.mail.port", Integer.class, 25);
        String user = environment.getProperty("spring.mail.username", "");
        return Optional.of(new MailServer(
                host,
                port,
                security(port, user),
                user,
                environment.getProperty("spring.mail.password", ""),
                environment.getProperty("costellazioni.mail.from", "costellazioni@localhost")));
    }

    /** With a password the conversation is encrypted in any case. */
    private MailServer.Security security(int port, String user) {
        MailServer.Security usual = MailServer.usual(port);
        boolean required = !user.isEmpty()
                || environment.getProperty(
                        "spring.mail.properties.mail.smtp.starttls.required", Boolean.class, false);
        return required && usual == MailServer.Security.STARTTLS_IF_OFFERED
                ? MailServer.Security.STARTTLS
                : usual;
    }
}
