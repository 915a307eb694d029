package org.costellazioni.intake.reading;

import java.util.regex.Pattern;

/**
 * Recognizes accented letters that were ruined before the file reached us: UTF-8 read as
 * Windows-1252 and saved again ("cittÃ "), replacement characters, control characters.
 */
final class RuinedLetters {

    private static final Pattern RUINED = Pattern.compile("\uFFFD"
            + "|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
            + "|\\p{L}Ã(?!\\p{L})"
            + "|Â[\u00a0-\u00bf]"
            + "|â€"
            + "|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");

    private RuinedLetters() {}

    /** Most texts hold none of these, and need no closer look. */
    private static boolean suspicious(int c) {
        return c == 'Ã'
                || c == 'Â'
                || c == 'â'
                || c == 0xfffd
                || c < ' ' && c != '\n' && c != '\t'
                || c == 0x7f;
    }

    static boolean in(String text) {
        return text.chars().anyMatch(RuinedLetters::suspicious)
                && RUINED.matcher(text).find();
    }
}
