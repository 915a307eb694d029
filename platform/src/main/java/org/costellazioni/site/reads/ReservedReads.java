package org.costellazioni.site.reads;

import com.github.benmanes.caffeine.cache.Cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.database.Caches;
import org.costellazioni.database.Journal;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.files.FileId;
import org.costellazioni.files.reads.GrantedReads;
import org.costellazioni.kernel.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Reads of what is reserved are acts: who read which of it, and when, never what it said. A page {@linkplain
 * #note notes} that it shows something reserved; the act is on the record before the page leaves. Whoever
 * looks again within the hour reads the same page; a list that is taken away is an act each time.
 */
@Component
public class ReservedReads implements HandlerInterceptor, GrantedReads {

    static final Duration AGAIN = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 10_000;
    private static final String NOTED = ReservedReads.class.getName();

    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Cache<String, Boolean> lately;

    ReservedReads(Journal journal, PlatformTransactionManager transactions, Clock clock) {
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.lately = Caches.by(clock)
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(AGAIN)
                .build();
    }

    private record Read(Acting by, String subject) {}

    /**
     * Says that the answer to this request shows something reserved to its reader.
     *
     * @param subject what it is, by its identifier and never by a name: {@code actor:…}
     */
    public static void note(HttpServletRequest request, Acting by, String subject) {
        request.setAttribute(NOTED, new Read(by, subject));
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page != null && request.getAttribute(NOTED) instanceof Read read) {
            tellOnce(read, "page");
        }
    }

    /** A file that is attached to something: read in parts, it is one act. */
    @Override
    public void granted(FileId file, Acting reader) {
        tellOnce(new Read(reader, "file:" + file), "file");
    }

    private void tellOnce(Read read, String form) {
        String key = TerritoryScope.required() + " " + read.by.person() + " " + read.subject;
        if (lately.getIfPresent(key) == null) {
            tell(read, form);
            lately.put(key, true);
        }
    }

    /** Puts what was noted on the record, before a file is sent. Outside of transactions. */
    public void fileOf(HttpServletRequest request, String form) {
        if (request.getAttribute(NOTED) instanceof Read read) {
            tell(read, form);
        }
    }

    private void tell(Read read, String form) {
        transaction.executeWithoutResult(status ->
                journal.tell(read.by, "site.reserved-read", read.subject, Map.of("form", form)));
    }
}
