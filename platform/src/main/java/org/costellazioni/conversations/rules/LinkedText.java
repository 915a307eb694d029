package org.costellazioni.conversations.rules;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of several lines with the addresses in it, ready for a page that escapes whatever it shows.
 *
 * @param paragraphs each a list of parts, with its line ends; together, in order, they are the text without
 *     the empty lines between them
 */
public record LinkedText(List<List<Part>> paragraphs) {

    /** Addresses of the web alone, as people write them; the longest that pages keep in one piece. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\bhttps?://[\\p{L}\\p{N}][^\\s<>\"'\\p{Cntrl}\\p{Cf}]{1,1998}");

    private static final String PUNCTUATION = ".,;:!?…’”»*_";

    /**
     * Some text.
     *
     * @param address where it leads, {@code http://…} or {@code https://…}; null when nowhere
     */
    public record Part(String text, @Nullable String address) {}

    public LinkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Empty lines part paragraphs. */
    public static LinkedText of(String text) {
        return new LinkedText(Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(LinkedText::parts)
                .toList());
    }

    private static List<Part> parts(String paragraph) {
        List<Part> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(paragraph);
        int from = 0;
        while (address.find()) {
            String found = trimmed(address.group());
            if (address.start() > from) {
                parts.add(new Part(paragraph.substring(from, address.start()), null));
            }
            parts.add(new Part(found, found));
            from = address.start() + found.length();
            address.region(from, paragraph.length());
        }
        if (from < paragraph.length()) {
            parts.add(new Part(paragraph.substring(from), null));
        }
        return List.copyOf(parts);
    }

    /** Without what ends a sentence, or a bracket that was opened before the address. */
    private static String trimmed(String address) {
        String rest = address;
        while (ends(rest)) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    private static boolean ends(String address) {
        char last = address.charAt(address.length() - 1);
        return PUNCTUATION.indexOf(last) >= 0
                || (last == ')' && count(address, ')') > count(address, '('))
                || (last == ']' && count(address, ']') > count(address, '['));
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
