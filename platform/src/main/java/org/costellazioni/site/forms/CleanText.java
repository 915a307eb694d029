package org.costellazioni.site.forms;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes of what was typed or pasted what was meant: letters composed (Unicode NFC), line ends all
 * {@code \n}, no blanks around it, not even those that nobody sees.
 */
final class CleanText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern LINE_END_OR_TAB = Pattern.compile("[\\n\\t]+");

    /** What takes room or none and shows nothing, beside what Java itself calls blank. */
    private static final String UNSEEN =
            "\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f"
                    + "\u2060\u2061\u2062\u2063\u2064\u2800\u3164\ufeff\uffa0";

    private static final char REPLACEMENT = '\ufffd';

    private CleanText() {}

    /** A text of several lines. */
    static String lines(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return strip(LINE_END.matcher(composed).replaceAll("\n"));
    }

    /** A text of several lines with the blanks that it came with; nothing at all when it is blank. */
    static String pasted(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        String text = LINE_END.matcher(composed).replaceAll("\n");
        return strip(text).isEmpty() ? "" : text;
    }

    /** A text of one line; line ends within it become blanks. */
    static String line(String typed) {
        return LINE_END_OR_TAB.matcher(lines(typed)).replaceAll(" ");
    }

    /** A code or an address, which has no blanks at all. */
    static String code(String typed) {
        return lines(typed)
                .codePoints()
                .filter(letter -> !blank(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether the text holds what no keyboard writes and no database takes, such as NUL. */
    static boolean broken(String text) {
        return text.codePoints().anyMatch(CleanText::unwritable);
    }

    /** The text with a mark where something cannot be shown. */
    static String shown(String text) {
        return broken(text)
                ? text.codePoints()
                        .map(letter -> unwritable(letter) ? REPLACEMENT : letter)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                : text;
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || UNSEEN.indexOf(letter) >= 0;
    }

    /** Control characters, halves of letters, letters that are none, and what turns a line around. */
    private static boolean unwritable(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t'
                || Character.getType(letter) == Character.SURROGATE
                || (letter & 0xfffe) == 0xfffe
                || letter >= 0x202a && letter <= 0x202e;
    }
}
