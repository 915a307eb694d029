package org.costellazioni.upkeep.redaction;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is looked for: words in this order, whatever their case, with blanks or the signs between them that
 * addresses put in the place of blanks.
 *
 * @param typed in one line
 */
public record WantedText(String typed) {

    /** Shorter ones stand in everything. */
    public static final int SHORTEST = 4;

    public static final int LONGEST = 200;

    private static final String BETWEEN = "(?:\\s|[-+_]|%20)+";
    private static final String SPECIAL = "[\\\\^$.|?*+()\\[\\]{}]";

    /** Empty for what is too short or too long. */
    public static Optional<WantedText> of(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        return text.length() < SHORTEST || text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new WantedText(text));
    }

    /** A regular expression of both PostgreSQL and Java, to be used without regard to case. */
    String pattern() {
        return Arrays.stream(typed.split(" "))
                .map(word -> word.replaceAll(SPECIAL, Matcher.quoteReplacement("\\") + "$0"))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Some words around the first place where it stands. */
    String excerpt(String text, int around) {
        Matcher found = Pattern.compile(pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        if (!found.find()) {
            return "";
        }
        int from = Math.max(0, found.start() - around);
        int to = Math.min(text.length(), found.end() + around);
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("\\s+", " ")
                + (to < text.length() ? "…" : "");
    }
}
