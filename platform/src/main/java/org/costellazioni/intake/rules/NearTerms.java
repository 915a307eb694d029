package org.costellazioni.intake.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of a vocabulary's terms a new word is probably meant by: one that shares a word with it, or a
 * word's stem. Articles and prepositions do not count, nor do words of fewer than four letters.
 */
public final class NearTerms {

    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_STEM = 5;

    /** A stem is shared by words of which it is so much of the longer. */
    private static final double SHARED = 2 / 3.0;

    private final Map<List<String>, String> codes = new LinkedHashMap<>();

    public NearTerms add(String code, String label) {
        codes.put(telling(label), code);
        return this;
    }

    /** The code of the nearest; of several as near, the one with the fewest other words, then the first. */
    public Optional<String> to(String word) {
        List<String> words = telling(word);
        String best = null;
        double most = 0;
        for (Map.Entry<List<String>, String> term : codes.entrySet()) {
            long shared = words.stream()
                    .filter(one -> term.getKey().stream().anyMatch(other -> alike(one, other)))
                    .count();
            double near = shared - term.getKey().size() / 100.0;
            if (shared > 0 && near > most) {
                most = near;
                best = term.getValue();
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<String> telling(String text) {
        return NameTokens.words(text).stream()
                .filter(word -> word.length() >= SHORTEST_WORD && !NameTokens.isMinor(word))
                .toList();
    }

    private static boolean alike(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (stem(one).equals(stem(other))) {
            return true;
        }
        int common = 0;
        while (common < shorter.length() && shorter.charAt(common) == longer.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_STEM
                && (common == shorter.length() || common >= longer.length() * SHARED);
    }

    /** Without the vowels at its end: one and many, his and hers. */
    private static String stem(String word) {
        return word.replaceFirst("[AEIO]{1,2}$", "");
    }
}
