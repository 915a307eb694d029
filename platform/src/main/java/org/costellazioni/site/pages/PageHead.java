package org.costellazioni.site.pages;

import java.util.ArrayList;
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

    /** The same head with what other modules offer behind its own actions. */
    public PageHead with(List<PageAction> offered) {
        List<PageAction> all = new ArrayList<>(actions);
        all.addAll(offered);
        return new PageHead(kicker, title, state, all);
    }
}
