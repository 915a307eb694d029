package org.costellazioni.intake.rules;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which names of places mean one town: the municipalities that are known, and the localities of each.
 * Capitals, accents and the letters of the province at the end do not count.
 */
public final class KnownPlaces {

    /** What two places are to each other. */
    public enum Relation {
        /** One town, or of one of them nothing is said. */
        ONE,
        /** Two names, of which at least one is not known: it may be a locality of the other. */
        UNKNOWN,
        /** Two municipalities that are known, or localities of two. */
        APART
    }

    private static final int LONGEST_PLACE_WORDS = 5;

    /** Municipalities lead to themselves; all in the form of {@link #normal}. */
    private final Map<String, String> municipalities = new HashMap<>();

    /** How municipalities are written. */
    private final Map<String, String> written = new HashMap<>();

    public KnownPlaces municipality(String name) {
        String municipality = normal(name);
        if (!municipality.isEmpty()) {
            written.putIfAbsent(municipality, name.strip());
            municipalities.put(municipality, municipality);
        }
        return this;
    }

    /** A locality; its municipality is known from now on. Said again, the last word counts. */
    public KnownPlaces locality(String name, String municipality) {
        municipality(municipality);
        if (!normal(name).isEmpty() && !normal(municipality).isEmpty()) {
            municipalities.put(normal(name), normal(municipality));
        }
        return this;
    }

    /** The municipality that a place is or belongs to, as words in capitals. */
    public Optional<String> municipalityOf(String place) {
        String plain = normal(place);
        String exact = municipalities.get(plain);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(atAnEnd(plain));
    }

    /** The same as {@link #municipalityOf}, as it is written. */
    public Optional<String> townOf(String place) {
        return municipalityOf(place).map(town -> written.getOrDefault(town, town));
    }

    /** Whether no municipality is known at all. */
    public boolean isEmpty() {
        return municipalities.isEmpty();
    }

    /** "Lido di Venezia" ends in its municipality, "Mestre - Venezia" begins with its locality. */
    private @Nullable String atAnEnd(String plain) {
        List<String> words = List.of(plain.split(" "));
        for (int length = Math.min(words.size() - 1, LONGEST_PLACE_WORDS); length > 0; length--) {
            String end = joined(words, words.size() - length, words.size());
            String beginning = joined(words, 0, length);
            String found = municipalities.getOrDefault(end, municipalities.get(beginning));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * A place as it is compared.
     *
     * @param plain its words in capitals; empty when nothing is said of it
     * @param municipality the known one that it is or belongs to; empty when nobody knows
     * @param words of both, in capitals
     */
    record Place(String plain, String municipality, Set<String> words) {

        Place(String plain, String municipality) {
            this(plain, municipality, Set.copyOf(NameTokens.words(plain + " " + municipality)));
        }

        Relation to(Place other) {
            if (plain.isEmpty() || other.plain.isEmpty() || plain.equals(other.plain)) {
                return Relation.ONE;
            }
            if (municipality.isEmpty() || other.municipality.isEmpty()) {
                return Relation.UNKNOWN;
            }
            return municipality.equals(other.municipality) ? Relation.ONE : Relation.APART;
        }
    }

    Place place(String name) {
        return new Place(normal(name), municipalityOf(name).orElse(""));
    }

    public Relation between(String one, String other) {
        return place(one).to(place(other));
    }

    /** The known places that words name, one inside another left out. */
    Set<String> namedBy(List<String> words) {
        Set<String> named = new HashSet<>();
        int from = 0;
        while (from < words.size()) {
            int length = Math.min(words.size() - from, LONGEST_PLACE_WORDS);
            while (length > 0 && !municipalities.containsKey(joined(words, from, from + length))) {
                length--;
            }
            if (length > 0) {
                named.add(joined(words, from, from + length));
            }
            from += Math.max(length, 1);
        }
        return named;
    }

    /** Whether two sets of known places, as {@link #namedBy} tells them, speak of different ones. */
    boolean differ(Set<String> some, Set<String> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && some.stream()
                        .noneMatch(one -> others.stream().anyMatch(other -> meet(one, other)));
    }

    /** The same place, or a locality and its municipality; two localities of one are two. */
    private boolean meet(String one, String other) {
        return one.equals(other)
                || one.equals(municipalities.get(other))
                || other.equals(municipalities.get(one));
    }

    static String normal(String place) {
        List<String> words = NameTokens.words(place);
        if (words.size() > 1 && words.getLast().matches("\\p{Lu}{2}")) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }
}
