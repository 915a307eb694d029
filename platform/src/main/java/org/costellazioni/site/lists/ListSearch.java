package org.costellazioni.site.lists;

import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Looks for words in a list, as whoever asks may see it. Within the caller's transaction. */
@Component
public class ListSearch {

    private final ListRoutes routes;
    private final Inquiries inquiries;
    private final ListReading reading;

    ListSearch(ListRoutes routes, Inquiries inquiries, ListReading reading) {
        this.routes = routes;
        this.inquiries = inquiries;
        this.reading = reading;
    }

    /** A row that fits; its link is an address within the site. */
    public record Hit(String title, String link) {}

    /**
     * What fits.
     *
     * @param list the list's title
     * @param all the address of all that fits
     * @param more whether there is more than the hits
     */
    public record Found(String list, String all, List<Hit> hits, boolean more) {}

    /** The rows that fit best; empty when there is no such list for the reader, or nothing fits. */
    public Optional<Found> find(String path, String sought, Reader reader, Words words, int most) {
        String query = Filter.WORDS + "=" + UriUtils.encode(sought, StandardCharsets.UTF_8);
        return routes.at(path)
                .flatMap(at ->
                        find(at.listing(), new Viewpoint(reader, at.parts()), query, words, most));
    }

    private <R> Optional<Found> find(
            Listing<R> listing, Viewpoint viewpoint, String query, Words words, int most) {
        return inquiries
                .of(listing, viewpoint, query, words)
                .map(inquiry -> found(inquiry, most))
                .filter(found -> !found.hits().isEmpty());
    }

    private <R> Found found(Inquiry<R> inquiry, int most) {
        List<R> rows = reading.page(inquiry, most + 1, 0);
        Listing.Identity<R> identity = inquiry.listing().identity().orElseThrow();
        return new Found(
                inquiry.title(),
                inquiry.address(),
                rows.stream()
                        .limit(most)
                        .map(row -> new Hit(
                                identity.title().apply(row, inquiry.words()),
                                Objects.requireNonNullElse(
                                        identity.link().apply(row), inquiry.address())))
                        .toList(),
                rows.size() > most);
    }
}
