package org.costellazioni.intake.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of one of the territory's vocabularies, as lists write them: a term's code, its label, or
 * the label's beginning where no other begins so. Articles, accents and capitals do not count.
 */
public final class TermMatcher {

    private final Map<List<String>, String> codes = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    /** Adds a term; its label is told to people up to the first comma or colon. */
    public TermMatcher add(String code, String labelItalian, String labelEnglish) {
        codes.put(NameTokens.words(code), code);
        codes.put(NameTokens.of(labelItalian), code);
        codes.put(NameTokens.of(labelEnglish), code);
        told.add(labelItalian.replaceFirst("[,:].*", ""));
        return this;
    }

    /** Adds a term that was joined into another: whoever still writes it means that one. */
    public TermMatcher former(String code, String labelItalian, String labelEnglish, String today) {
        codes.putIfAbsent(NameTokens.words(code), today);
        codes.putIfAbsent(NameTokens.of(labelItalian), today);
        codes.putIfAbsent(NameTokens.of(labelEnglish), today);
        return this;
    }

    /** The code of what was written, if it means one term. */
    public Optional<String> code(String written) {
        List<String> exact = NameTokens.words(written);
        List<String> words = NameTokens.of(written);
        if (codes.containsKey(exact) || words.isEmpty()) {
            return Optional.ofNullable(codes.get(exact));
        }
        Set<String> meant = codes.entrySet().stream()
                .filter(term -> begins(term.getKey(), words))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    /** The words that may be written, for whoever wrote another. */
    public String told() {
        return String.join(", ", told);
    }

    private static boolean begins(List<String> label, List<String> words) {
        return label.size() >= words.size() && label.subList(0, words.size()).equals(words);
    }
}
