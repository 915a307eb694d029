package org.costellazioni.site.lists;

import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Reads what is new in a list for somebody who follows it, with the rights that they have now. */
@Component
public class ListNews {

    private final ListRoutes routes;
    private final Inquiries inquiries;
    private final ListReading reading;
    private final Phrasebook phrasebook;

    ListNews(ListRoutes routes, Inquiries inquiries, ListReading reading, Phrasebook phrasebook) {
        this.routes = routes;
        this.inquiries = inquiries;
        this.reading = reading;
        this.phrasebook = phrasebook;
    }

    /** A row that is new; its link is an address within the site. */
    public record Item(String title, String link) {}

    /**
     * What is new.
     *
     * @param list the list's title
     * @param total how many rows are new; {@code items} may be fewer
     */
    public record News(String list, List<Item> items, int total) {}

    /** The moments between which a row is new: after the one, up to the other. */
    public record Span(Instant after, Instant upTo) {}

    /**
     * What an address asks.
     *
     * @param list the list's title
     * @param query what is asked and means something, in one form
     */
    public record Question(String list, String query) {}

    /** What an address asks of a list, as the reader may see it; empty when there is no such list. */
    public Optional<Question> question(String path, String query, Reader reader, Locale language) {
        return inquiry(path, query, reader, phrasebook.in(language))
                .map(found -> new Question(found.title(), found.asked().query()));
    }

    /** Whether the list at this address can be followed by mail. */
    public boolean followed(String path) {
        return routes.at(path).flatMap(found -> found.listing().news()).isPresent();
    }

    /**
     * What is new in the span; empty when the reader may not see the list. Within the caller's transaction.
     *
     * @param saved whose address and question are read
     */
    public Optional<News> between(
            SavedFilter saved, Reader reader, Locale language, Span span, int most) {
        return inquiry(saved.path(), saved.query(), reader, phrasebook.in(language))
                .filter(inquiry -> inquiry.listing().news().isPresent())
                .map(inquiry -> news(inquiry, span, most));
    }

    private <R> News news(Inquiry<R> inquiry, Span span, int most) {
        List<R> rows = reading.news(inquiry, span.after(), span.upTo(), most);
        int total = rows.size() < most
                ? rows.size()
                : reading.countNews(inquiry, span.after(), span.upTo(), ListView.MOST_COUNTED);
        Listing.Identity<R> identity = inquiry.listing().identity().orElseThrow();
        return new News(
                inquiry.title(),
                rows.stream()
                        .map(row -> new Item(
                                identity.title().apply(row, inquiry.words()),
                                Objects.requireNonNullElse(
                                        identity.link().apply(row), inquiry.address())))
                        .toList(),
                total);
    }

    private Optional<Inquiry<?>> inquiry(String path, String query, Reader reader, Words words) {
        return routes.at(path)
                .flatMap(found -> inquiry(
                        found.listing(), new Viewpoint(reader, found.parts()), query, words));
    }

    private <R> Optional<Inquiry<?>> inquiry(
            Listing<R> listing, Viewpoint viewpoint, String query, Words words) {
        return inquiries.of(listing, viewpoint, query, words).map(inquiry -> inquiry);
    }
}
