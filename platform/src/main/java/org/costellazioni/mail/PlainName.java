package org.costellazioni.mail;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A name as it may stand in a letter: in one line, and nothing in it that a mail program makes a link of.
 * Whoever chooses a name would otherwise have the house send their addresses to people they do not know.
 *
 * @param text as it stands in the letter
 */
public record PlainName(String text) {

    private static final int LONGEST = 200;

    /** Control characters, ends of lines, what is not seen or turns the line around. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    private static final Pattern AT = Pattern.compile("@|://+");

    /** A point within a word, as in the name of a host; “dott.ssa” is none. */
    private static final Pattern POINT =
            Pattern.compile("(?<=[\\p{L}\\d-])[.\u3002\uff0e\uff61](?!ssa\\b)(?=\\p{L}{2})");

    public static PlainName of(String name) {
        String line = line(name);
        String plain = BLANKS.matcher(
                        POINT.matcher(AT.matcher(line).replaceAll(" ")).replaceAll(". "))
                .replaceAll(" ")
                .strip();
        return new PlainName(
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip() + "…");
    }

    /** Whether a name holds what may not stand in a letter; how many blanks it has does not count. */
    public static boolean holdsAnAddress(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return UNSEEN.matcher(composed).find()
                || AT.matcher(composed).find()
                || POINT.matcher(composed).find();
    }

    private static String line(String name) {
        return UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll(" ");
    }

    @Override
    public String toString() {
        return text;
    }
}
