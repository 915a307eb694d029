package org.costellazioni.site.lists;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Which lists can be narrowed by the terms of a vocabulary, and who has kept doing so. */
@Component
@Transactional(readOnly = true)
public class TermFilters {

    private final ListRoutes routes;
    private final SavedFilters saved;

    TermFilters(ListRoutes routes, SavedFilters saved) {
        this.routes = routes;
        this.saved = saved;
    }

    /**
     * A list that can be narrowed by a term.
     *
     * @param title message key
     * @param address of the list, narrowed by the term
     * @param saved how many filters that people keep name it
     */
    public record Narrowed(String title, String address, int saved) {}

    /** The lists that the reader sees, by their addresses. */
    public List<Narrowed> of(String vocabulary, String code, Reader reader) {
        return routes.fixed()
                .filter(listing -> listing.visibleTo(reader))
                .flatMap(listing -> listing.filters().stream()
                        .filter(filter -> Objects.equals(filter.vocabulary(), vocabulary))
                        .map(filter -> new Narrowed(
                                listing.key() + ".title",
                                listing.path() + "?" + filter.name() + "=" + code,
                                saved.count(listing.path(), filter.name() + "=" + code))))
                .sorted(Comparator.comparing(Narrowed::address))
                .toList();
    }
}
