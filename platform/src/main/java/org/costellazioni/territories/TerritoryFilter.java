package org.costellazioni.territories;

import com.github.benmanes.caffeine.cache.Cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.database.Caches;
import org.costellazioni.database.TerritoryScope;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Binds the territory that the request's host names, before sessions and security. The answer for a
 * host is remembered for some seconds, so that a page costs no query for it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TerritoryFilter extends OncePerRequestFilter {

    /** Name of the request attribute that holds the {@link Territory}. */
    static final String ATTRIBUTE = Territory.class.getName();

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_HOSTS = 1_000;

    private final Territories territories;
    private final Cache<String, Territory> known;

    TerritoryFilter(Territories territories, Clock clock) {
        this.territories = territories;
        this.known = Caches.by(clock)
                .maximumSize(MOST_HOSTS)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/assets/")) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Territory> territory = ofHost(request.getServerName());
        if (territory.isEmpty()) {
            response.sendError(
                    territories.all().isEmpty()
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(ATTRIBUTE, territory.get());
        inside(territory.get(), request, response, chain);
    }

    private static void inside(
            Territory territory,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            TerritoryScope.call(territory.id(), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (ServletException failure) {
                    throw new Carried(failure);
                }
            });
        } catch (Carried carried) {
            throw carried.failure;
        }
    }

    private Optional<Territory> ofHost(String host) {
        Territory remembered = known.getIfPresent(host);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Territory> found = territories.ofHost(host);
        found.ifPresent(territory -> known.put(host, territory));
        return found;
    }

    /** Carries a servlet's failure through work that may only throw IOException. */
    private static final class Carried extends IOException {
        private static final long serialVersionUID = 1;
        private final transient ServletException failure;

        Carried(ServletException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
