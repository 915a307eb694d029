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
    private static final int MOST_OF_ONE = 6;

    private final NameIndex index = new NameIndex();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, Entry> byActor = new HashMap<>();

    private record Entry(UUID actor, String name, String municipality, boolean coded) {}

    /** Two actors; {@code first} is the lesser identifier in its text form. */
    public record Pair(UUID first, UUID second, int percent) {}

    public void add(UUID actor, String name, String municipality, boolean coded) {
        Entry entry = new Entry(actor, name, municipality, coded);
        entries.add(entry);
        byActor.put(actor, entry);
        index.add(actor, name, municipality);
    }

    public int size() {
        return entries.size();
    }

    /** The likely twins of the actors from one number to another, in the order in which they came. */
    public List<Pair> pairs(int from, int to) {
        List<Pair> pairs = new ArrayList<>();
        for (Entry entry : entries.subList(from, Math.min(to, entries.size()))) {
            for (NameIndex.Match match :
                    index.likely(entry.name(), entry.municipality(), MOST_OF_ONE)) {
                Entry other = byActor.get(match.actor());
                if (other != null && isPair(entry, other, match.percent())) {
                    pairs.add(new Pair(entry.actor(), other.actor(), match.percent()));
                }
            }
        }
        return pairs;
    }

    private static boolean isPair(Entry one, Entry other, int percent) {
        if (one.actor().toString().compareTo(other.actor().toString()) >= 0) {
            return false;
        }
        return percent >= (one.coded() && other.coded() ? BOTH_CODED_PERCENT : ONE_UNCODED_PERCENT);
    }
}
