package org.costellazioni.site.web;

import com.github.benmanes.caffeine.cache.Cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.database.Caches;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.database.WriteCounter;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.site.SameForStrangers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps pages that are {@link SameForStrangers the same for strangers} for two seconds, so that a crowd
 * on the day of a deadline asks the database once and not a thousand times. Each stranger still gets
 * forms with a token of their own.
 */
@Component
class SharedPages implements HandlerInterceptor {

    static final Duration KEPT = Duration.ofSeconds(2);

    /** At some 30 kB each, a fortieth of the heap. */
    private static final int MOST = 400;

    private static final int LONGEST_ADDRESS = 300;
    private static final String PLACE = SharedPages.class.getName();

    private final WriteCounter changes;
    private final Clock clock;
    private final Cache<Address, CachedPage> pages;

    SharedPages(WriteCounter changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
        this.pages = Caches.by(clock).maximumSize(MOST).expireAfterWrite(KEPT).build();
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!shared(request, handler)) {
            return true;
        }
        TerritoryId territory = TerritoryScope.required();
        Address address =
                new Address(territory, RequestContextUtils.getLocale(request), path(request));
        long written = changes.upTo(territory);
        Instant now = clock.instant();
        CachedPage kept = pages.getIfPresent(address);
        if (kept != null && kept.written == written && now.isBefore(kept.until)) {
            PageView.send(kept.page.forReader(token(request)), response);
            return false;
        }
        request.setAttribute(PLACE, new Place(address, written, now.plus(KEPT)));
        return true;
    }

    /** Keeps a page that was just made, if others may be shown it. */
    void offer(HttpServletRequest request, HttpServletResponse response, byte[] page) {
        if (request.getAttribute(PLACE) instanceof Place place
                && response.getStatus() == HttpServletResponse.SC_OK) {
            SharedPage shared = SharedPage.of(page, token(request));
            pages.put(place.address, new CachedPage(shared, place.written, place.until));
        }
    }

    private static boolean shared(HttpServletRequest request, Object handler) {
        return handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(SameForStrangers.class)
                && request.getMethod().equals("GET")
                && request.getUserPrincipal() == null
                && RequestContextUtils.getInputFlashMap(request) == null
                && TerritoryScope.current().isPresent()
                && path(request).length() <= LONGEST_ADDRESS;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    private static @Nullable CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    private record Address(TerritoryId territory, Locale language, String path) {}

    private record Place(Address address, long written, Instant until) {}

    private record CachedPage(SharedPage page, long written, Instant until) {}
}
