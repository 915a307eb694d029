package org.costellazioni.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.credentials.BrokerPerson;
import org.costellazioni.people.credentials.Credentials;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Somebody comes back from a broker that vouches for them: they get a session of this site. */
@Component
class BrokerArrival implements AuthenticationSuccessHandler {

    private final Credentials credentials;
    private final SignedInSessions sessions;
    private final Landing landing;

    BrokerArrival(Credentials credentials, SignedInSessions sessions, Landing landing) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.landing = landing;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Optional<BrokerPerson> who = authentication instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() != null
                ? BrokerClaims.read(
                        token.getAuthorizedClientRegistrationId(),
                        token.getPrincipal().getAttributes())
                : Optional.empty();
        if (who.isEmpty()) {
            sessions.end(request, response);
            response.sendRedirect(WebSecurity.BROKER_FAILED);
            return;
        }
        PersonId current = sessions.signedIn(request).orElse(null);
        PersonId person = credentials.signIn(who.get(), current, Locale.ITALIAN);
        sessions.begin(request, response, person, who.get().identification());
        response.sendRedirect(landing.of(request, person, ""));
    }
}
