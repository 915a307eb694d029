package org.costellazioni.intake.rules;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the names that are likely to mean the same actor. Two names are as alike as {@link NameLikeness}
 * tells; a word weighs more the fewer names have it (inverse document frequency). A name whose words all
 * stand in another is alike too, unless they stand in several others. Places count: two municipalities
 * part two names, two branches named after two places do, a locality and its municipality do not.
 *
 * <p>Holds a few arrays a name: 150,000 names take some 70 MB.
 */
public final class NameIndex {

    /** Likeness from which a match is proposed, in percent. */
    public static final int LIKELY_PERCENT = 72;

    /** What is taken off for what parts two names, in percentage points. */
    private static final int OTHER_MUNICIPALITY = 30;

    private static final int OTHER_NUMBER = 35;
    private static final int OTHER_BRANCH = 35;

    /** An equal name stays a proposal where nobody knows the place, and so does one that is very alike. */
    private static final int UNKNOWN_PLACE = 14;

    private static final int UNKNOWN_PLACE_OF_EQUAL = 8;
    private static final int EQUAL_PERCENT = 97;

    /** Of a name that is contained in another: its least likeness, and how much of it must be found. */
    private static final int CONTAINED_PERCENT = 82;

    private static final int ALL_BUT_CONTAINED = 94;
    private static final int MOST_CONTAINING = 2;

    /** Names that may have the one word by which another is contained in them: an actor may have several. */
    private static final int MOST_BEARING = 3;

    private static final int COMMON_WORD = 3_000;
    private static final int RARE_WORD = 200;

    private final KnownPlaces places;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<String, List<String>> byBeginning = new HashMap<>();
    private final Map<String, List<String>> byEnding = new HashMap<>();
    private final Map<String, List<Integer>> byInitials = new HashMap<>();
    private final Map<Integer, List<Integer>> byWords = new HashMap<>();

    public NameIndex(KnownPlaces places) {
        this.places = places;
    }

    private final Map<String, KnownPlaces.Place> knownAs = new HashMap<>();

    /**
     * @param named known places that the name itself names
     * @param numbers that it says
     */
    private record Known(
            TellingName name, KnownPlaces.Place place, Set<String> named, Set<String> numbers) {}

    private record Entry(UUID actor, Known known) {}

    /** An actor whose name is alike. */
    public record Match(UUID actor, int percent) {}

    private record Found(Match match, boolean contained) {}

    /** Adds one of an actor's names; {@code municipality} is empty when unknown. */
    public void add(UUID actor, String name, String municipality) {
        Known known = known(name, municipality);
        TellingName telling = known.name;
        int number = entries.size();
        entries.add(new Entry(actor, known));
        put(byWords, Set.copyOf(telling.tokens()).hashCode(), number);
        initials(telling.counted()).forEach(initials -> put(byInitials, initials, number));
        for (String token : telling.tokens()) {
            if (!byWord.containsKey(token)) {
                put(byBeginning, beginning(token), token);
                put(byEnding, ending(token), token);
            }
            put(byWord, token, number);
        }
    }

    private Known known(String name, String municipality) {
        TellingName telling = TellingName.of(name);
        return new Known(
                telling,
                knownAs.computeIfAbsent(municipality, places::place),
                places.namedBy(telling.tokens()),
                telling.numbers());
    }

