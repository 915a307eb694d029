package org.costellazioni.people;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.people.rules.LocalHosts;
import org.costellazioni.territories.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.net.URI;
import java.util.Locale;

/**
 * The address of this site that a letter about a request may name. It is taken from the request only when
 * its host is one that an administrator entered, then without its port and scheme, or this very machine:
 * otherwise whoever asks for a link could have it point to a site of theirs.
 */
@Component
public class RequestSite {

    private static final Logger LOG = LoggerFactory.getLogger(RequestSite.class);

    private final Territories territories;
    private final String configured;

    /** @param configured {@code https://…}, for a house with one territory behind a proxy */
    RequestSite(Territories territories, @Value("${costellazioni.address:}") String configured) {
        this.territories = territories;
        this.configured = configured.replaceAll("/+$", "");
    }

    /** {@code https://…} without a slash at its end. */
    public String of(HttpServletRequest request) {
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
