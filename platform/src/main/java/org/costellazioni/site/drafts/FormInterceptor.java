package org.costellazioni.site.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.ActorFinder;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.forms.FormRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Stands around every page that is sent a form: hands it what forms need to be read, and tells the next
 * page that it was accepted.
 */
@Component
class FormInterceptor implements HandlerInterceptor {

    /** Name of the flash attribute with the form that was accepted: its name and its address. */
    static final String ACCEPTED = "accepted";

    /** Name of the flash attribute with what others changed meanwhile and nobody touched: labels. */
    static final String TAKEN = "taken";

    private final ObjectProvider<ActorFinder> actors;
    private final FormRegistry forms;
    private final PersonMarks marks;
    private final Phrasebook phrases;

    FormInterceptor(
            ObjectProvider<ActorFinder> actors,
            FormRegistry forms,
            PersonMarks marks,
            Phrasebook phrases) {
        this.phrases = phrases;
        this.actors = actors;
        this.forms = forms;
        this.marks = marks;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (sends(request)) {
            request.setAttribute(ActorFinder.class.getName(), actors.getIfAvailable());
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page == null || !redirects(page)) {
            return;
        }
        if (!sends(request)) {
            pass(request);
            return;
        }
        if (refused(request)) {
            return;
        }
        FlashMap next = RequestContextUtils.getOutputFlashMap(request);
        String taken = taken(request);
        if (!taken.isEmpty()) {
            next.put(TAKEN, taken);
        }
        // Nothing is kept about strangers just for this.
        if (!next.isEmpty() || !marks.of(request).isEmpty()) {
            String name = Objects.requireNonNullElse(request.getParameter(FormDraft.FORM), "");
            forms.named(name)
                    .ifPresent(form ->
                            next.put(ACCEPTED, form.name() + " " + request.getRequestURI()));
        }
    }

    private String taken(HttpServletRequest request) {
        Words words = phrases.in(RequestContextUtils.getLocale(request));
        return FormData.sent(request).stream()
                .flatMap(sent -> sent.taken().stream())
                .map(other -> other.field().label(words))
                .collect(Collectors.joining(", "));
    }

    /** A page that leads on at once says nothing itself: what it was to tell is told by the next. */
    private static void pass(HttpServletRequest request) {
        Map<String, ?> told = RequestContextUtils.getInputFlashMap(request);
        if (told != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(told);
        }
    }

    private static boolean sends(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private static boolean redirects(ModelAndView page) {
        String view = page.getViewName();
        return view != null && view.startsWith("redirect:")
                || page.getView() instanceof RedirectView;
    }

    private static boolean refused(HttpServletRequest request) {
        return FormData.sent(request).filter(sent -> !sent.right()).isPresent();
    }
}
