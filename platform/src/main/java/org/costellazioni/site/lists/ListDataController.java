package org.costellazioni.site.lists;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.lists.Asked.Meaningless;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.context.request.ServletWebRequest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The public rows of each list as data, page by page. Everyone gets the same, whoever they are: what a
 * stranger may read, in Italian.
 */
@Controller
class ListDataController implements ListEndpoint {

    /** Parameter of the rows of a page. */
    static final String SIZE = "quante";

    static final int MOST = 100;

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final MediaType JSON =
            new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private final ListRoutes routes;
    private final Lists lists;
    private final Readers readers;
    private final Phrasebook phrasebook;

    ListDataController(ListRoutes routes, Lists lists, Readers readers, Phrasebook phrasebook) {
        this.routes = routes;
        this.lists = lists;
        this.readers = readers;
        this.phrasebook = phrasebook;
    }

    /** Lists that are not for everyone have no data. */
    @Override
    public List<Route> routes(Listing<?> listing) {
        return listing.openToAll() && listing.hasForms()
                ? List.of(Route.get(ListRoutes.DATA + listing.path(), "data"))
                : List.of();
    }

    @Nullable
    ResponseEntity<String> data(ServletWebRequest request) {
        return data(routes.of(request.getRequest()), request);
    }

    private <R> @Nullable ResponseEntity<String> data(
            Listing<R> listing, ServletWebRequest request) {
        List<Meaningless> wrong = strange(listing, request.getRequest());
        ListPart<R> part = lists.data(listing, request.getRequest(), size(request.getRequest()));
        wrong.addAll(part.inquiry().asked().meaningless());
        if (!wrong.isEmpty()) {
            return ResponseEntity.badRequest()
                    .contentType(JSON)
                    .body(ListJson.errors(wrong, phrasebook));
        }
        String answer = ListJson.of(part, readers.site(request.getRequest()));
        String mark = ListJson.mark(answer);
        return request.checkNotModified(mark)
                ? null
                : ResponseEntity.ok()
                        .contentType(JSON)
                        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                        .eTag(mark)
                        .body(answer);
    }

    private static int size(HttpServletRequest request) {
        String typed = Filter.bare(request.getParameter(SIZE));
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : ListPart.USUAL;
    }

    /** Parameters that the list does not know: a slip of the pen must not give all rows in silence. */
    private static List<Meaningless> strange(Listing<?> listing, HttpServletRequest request) {
        Set<String> names = new TreeSet<>(request.getParameterMap().keySet());
        names.removeAll(Set.of(Asked.ORDER, Asked.PAGE, SIZE));
        listing.filters().forEach(filter -> names.remove(filter.name()));
        List<Meaningless> wrong = new ArrayList<>();
        names.forEach(name -> wrong.add(
                new Meaningless(Filter.bare(name), "site.list.parameter", Filter.bare(name))));
        String size = Filter.bare(request.getParameter(SIZE));
        if (!size.isEmpty() && !size.matches("[1-9]\\d?|" + MOST)) {
            wrong.add(new Meaningless(SIZE, "site.list.size", size));
        }
        return wrong;
    }
}
