package org.costellazioni.site.drafts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.forms.FormRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes the {@link FormFrame} of a page. */
@Component
public class FormFrames {

    private static final int REFUSED = 422;
    private static final int WRONG = 400;

    /** Answers after which the form's page is not there either. */
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final FormRegistry forms;
    private final FormDrafts drafts;
    private final PersonMarks marks;

    FormFrames(FormRegistry forms, FormDrafts drafts, PersonMarks marks) {
        this.forms = forms;
        this.drafts = drafts;
        this.marks = marks;
    }

    /**
     * The frame of the page that answers this request.
     *
     * @param status of the answer, as far as it is known
     */
    public FormFrame of(HttpServletRequest request, int status) {
        String mark = marks.of(request);
        boolean failed = status >= WRONG && status != REFUSED;
        FormData sent = failed ? null : FormData.sent(request).orElse(null);
        FormData refused = sent == null || sent.right() ? null : sent;
        return new FormFrame(
                mark,
                page(request),
                failed ? "" : accepted(request),
                failed ? "" : taken(request),
                refused,
                failed || refused != null ? lost(request, status) : Optional.empty(),
                failed || refused != null ? List.of() : drafts(request, mark),
                used -> drafts.forget(request, used));
    }

    /** The page's own address; of a form that is shown again, that of the page that showed it first. */
    public static String page(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return "/";
        }
        String shown = request.getMethod().equals("POST") ? FormDraft.page(request) : "";
        String query = request.getQueryString();
        return !shown.isEmpty()
                ? shown
                : query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Just now, or by the request before this one. */
    private static String accepted(HttpServletRequest request) {
        Optional<FormData> now = FormData.sent(request);
        if (now.isPresent()) {
            return now.filter(FormData::right).map(FormFrames::name).orElse("");
        }
        Map<String, ?> before = RequestContextUtils.getInputFlashMap(request);
        return before != null && before.get(FormInterceptor.ACCEPTED) instanceof String form
                ? form
                : "";
    }

    /** By the request before this one. */
    private static String taken(HttpServletRequest request) {
        Map<String, ?> before = RequestContextUtils.getInputFlashMap(request);
        return before != null && before.get(FormInterceptor.TAKEN) instanceof String labels
                ? labels
                : "";
    }

    private static String name(FormData form) {
        return form.form().name() + " " + form.action();
    }

    private List<FormDrafts.Found> drafts(HttpServletRequest request, String mark) {
        boolean looked = request.getMethod().equals("GET")
                && request.getHeader("Sec-Purpose") == null
                && !mark.isEmpty();
        return looked ? drafts.of(request, mark) : List.of();
    }

    private Optional<FormFrame.Sent> lost(HttpServletRequest request, int status) {
        if (!method(request).equals("POST") || !ours(request)) {
            return Optional.empty();
        }
        String name = Objects.requireNonNullElse(request.getParameter(FormDraft.FORM), "");
        return forms.named(name)
                .map(form -> new FormFrame.Sent(
                        form,
                        request.getParameterMap(),
                        FormFilter.kept(request),
                        GONE.contains(status) ? "" : FormDraft.page(request)));
    }

    /** The method of the request that failed, where its error is told by a request of its own. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String failed
                ? failed
                : request.getMethod();
    }

    /** Whether a page of ours sent the form: others could put words of theirs into our answer. */
    private static boolean ours(HttpServletRequest request) {
        if (FormFilter.admitted(request)) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? sameHost(request.getHeader("Origin"), request)
                : site.equals("same-origin");
    }

    private static boolean sameHost(@Nullable String origin, HttpServletRequest request) {
        try {
            return origin != null
                    && request.getServerName()
                            .equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
