package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.people.credentials.Origin;
import org.costellazioni.people.rules.LocalHosts;
import org.costellazioni.people.security.SignedInSessions;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.limits.HomeNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.net.URI;
import java.util.Locale;

/**
 * Tells where a request comes from, and the address of this site that letters may name. That address is
 * taken from the request only when its host is one that an administrator entered, then without its port and
 * scheme, or this very machine: otherwise whoever asks for a link could have it point to a site of theirs.
 */
@Component
class Origins {

    private static final Logger LOG = LoggerFactory.getLogger(Origins.class);

    private final Territories territories;
    private final String configured;

    /** @param configured {@code https://…}, for a house with one territory behind a proxy */
    Origins(Territories territories, @Value("${costellazioni.address:}") String configured) {
        this.territories = territories;
        this.configured = configured.replaceAll("/+$", "");
    }

    Origin of(HttpServletRequest request) {
        return new Origin(
                HomeNetwork.of(request.getRemoteAddr()),
                SignedInSessions.device(request),
                site(request));
    }

    private String site(HttpServletRequest request) {
        String host = request.getServerName();
        boolean local = LocalHosts.include(host);
        if (!local && territories.named(host)) {
            return host.equalsIgnoreCase(URI.create(configured).getHost())
                    ? configured
                    : "https://" + host.toLowerCase(Locale.ROOT);
        }
        if (local && (territories.named(host) || configured.isEmpty())) {
            return ServletUriComponentsBuilder.fromRequestUri(request)
                    .replacePath(null)
                    .build()
                    .toUriString();
        }
        if (!configured.isEmpty()) {
            return configured;
        }
        LOG.warn("letters name http://localhost: enter the host with `territory host`, or set"
                + " costellazioni.address");
        return "http://localhost:" + request.getLocalPort();
    }
}
