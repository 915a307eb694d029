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

    static boolean in(String text) {
        return RUINED.matcher(text).find();
    }
}
