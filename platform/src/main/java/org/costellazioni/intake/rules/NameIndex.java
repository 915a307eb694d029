package org.costellazioni.intake.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the names that are likely to mean the same actor. Two names are as alike as the telling words
 * they share weigh, against all their telling words; a word weighs more the fewer names have it
 * (inverse document frequency), and a word with one letter wrong still counts, a little less.
 *
 * <p>Holds a few arrays a name: 150,000 names take some 40 MB.
 */
public final class NameIndex {

    /** Likeness from which a match is proposed, in percent. */
    public static final int LIKELY_PERCENT = 72;

    /** What two different municipalities take off, in percentage points. */
    private static final int OTHER_MUNICIPALITY = 30;

    private static final int COMMON_WORD = 3_000;
    private static final double ONE_LETTER_WRONG = 0.9;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<String, List<String>> byBeginning = new HashMap<>();

    private record Entry(UUID actor, List<String> tokens, String municipality) {}

    /** An actor whose name is alike. */
    public record Match(UUID actor, int percent) {}

    /** Adds an actor's name; {@code municipality} is empty when unknown. */
    public void add(UUID actor, String name, String municipality) {
        List<String> tokens = NameTokens.of(name).stream().distinct().toList();
        int number = entries.size();
        entries.add(new Entry(actor, tokens, normal(municipality)));
        for (String token : tokens) {
            byWord.computeIfAbsent(token, unseen -> {
                        byBeginning
                                .computeIfAbsent(beginning(token), b -> new ArrayList<>(2))
                                .add(token);
                        return new ArrayList<>(2);
                    })
                    .add(number);
        }
    }

    /** The likeliest actors of a name, the likeliest first. */
    public List<Match> likely(String name, String municipality, int most) {
        List<String> tokens = NameTokens.of(name).stream().distinct().toList();
        String place = normal(municipality);
        Set<Integer> candidates = candidates(tokens);
        List<Match> matches = new ArrayList<>();
        for (int candidate : candidates) {
            Entry entry = entries.get(candidate);
            int percent = likeness(tokens, entry.tokens) - placePenalty(place, entry.municipality);
            if (percent >= LIKELY_PERCENT) {
                matches.add(new Match(entry.actor, percent));
            }
        }
        return matches.stream()
                .sorted(Comparator.comparingInt(Match::percent)
                        .reversed()
                        .thenComparing(Match::actor))
                .limit(most)
                .toList();
    }

    /**
     * Whoever is alike enough shares one of the weightiest words: were none of those shared that weigh
     * more than a likely match may lack, too little would be left.
     */
    private Set<Integer> candidates(List<String> tokens) {
        double total = tokens.stream().mapToDouble(this::weight).sum();
        double looked = 0;
        Set<Integer> candidates = new HashSet<>();
        List<String> weightiest = tokens.stream()
                .sorted(Comparator.comparingDouble(this::weight).reversed())
                .toList();
        for (String token : weightiest) {
            for (String similar : similarWords(token)) {
                List<Integer> holders = byWord.getOrDefault(similar, List.of());
                if (holders.size() <= COMMON_WORD) {
                    candidates.addAll(holders);
                }
            }
            looked += weight(token);
            if (looked > total * (100 - LIKELY_PERCENT) / 100) {
                break;
            }
        }
        return candidates;
    }

    private static int placePenalty(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other) ? 0 : OTHER_MUNICIPALITY;
    }

    private List<String> similarWords(String token) {
        if (token.length() < 5) {
            return List.of(token);
        }
        List<String> similar = new ArrayList<>(List.of(token));
        for (String word : byBeginning.getOrDefault(beginning(token), List.of())) {
            if (!word.equals(token) && OneLetter.apart(word, token)) {
                similar.add(word);
            }
        }
        return similar;
    }

    /** Shared weight against all weight, 0 to 100. */
    private int likeness(List<String> one, List<String> other) {
        double shared = 0;
        double all = 0;
        Set<String> left = new HashSet<>(other);
        for (String token : one) {
            double weight = weight(token);
            all += weight;
            if (left.remove(token)) {
                shared += weight;
            } else {
                String close = left.stream()
                        .filter(word -> token.length() >= 5 && OneLetter.apart(word, token))
                        .findFirst()
                        .orElse("");
                if (left.remove(close)) {
                    shared += weight * ONE_LETTER_WRONG;
                }
            }
        }
        for (String token : left) {
            all += weight(token);
        }
        return all == 0 ? 0 : (int) Math.round(100 * shared / all);
    }

    private double weight(String token) {
        int holders = byWord.getOrDefault(token, Collections.emptyList()).size();
        return Math.log(2 + entries.size() / (1.0 + holders));
    }

    private static String beginning(String token) {
        return token.substring(0, Math.min(3, token.length()));
    }

    private static String normal(String municipality) {
        return String.join(" ", NameTokens.words(municipality));
    }
}
