package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.ColumnName;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people chose for words of a list that no term has yet. A word without a choice becomes a term of
 * the territory's own.
 *
 * @param byKey by {@link #theme} or {@link #object}: {@link #LEAVE}, or {@code =} and the code to use
 */
public record TermChoices(Map<String, String> byKey) {

    public static final TermChoices NONE = new TermChoices(Map.of());

    /** The word is left out of the row. */
    public static final String LEAVE = "-";

    private static final String USE = "=";
    private static final String OPTION = "term.";
    private static final int LONGEST_THEME = 60;

    public TermChoices {
        byKey = Map.copyOf(byKey);
    }

    /** What was chosen, as an import keeps its options. */
    public static TermChoices of(Map<String, String> options) {
        Map<String, String> chosen = new TreeMap<>();
        options.forEach((key, value) -> {
            if (key.startsWith(OPTION)) {
                chosen.put(key.substring(OPTION.length()), value);
            }
        });
        return new TermChoices(chosen);
    }

    public Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        byKey.forEach((key, value) -> options.put(OPTION + key, value));
        return options;
    }

    public static String use(String code) {
        return USE + code;
    }

    /** The code that a word would get in its vocabulary; empty for one that is too long to be a theme. */
    public static String code(String word) {
        String code = ColumnName.normalize(word).replace('_', '-');
        return code.length() > LONGEST_THEME ? "" : code;
    }

    public static String theme(String word) {
        return "theme/" + code(word);
    }

    public static String object(String word) {
        return "network-object/" + code(word);
    }

    /** The code to use for a word; empty text to leave it out; nothing where a term is to be made. */
    public Optional<String> chosen(String key) {
        return Optional.ofNullable(byKey.get(key))
                .map(value -> value.equals(LEAVE) ? "" : value.substring(USE.length()));
    }
}
