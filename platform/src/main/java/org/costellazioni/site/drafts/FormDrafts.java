package org.costellazioni.site.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.jobs.RecurringWork;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps for an hour what somebody typed into a form and could not send: because they were no longer
 * signed in, because they may no longer do it, because something broke.
 */
@Component
public class FormDrafts implements RecurringWork {

    static final Duration KEPT = Duration.ofHours(1);

    private static final Duration SWEEP = Duration.ofMinutes(10);
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_OF_BROWSER = 4;
    static final int MOST_OF_AUTHOR = 8;
    private static final int MOST = 2_000;
    private static final long MOST_BYTES_OF_ALL = 64L << 20;

    private final DraftRows rows;
    private final FormRegistry forms;
    private final PersonMarks marks;
    private final Clock clock;

    FormDrafts(DraftRows rows, FormRegistry forms, PersonMarks marks, Clock clock) {
        this.rows = rows;
        this.forms = forms;
        this.marks = marks;
        this.clock = clock;
    }

    /** A draft, and the row that holds it. */
    record Found(UUID id, FormDraft draft) {}

    /**
     * Keeps what a request sent, if it comes from one of our forms that was shown to somebody signed in.
     * Only for requests whose token against forged forms was right.
     *
     * @return whether it was kept; not when it is too big
     */
    @Transactional
    public boolean keep(HttpServletRequest request, HttpServletResponse response) {
        Optional<Form> form = forms.named(parameter(request, FormDraft.FORM));
        Optional<String> author = marks.author(parameter(request, PersonMarks.PARAMETER));
        if (form.isEmpty() || author.isEmpty() || !request.getMethod().equals("POST")) {
            return false;
        }
        byte[] text = FormDraft.of(form.get(), author.get(), request).bytes();
        if (text.length > MOST_BYTES) {
            return false;
        }
        BrowserKey key = BrowserKey.of(request).orElseGet(BrowserKey::fresh);
        UUID id = TimeOrderedIds.next();
        byte[] sealed = key.seal(text, label(key.browser(), id));
        rows.insert(new DraftRows.Kept(id, key.browser(), author.get(), sealed, clock.instant()));
        rows.trim(key.browser(), author.get(), MOST_OF_BROWSER, MOST_OF_AUTHOR);
        rows.trimAll(MOST, MOST_BYTES_OF_ALL);
        response.addHeader(
                HttpHeaders.SET_COOKIE, key.cookie(KEPT, request.isSecure()).toString());
        return true;
    }

    /** The page of the form that waits for this person in this browser, the newest if there are several. */
    @Transactional(readOnly = true)
    public Optional<String> page(HttpServletRequest request, PersonId person) {
        return of(request, marks.of(TerritoryScope.required(), person)).stream()
                .map(found -> found.draft().page())
                .filter(page -> !page.isEmpty())
                .findFirst();
    }

    /** What is kept for whoever has this mark in the browser that sent the request, the newest first. */
    @Transactional(readOnly = true)
    public List<Found> of(HttpServletRequest request, String mark) {
        Optional<BrowserKey> key = BrowserKey.of(request);
        Optional<String> reader = marks.author(mark);
        if (key.isEmpty() || reader.isEmpty()) {
            return List.of();
        }
        Instant since = clock.instant().minus(KEPT);
        return rows.of(key.get().browser(), since).stream()
                .flatMap(row -> open(key.get(), row))
                .filter(found -> found.draft().author().equals(reader.get()))
                .toList();
    }

    private static Stream<Found> open(BrowserKey key, DraftRows.Kept row) {
        return key
                .open(row.sealed(), label(row.browser(), row.id()))
                .map(text -> new Found(row.id(), FormDraft.read(text)))
                .stream();
    }

    /** Forgets what was shown again: it is shown once. */
    @Transactional
    public void forget(HttpServletRequest request, Collection<UUID> ids) {
        BrowserKey.of(request).ifPresent(key -> rows.forget(key.browser(), ids));
    }

    private static byte[] label(String browser, UUID id) {
        return (TerritoryScope.required() + " " + browser + " " + id)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the request sends one of our forms at all. */
    public static boolean sendsForm(HttpServletRequest request) {
        return !parameter(request, FormDraft.FORM).isEmpty();
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    @Override
    public String name() {
        return "site.draft-sweep";
    }

    @Override
    public Duration pause() {
        return SWEEP;
    }

    @Override
    @Transactional
    public void run() {
        rows.sweep(clock.instant().minus(KEPT));
    }
}
