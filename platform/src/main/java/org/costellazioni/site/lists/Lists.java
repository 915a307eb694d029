package org.costellazioni.site.lists;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads lists for whoever asks, each time in one reading transaction. */
@Component
public class Lists {

    /** Parameter of the rows that were ticked. */
    static final String TICKED = "riga";

    /** Parameter of what is to be done with them. */
    static final String ACT = "azione";

    /** Rows that may be ticked at a time. */
    static final int MOST_TICKED = 200;

    private final Inquiries inquiries;
    private final ListReading reading;
    private final SavedFilters saved;
    private final TransactionTemplate transaction;

    Lists(
            Inquiries inquiries,
            ListReading reading,
            SavedFilters saved,
            PlatformTransactionManager transactions) {
        this.inquiries = inquiries;
        this.reading = reading;
        this.saved = saved;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * The page of the list that a request asks for, for a template of a page that shows more than the list.
     *
     * @throws org.springframework.web.server.ResponseStatusException not found, for whoever may not see it
     */
    public <R> ListView<R> view(Listing<R> listing, HttpServletRequest request) {
        return in(() -> {
            Inquiry<R> inquiry = inquiries.of(listing, request);
            int perPage = listing.perPage();
            int deepest = (ListView.MOST_COUNTED + perPage - 1) / perPage;
            long skip = (long) (Math.min(inquiry.asked().page(), deepest) - 1) * perPage;
            List<R> rows = reading.page(inquiry, perPage, skip);
            int total = total(inquiry, rows, perPage, skip);
            if (rows.isEmpty() && skip > 0) {
                int last = Math.max(1, (total + perPage - 1) / perPage);
                rows = reading.page(inquiry, perPage, (long) (last - 1) * perPage);
            }
            ListView.Frame frame =
                    new ListView.Frame(perPage, false, saved(inquiry), ticked(request));
            return new ListView<>(inquiry, rows, total, frame);
        });
    }

    /** Where a page is not full it is the last one: nothing needs to be counted. */
    private int total(Inquiry<?> inquiry, List<?> rows, int perPage, long skip) {
        boolean last = rows.size() < perPage && (skip == 0 || !rows.isEmpty());
        return last ? (int) skip + rows.size() : reading.count(inquiry, ListView.MOST_COUNTED + 1);
    }

    private List<SavedFilter> saved(Inquiry<?> inquiry) {
        PersonId person = inquiry.reader().acting().person();
        return person == null ? List.of() : saved.of(person, inquiry.path());
    }

    /** The first rows with all their columns, and how many there are in all. */
    <R> ListView<R> paper(Listing<R> listing, HttpServletRequest request, int most) {
        return in(() -> {
            Inquiry<R> inquiry = inquiries.of(listing, request);
            int total = reading.count(inquiry, ListView.MOST_COUNTED + 1);
            ListView.Frame frame = new ListView.Frame(most, true, List.of(), Set.of());
            return new ListView<>(inquiry, reading.page(inquiry, most, 0), total, frame);
        });
    }

    /** A part of what strangers may read; without rows where something asked means nothing. */
    <R> ListPart<R> data(Listing<R> listing, HttpServletRequest request, int size) {
        return in(() -> {
            Inquiry<R> inquiry = inquiries.ofStrangers(listing, request);
            if (!inquiry.asked().meaningless().isEmpty()) {
                return new ListPart<>(inquiry, List.of(), size, 0);
            }
            int total = reading.count(inquiry, Integer.MAX_VALUE);
            long skip = (long) (inquiry.asked().page() - 1) * size;
            return new ListPart<>(inquiry, reading.page(inquiry, size, skip), size, total);
        });
    }

    /** What strangers may read and is new, the latest first. */
    <R> ListPart<R> newest(Listing<R> listing, HttpServletRequest request, Instant now, int most) {
        return in(() -> {
            Inquiry<R> inquiry = inquiries.ofStrangers(listing, request);
            List<R> rows = reading.news(inquiry, Instant.EPOCH, now, most);
            return new ListPart<>(inquiry, rows, most, rows.size());
        });
    }

    /** Hands out what is asked, then every row of it. */
    <R> void each(
            Listing<R> listing,
            HttpServletRequest request,
            Consumer<Inquiry<R>> before,
            Consumer<R> listener) {
        in(() -> {
            Inquiry<R> inquiry = inquiries.of(listing, request);
            before.accept(inquiry);
            reading.each(inquiry, listener);
            return true;
        });
    }

    /** The ticked rows that the reader may see. */
    <R> Ticked<R> ticked(Listing<R> listing, HttpServletRequest request) {
        return in(() -> {
            Inquiry<R> inquiry = inquiries.of(listing, request);
            Set<String> ids = ticked(request);
            return new Ticked<>(inquiry, ids, reading.ticked(inquiry, ids));
        });
    }

    /**
     * @param ids of all that were ticked
     * @param rows those that are there for the reader, in the order of the list
     */
    record Ticked<R>(Inquiry<R> inquiry, Set<String> ids, List<R> rows) {

        /** Those that are not there. */
        List<String> gone() {
            Function<R, String> id = inquiry.listing().identity().orElseThrow().id();
            Set<String> there = rows.stream().map(id).collect(Collectors.toSet());
            return ids.stream().filter(each -> !there.contains(each)).toList();
        }
    }

    private static Set<String> ticked(HttpServletRequest request) {
        return TickedRows.of(request.getParameterValues(TICKED));
    }

    <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
