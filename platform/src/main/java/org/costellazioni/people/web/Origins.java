package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.people.RequestSite;
import org.costellazioni.people.credentials.Origin;
import org.costellazioni.people.security.SignedInSessions;
import org.costellazioni.upkeep.limits.HomeNetwork;
import org.springframework.stereotype.Component;

/** Tells where a request comes from, and the address of this site that letters may name. */
@Component
class Origins {

    private final RequestSite site;

    Origins(RequestSite site) {
        this.site = site;
    }

    Origin of(HttpServletRequest request) {
        return new Origin(
                HomeNetwork.of(request.getRemoteAddr()),
                SignedInSessions.device(request),
                site.of(request));
    }
}
