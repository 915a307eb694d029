package org.costellazioni.mail.server;

import org.springframework.mock.env.MockEnvironment;

import java.util.Optional;

/** A house with one mail server, at a port that only tests use. */
public final class TestMailServers {

    private TestMailServers() {}

    public static MailServers only(MailServer server) {
        return new MailServers("/nowhere", new MockEnvironment()) {
            @Override
            public Optional<MailServer> current() {
                return Optional.of(server);
            }
        };
    }
}
