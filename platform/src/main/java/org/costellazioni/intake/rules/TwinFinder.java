package org.costellazioni.intake.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds actors that are likely one and the same. Two with different fiscal codes are different in law,
 * so their names must be all but equal; where a code is missing, likeness is enough.
 */
public final class TwinFinder {

    static final int BOTH_CODED_PERCENT = 97;
    static final int ONE_UNCODED_PERCENT = 80;
    private static final int MOST_OF_ONE = 10;

    private final NameIndex index;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, Entry> byActor = new HashMap<>();

    public TwinFinder(KnownPlaces places) {
        this.index = new NameIndex(places);
    }

    private record Entry(UUID actor, String name, String municipality, boolean coded) {}

    /** Two actors; {@code first} is the lesser identifier in its text form. */
    public record Pair(UUID first, UUID second, int percent) {}

    /** Adds one of an actor's names; the first one told is the one that it bears. */
    public void add(UUID actor, String name, String municipality, boolean coded) {
        Entry entry = new Entry(actor, name, municipality, coded);
        if (byActor.putIfAbsent(actor, entry) == null) {
            entries.add(entry);
        }
        index.add(actor, name, municipality);
    }

    public int size() {
        return entries.size();
    }

    /**
     * The likely twins of the actors from one number to another, in the order in which they came. Each pair
     * is told with the lesser identifier, or with the other where only that one finds it: a short name finds
     * the long one that it is a part of more often than the reverse.
     */
    public List<Pair> pairs(int from, int to) {
        List<Pair> pairs = new ArrayList<>();
        for (Entry entry : entries.subList(from, Math.min(to, entries.size()))) {
            for (NameIndex.Match match : likely(entry)) {
                Entry other = byActor.get(match.actor());
                if (other == null || !enough(entry, other, match.percent())) {
                    continue;
                }
                if (isLesser(entry, other)) {
                    pairs.add(new Pair(entry.actor(), other.actor(), match.percent()));
                } else if (isLesser(other, entry) && !finds(other, entry)) {
                    pairs.add(new Pair(other.actor(), entry.actor(), match.percent()));
                }
            }
        }
        return pairs;
    }

    private List<NameIndex.Match> likely(Entry entry) {
        return index.likely(entry.name(), entry.municipality(), MOST_OF_ONE);
    }

    private boolean finds(Entry one, Entry other) {
        return likely(one).stream()
                .anyMatch(match ->
                        match.actor().equals(other.actor()) && enough(one, other, match.percent()));
    }

    private static boolean isLesser(Entry one, Entry other) {
        return one.actor().toString().compareTo(other.actor().toString()) < 0;
    }

    private static boolean enough(Entry one, Entry other, int percent) {
        return percent >= (one.coded() && other.coded() ? BOTH_CODED_PERCENT : ONE_UNCODED_PERCENT);
    }
}
