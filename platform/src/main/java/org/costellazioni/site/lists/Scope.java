package org.costellazioni.site.lists;

import org.costellazioni.site.Crumb;

import java.util.List;
import java.util.Map;

/**
 * What a list shows to whoever looks at it from one place.
 *
 * @param values for the statement, beside those of the filters; a line marked with the name of one that is
 *     not here is left out
 * @param title values for the places of the list's messages; days and moments are said in words
 * @param crumbs the steps above the page; a label may be the key of a message
 */
public record Scope(Map<String, ?> values, List<Object> title, List<Crumb> crumbs) {

    /** Everything, for everyone alike. */
    public static final Scope ALL = new Scope(Map.of(), List.of(), List.of());

    public Scope {
        values = Map.copyOf(values);
        title = List.copyOf(title);
        crumbs = List.copyOf(crumbs);
    }

    /** Only what the values let through. */
    public static Scope of(Map<String, ?> values) {
        return new Scope(values, List.of(), List.of());
    }
}
