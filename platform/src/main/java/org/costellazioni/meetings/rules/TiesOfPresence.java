package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.ActorId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who is tied to whom by having been at the same occasion. */
public final class TiesOfPresence {

    /** With more than this many nobody can say that each met each: ties go through the organizers. */
    public static final int MOST_PAIRWISE = 40;

    private TiesOfPresence() {}

    /** Two actors to be tied; the lesser identifier first. */
    public record Pair(ActorId one, ActorId other) {}

    /**
     * The pairs, each once. Organizers count as present, listed or not.
     *
     * @param present may hold organizers too
     */
    public static List<Pair> pairs(Collection<ActorId> present, Collection<ActorId> organizers) {
        List<ActorId> all = List.copyOf(everyone(present, organizers));
        boolean crowd = throughOrganizers(present, organizers);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                boolean tied = !crowd
                        || organizers.contains(all.get(i))
                        || organizers.contains(all.get(j));
                if (tied) {
                    pairs.add(new Pair(all.get(i), all.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Whether there are so many that each is tied to the organizers only. */
    public static boolean throughOrganizers(
            Collection<ActorId> present, Collection<ActorId> organizers) {
        return everyone(present, organizers).size() > MOST_PAIRWISE;
    }

    /** Those present and the organizers, each once, by identifier. */
    public static Set<ActorId> everyone(
            Collection<ActorId> present, Collection<ActorId> organizers) {
        Set<ActorId> all = new TreeSet<>(java.util.Comparator.comparing(ActorId::toString));
        all.addAll(organizers);
        all.addAll(present);
        return all;
    }
}
