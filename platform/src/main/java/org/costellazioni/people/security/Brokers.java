package org.costellazioni.people.security;

import org.costellazioni.site.Option;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.StreamSupport;

/** The brokers of SPID, CIE and CNS that are configured. */
@Component
public class Brokers {

    /** Where signing in with one of them begins; the broker's name follows. */
    static final String BEGIN = "/accesso/identita";

    private final ObjectProvider<InMemoryClientRegistrationRepository> configured;

    Brokers(ObjectProvider<InMemoryClientRegistrationRepository> configured) {
        this.configured = configured;
    }

    boolean any() {
        return configured.getIfAvailable() != null;
    }

    /** Where to begin signing in, and the broker's name; none while none is configured. */
    public List<Option> offered() {
        InMemoryClientRegistrationRepository repository = configured.getIfAvailable();
        return repository == null
                ? List.of()
                : StreamSupport.stream(repository.spliterator(), false)
                        .map(Brokers::option)
                        .toList();
    }

    private static Option option(ClientRegistration broker) {
        return new Option(BEGIN + "/" + broker.getRegistrationId(), broker.getClientName());
    }
}
