package org.costellazioni.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.database.TerritoryScope;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Clock;

/**
 * Forgets, for this request, a sign-in that is too old or was made in another territory: there another
 * administration may ask for more than a password.
 */
class StaleSignInFilter extends OncePerRequestFilter {

    private final Clock clock;

    StaleSignInFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                        instanceof PersonAuthentication signedIn
                && !TerritoryScope.current()
                        .map(here -> signedIn.holds(here, clock.instant()))
                        .orElse(false)) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