    private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, unseen -> new ArrayList<>(2)).add(value);
    }

    /** The likeliest actors of a name, the likeliest first, each once. */
    public List<Match> likely(String name, String municipality, int most) {
        Known known = known(name, municipality);
        List<Found> found = new ArrayList<>();
        for (int candidate : candidates(known.name)) {
            Found match = compare(known, entries.get(candidate));
            if (match.match.percent >= LIKELY_PERCENT) {
                found.add(match);
            }
        }
        long containing = found.stream()
                .filter(Found::contained)
                .map(match -> match.match.actor)
                .distinct()
                .count();
        Set<UUID> once = new HashSet<>();
        return found.stream()
                .filter(match -> !match.contained || containing <= MOST_CONTAINING)
                .map(Found::match)
                .sorted(Comparator.comparingInt(Match::percent)
                        .reversed()
                        .thenComparing(Match::actor))
                .filter(match -> once.add(match.actor))
                .limit(most)
                .toList();
    }

    private Found compare(Known known, Entry entry) {
        NameLikeness.Compared compared = NameLikeness.of(
                known.name,
                entry.known.name,
                this::weight,
                word -> known.place.words().contains(word)
                        || entry.known.place.words().contains(word));
        boolean contained = compared.percent() < CONTAINED_PERCENT && isContained(compared);
        int alike = contained ? CONTAINED_PERCENT + compared.percent() / 10 : compared.percent();
        int percent = alike < LIKELY_PERCENT ? alike : alike - partedBy(known, entry.known, alike);
        return new Found(new Match(entry.actor, percent), contained);
    }

    /** A single common word is contained in many names and tells nothing. */
    private boolean isContained(NameLikeness.Compared compared) {
        return compared.containedPercent() >= ALL_BUT_CONTAINED
                && compared.lighterWeight() >= Math.log(2 + entries.size() / (1.0 + MOST_BEARING));
    }

    private int partedBy(Known one, Known other, int alike) {
        int points = switch (one.place.to(other.place)) {
            case ONE -> 0;
            case UNKNOWN -> alike >= EQUAL_PERCENT ? UNKNOWN_PLACE_OF_EQUAL : UNKNOWN_PLACE;
            case APART -> OTHER_MUNICIPALITY;
        };
        if (!one.numbers.isEmpty()
                && !other.numbers.isEmpty()
                && Collections.disjoint(one.numbers, other.numbers)) {
            points += OTHER_NUMBER;
        }
        return places.differ(one.named, other.named) ? points + OTHER_BRANCH : points;
    }

    /**
     * Whoever is alike enough shares one of the weightiest words: were none of those shared that weigh
     * more than a likely match may lack, too little would be left. A shorter name shares one of those that
     * few names have.
     */
    private Set<Integer> candidates(TellingName name) {
        List<String> tokens = name.tokens();
        double total = tokens.stream().mapToDouble(this::weight).sum();
        double looked = 0;
        Set<Integer> candidates =
                new LinkedHashSet<>(byWords.getOrDefault(Set.copyOf(tokens).hashCode(), List.of()));
        List<String> weightiest = tokens.stream()
                .sorted(Comparator.comparingDouble(this::weight).reversed())
                .toList();
        for (String token : weightiest) {
            boolean enough = looked > total * (100 - LIKELY_PERCENT) / 100;
            addHolders(similarWords(token), enough ? RARE_WORD : COMMON_WORD, candidates);
            looked += weight(token);
        }
        addOtherSpellings(name, candidates);
        return candidates;
    }

    /** Two words written as one, acronyms and what they stand for. */
    private void addOtherSpellings(TellingName name, Set<Integer> candidates) {
        List<String> tokens = name.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            addHolders(List.of(tokens.get(i) + tokens.get(i + 1)), RARE_WORD, candidates);
        }
        for (String token : tokens) {
            if (token.length() >= INITIALS && token.length() <= 7) {
                candidates.addAll(few(byInitials.get(token.substring(0, INITIALS)), COMMON_WORD));
            }
        }
        addHolders(acronyms(name.counted()), RARE_WORD, candidates);
    }

    private void addHolders(List<String> words, int most, Set<Integer> candidates) {
        words.forEach(word -> candidates.addAll(few(byWord.get(word), most)));
    }

    private static Collection<Integer> few(@Nullable List<Integer> holders, int most) {
        return holders == null || holders.size() > most ? List.of() : holders;
    }

    private static final int INITIALS = 3;

    /** The first letters of three words, from each of the first words of a name. */
    private static Set<String> initials(List<String> words) {
        Set<String> initials = new HashSet<>();
        for (int from = 0; from < Math.min(3, words.size() - INITIALS + 1); from++) {
            initials.add(letters(words, from, INITIALS));
        }
        return initials;
    }

    /** All acronyms of three to seven letters that the words may have. */
    private static List<String> acronyms(List<String> words) {
        List<String> acronyms = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int length = INITIALS; length <= 7 && from + length <= words.size(); length++) {
                acronyms.add(letters(words, from, length));
            }
        }
        return acronyms;
    }

    private static String letters(List<String> words, int from, int length) {
        StringBuilder letters = new StringBuilder(length);
        words.subList(from, from + length).forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }

    private List<String> similarWords(String token) {
        List<String> similar = new ArrayList<>(List.of(token));
        addSlips(token, byBeginning.getOrDefault(beginning(token), List.of()), similar);
        addSlips(token, byEnding.getOrDefault(ending(token), List.of()), similar);
        return similar;
    }

    private static void addSlips(String token, List<String> words, List<String> similar) {
        for (String word : words) {
            if (!word.equals(token) && NameLikeness.slipped(token, word)) {
                similar.add(word);
            }
        }
    }

    private double weight(String token) {
        int holders = byWord.getOrDefault(token, List.of()).size();
        return Math.log(2 + entries.size() / (1.0 + holders));
    }

    private static String beginning(String token) {
        return token.substring(0, Math.min(3, token.length()));
    }

    private static String ending(String token) {
        return token.substring(Math.max(0, token.length() - 3));
    }
}
