package org.costellazioni.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Stands around everything else. A request that cannot be read is answered with 400 and leaves no trace
 * in the log; of a failure of ours the log says where it happened, on which route, never what was typed.
 * Whoever throws further would have the container write the whole message down.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class FailureFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureFilter.class);
    private static final String UNREADABLE = FailureFilter.class.getName();

    /** No field of ours is called so, and what is typed stands in values. */
    private static final Predicate<String> UNNAMEABLE =
            name -> name.chars().anyMatch(Character::isISOControl);

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            boolean unreadable = request.getAttribute(UNREADABLE) != null;
            chain.doFilter(
                    unreadable ? new WithoutParameters(request) : new WithoutParts(request),
                    response);
            return;
        }
        int unreadable = unreadable(request, response);
        if (unreadable > 0) {
            request.setAttribute(UNREADABLE, true);
            if (!response.isCommitted()) {
                response.sendError(unreadable);
            }
            return;
        }
        try {
            chain.doFilter(request, new ShortRedirects(response));
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted()) {
                // Half an answer must not look like a whole one.
                throw failure;
            }
            if (ofParts(failure)) {
                request.setAttribute(UNREADABLE, true);
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            LOG.error("{} {} failed", request.getMethod(), route(request), failure);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** The status for a request that cannot be read; 0 for one that can. */
    private static int unreadable(HttpServletRequest request, HttpServletResponse response) {
        try {
            boolean names = request.getParameterMap().keySet().stream().anyMatch(UNNAMEABLE);
            // The container has given up on a request that breaks off in the middle.
            return names || response.isCommitted() ? HttpServletResponse.SC_BAD_REQUEST : 0;
        } catch (InvalidParameterException broken) {
            return broken.getErrorCode();
        } catch (RuntimeException broken) {
            // Of a part or its name; the container has no common kind for them.
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    /** The framework reads the heads of parts anew, and more strictly. */
    private static boolean ofParts(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(MultipartException.class::isInstance);
    }

    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "an address" : pattern;
    }

    /** The request for the page that tells of an error: what was typed is there, files are not. */
    private static class WithoutParts extends HttpServletRequestWrapper {

        WithoutParts(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }

    /** The same for a request that must not be read again. */
    private static final class WithoutParameters extends WithoutParts {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
