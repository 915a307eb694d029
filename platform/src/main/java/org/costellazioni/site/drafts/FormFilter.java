package org.costellazioni.site.drafts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Set;

/**
 * Keeps what a form held that is answered with an error. Stands behind everything that may turn a
 * request away, so whatever passes here had the right token against forged forms. Keeps it before the
 * error is sent: afterwards no cookie reaches the browser any more.
 */
@Component
class FormFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FormFilter.class);
    private static final String ADMITTED = FormFilter.class.getName() + ".admitted";
    private static final String KEPT = FormFilter.class.getName() + ".kept";

    /** Answers after which what was typed may be of use again. */
    private static final Set<Integer> FAILED = Set.of(403, 404, 409, 410, 413, 429, 500, 503);

    private final FormDrafts drafts;
    private final PersonMarks marks;

    FormFilter(FormDrafts drafts, PersonMarks marks) {
        this.drafts = drafts;
        this.marks = marks;
    }

    /** Whether the request came through everything that stands before our pages. */
    static boolean admitted(HttpServletRequest request) {
        return request.getAttribute(ADMITTED) != null;
    }

    static boolean kept(HttpServletRequest request) {
        return request.getAttribute(KEPT) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ADMITTED, true);
        // Remembered with the request: its error is told when nobody is signed in any more.
        marks.of(request);
        try {
            chain.doFilter(request, new Keeping(request, response));
        } catch (ServletException | IOException | RuntimeException failure) {
            keep(request, response);
            throw failure;
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) {
        String mark = marks.of(request);
        if (kept(request)
                || mark.isEmpty()
                || !mark.equals(request.getParameter(PersonMarks.PARAMETER))) {
            return;
        }
        try {
            if (drafts.keep(request, response)) {
                request.setAttribute(KEPT, true);
            }
        } catch (RuntimeException brokenToo) {
            LOG.warn("What was typed could not be kept", brokenToo);
        }
    }

    /** An answer that keeps the form before it becomes an error. */
    private final class Keeping extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Keeping(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            before(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String text) throws IOException {
            before(status);
            super.sendError(status, text);
        }

        private void before(int status) {
            if (FAILED.contains(status)) {
                keep(request, (HttpServletResponse) getResponse());
            }
        }
    }
}
