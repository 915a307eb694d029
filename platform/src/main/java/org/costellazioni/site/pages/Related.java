package org.costellazioni.site.pages;

import java.util.List;

/**
 * Things of another module that have to do with the one whose page it is.
 *
 * @param title what they are
 */
public record Related(String title, List<Participant> things) {

    public Related {
        things = List.copyOf(things);
    }
}
