package org.costellazioni.site.lists;

import org.costellazioni.site.Crumb;
import org.costellazioni.site.Words;
import org.springframework.web.util.UriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who asks what of which list.
 *
 * @param <R> the rows
 */
record Inquiry<R>(Listing<R> listing, Viewpoint viewpoint, Scope scope, Asked asked, Words words) {

    /** Everything that the statement gets. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(scope.values());
        values.putAll(asked.values());
        return values;
    }

    /** {@link #values} and one more. */
    Map<String, Object> valuesWith(Map<String, ?> more) {
        Map<String, Object> values = values();
        values.putAll(more);
        return values;
    }

    /** The list's address within the site, without its query. */
    String path() {
        if (viewpoint.parts().isEmpty()) {
            return listing.path();
        }
        return UriComponentsBuilder.fromPath(listing.path())
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(viewpoint.parts())
                .toUriString();
    }

    /** The address of the page with what is asked, {@code /realta?tipo=ets}. */
    String address() {
        return with("");
    }

    /** The address of the same rows in another form, {@code /realta.csv?tipo=ets}. */
    String with(String ending) {
        String query = asked.query();
        return path() + ending + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of the page that is looked at, in the same forms as {@link #with}. */
    String pageWith(String ending) {
        String address = with(ending);
        return asked.page() == 1
                ? address
                : address + (address.contains("?") ? "&" : "?") + Asked.PAGE + '=' + asked.page();
    }

    String title() {
        return say("title");
    }

    /** A message of the list, with what the scope says in its places. */
    String say(String what) {
        return words.of(
                listing.key() + "." + what,
                scope.title().stream().map(this::said).toArray());
    }

    private Object said(Object argument) {
        return switch (argument) {
            case Instant moment -> words.moment(moment);
            case LocalDate day -> words.date(day);
            default -> argument;
        };
    }

    /** The steps above the page; a step's label may be the key of a message. */
    List<Crumb> crumbs() {
        return scope.crumbs().stream()
                .map(crumb -> words.has(crumb.label())
                        ? new Crumb(words.of(crumb.label()), crumb.path())
                        : crumb)
                .toList();
    }

    /** The order in which the rows stand. */
    RowOrder order() {
        return listing.rows().order(asked.order(), asked.values().keySet());
    }

    Reader reader() {
        return viewpoint.reader();
    }

    /** The columns that the reader may see. */
    List<Column<R>> columns() {
        return listing.columns(viewpoint).stream()
                .filter(column -> column.visibleTo(reader()))
                .toList();
    }
}
