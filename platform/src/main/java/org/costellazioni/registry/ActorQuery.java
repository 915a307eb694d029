package org.costellazioni.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which actors a list shows; an empty text asks nothing.
 *
 * @param words free text, tolerant of accents and of a wrong letter
 * @param page from 1
 */
public record ActorQuery(
        String words,
        String kind,
        String theme,
        String area,
        String section,
        String network,
        int page) {

    public static final int PAGE_SIZE = 30;

    public static final ActorQuery ALL = new ActorQuery("", "", "", "", "", "", 1);

    public ActorQuery {
        page = Math.max(1, Math.min(page, 10_000));
    }

    public boolean everyone() {
        return equals(ALL.onPage(page));
    }

    public ActorQuery onPage(int other) {
        return new ActorQuery(words, kind, theme, area, section, network, other);
    }

    /** The area as an identifier; empty when the text is none. */
    public Optional<UUID> areaId() {
        return org.costellazioni.kernel.TimeOrderedIds.parse(area);
    }

    public Optional<UUID> networkId() {
        return org.costellazioni.kernel.TimeOrderedIds.parse(network);
    }

    /**
     * A page of the list.
     *
     * @param total how many there are in all, counted up to {@link #MOST_COUNTED}
     */
    public record Found(List<ActorLine> actors, int total) {

        /** Above this the list says "more than". */
        public static final int MOST_COUNTED = 10_000;

        public boolean more() {
            return total > MOST_COUNTED;
        }

        public int pages() {
            return Math.max(1, (Math.min(total, MOST_COUNTED) + PAGE_SIZE - 1) / PAGE_SIZE);
        }
    }
}
