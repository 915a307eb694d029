package org.costellazioni.site.lists;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.Words;
import org.costellazioni.site.lists.files.AtomFile;
import org.costellazioni.site.lists.files.CalendarFile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.util.UriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is new in a list, for feed readers; what has a date, for calendars. The same for everyone. */
@Controller
class ListFeedController implements ListEndpoint {

    private static final int MOST_ENTRIES = 50;
    private static final int MOST_EVENTS = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ListRoutes routes;
    private final Lists lists;
    private final Readers readers;
    private final Clock clock;

    ListFeedController(ListRoutes routes, Lists lists, Readers readers, Clock clock) {
        this.routes = routes;
        this.lists = lists;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public List<Route> routes(Listing<?> listing) {
        List<Route> all = new ArrayList<>();
        if (listing.openToAll() && listing.hasForms()) {
            listing.news().ifPresent(any -> all.add(Route.get(listing.path() + ".atom", "atom")));
            listing.dates()
                    .ifPresent(any -> all.add(Route.get(listing.path() + ".ics", "calendar")));
        }
        return all;
    }

    ResponseEntity<String> atom(HttpServletRequest request) {
        return atom(routes.of(request), request);
    }

    private <R> ResponseEntity<String> atom(Listing<R> listing, HttpServletRequest request) {
        Function<R, Instant> since = listing.news().orElseThrow();
        ListPart<R> part = lists.newest(listing, request, clock.instant(), MOST_ENTRIES);
        String site = readers.site(request);
        List<AtomFile.Entry> entries = part.rows().stream()
                .map(row -> entry(part.inquiry(), row, since.apply(row), site))
                .toList();
        String feed = AtomFile.write(
                part.inquiry().title(),
                part.inquiry().words().of("site.name"),
                site + part.inquiry().with(".atom"),
                site + part.inquiry().address(),
                entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated(),
                entries);
        return answer("application/atom+xml", feed);
    }

    private static <R> AtomFile.Entry entry(
            Inquiry<R> inquiry, R row, Instant recordedAt, String site) {
        Listing.Identity<R> identity = inquiry.listing().identity().orElseThrow();
        Words words = inquiry.words();
        List<String> cells = inquiry.columns().stream()
                .filter(column -> column.where() != Column.Where.NOT_ON_THE_PAGE)
                .map(column -> words.of(
                        "site.list.asked",
                        words.of(column.header()),
                        column.said().apply(row, words)))
                .toList();
        String id = identity.id().apply(row);
        return new AtomFile.Entry(
                id.contains("_") ? site + inquiry.path() + '#' + id : "urn:uuid:" + id,
                identity.title().apply(row, words),
                site + link(inquiry, identity, row),
                recordedAt,
                String.join("\n", cells));
    }

    private static <R> String link(Inquiry<R> inquiry, Listing.Identity<R> identity, R row) {
        return Objects.requireNonNullElse(identity.link().apply(row), inquiry.address());
    }

    ResponseEntity<String> calendar(HttpServletRequest request) {
        return calendar(routes.of(request), request);
    }

    private <R> ResponseEntity<String> calendar(Listing<R> listing, HttpServletRequest request) {
        BiFunction<R, Words, CalendarEvent> dates = listing.dates().orElseThrow();
        ListPart<R> part = lists.data(listing, request, MOST_EVENTS);
        Inquiry<R> inquiry = part.inquiry();
        Listing.Identity<R> identity = listing.identity().orElseThrow();
        String site = readers.site(request);
        String host = UriComponentsBuilder.fromUriString(site).build().getHost();
        CalendarFile calendar = new CalendarFile(inquiry.title());
        calendar.add(part.rows().stream()
                .map(row -> {
                    CalendarEvent event = dates.apply(row, inquiry.words());
                    return new CalendarFile.Event(
                            identity.id().apply(row) + '@' + host,
                            clock.instant(),
                            identity.title().apply(row, inquiry.words()),
                            event.day(),
                            event.from(),
                            event.until(),
                            event.place(),
                            site + link(inquiry, identity, row),
                            event.sequence(),
                            event.cancelled());
                })
                .toList());
        return answer("text/calendar", calendar.finished());
    }

    private static ResponseEntity<String> answer(String type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(text);
    }
}
