package org.costellazioni.site.pages;

import java.util.List;

/**
 * What stands on top of the page of a thing.
 *
 * @param kicker what kind of thing, and where; may be empty
 * @param title its name
 * @param state how it stands, in one sentence; may be empty
 * @param actions what this reader may do, the most usual first
 */
public record PageHead(String kicker, String title, String state, List<PageAction> actions) {

    public PageHead {
        actions = List.copyOf(actions);
    }
}
