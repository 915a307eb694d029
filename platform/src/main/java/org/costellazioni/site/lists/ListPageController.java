package org.costellazioni.site.lists;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.SameForStrangers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The page of each list, and the same rows made for paper. */
@Controller
class ListPageController implements ListEndpoint {

    /** Rows on paper; the page says so where there are more. */
    static final int MOST_PRINTED = 1_000;

    private final ListRoutes routes;
    private final Lists lists;
    private final Clock clock;

    ListPageController(ListRoutes routes, Lists lists, Clock clock) {
        this.routes = routes;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public List<Route> routes(Listing<?> listing) {
        List<Route> all = new ArrayList<>();
        if (listing.hasPage()) {
            all.add(Route.get(listing.path(), "show"));
        }
        if (listing.hasForms()) {
            all.add(Route.get(listing.path() + ".stampa", "print"));
        }
        return all;
    }

    @SameForStrangers
    String show(HttpServletRequest request, Model model) {
        Listing<?> listing = routes.of(request);
        model.addAttribute("list", lists.view(listing, request));
        return listing.template();
    }

    /** Too long to be kept for others. */
    String print(HttpServletRequest request, Model model) {
        model.addAttribute("list", lists.paper(routes.of(request), request, MOST_PRINTED));
        model.addAttribute("most", MOST_PRINTED);
        model.addAttribute("now", clock.instant());
        return "site/lists/print";
    }
}
