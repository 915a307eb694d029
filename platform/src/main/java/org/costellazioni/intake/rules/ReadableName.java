package org.costellazioni.intake.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Registers write names in capitals; this is how people write them: {@code FONDAZIONE BANCA DEGLI
 * OCCHI DEL VENETO - ONLUS} reads {@code Fondazione Banca degli Occhi del Veneto - ONLUS}. Only the
 * shape of letters changes (and an apostrophe that stood for an accent), so whoever keeps the
 * original loses nothing. A name that has small letters was written by a person and stays as it is.
 */
public final class ReadableName {

    private static final Pattern OPENS_A_SEGMENT =
            Pattern.compile(".*(?:\\s[-–—]\\s*|[:;(\"“«.!?]\\s*)$");

    private ReadableName() {}

    /** The readable form, with runs of spaces made one. */
    public static String of(String original) {
        String name = original.strip().replaceAll("\\s+", " ");
        if (!name.equals(name.toUpperCase(Locale.ITALIAN))
                || name.equals(name.toLowerCase(Locale.ITALIAN))) {
            return name;
        }
        List<String> pieces = pieces(name);
        StringBuilder readable = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (Character.isLetterOrDigit(piece.charAt(0))) {
                boolean lastWord = i >= pieces.size() - 2;
                readable.append(NameWord.readable(piece, first, lastWord));
                first = false;
            } else {
                readable.append(piece);
                first |= !piece.equals(" ") && OPENS_A_SEGMENT.matcher(piece).matches();
            }
        }
        return readable.toString();
    }

    /** Words with their inner dots and apostrophes, and whatever stands between two words. */
    private static List<String> pieces(String name) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < name.length()) {
            boolean word = Character.isLetterOrDigit(name.charAt(start));
            int end = start + 1;
            while (end < name.length() && belongs(name.charAt(end), word)) {
                end++;
            }
            pieces.add(name.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static boolean belongs(char c, boolean word) {
        boolean letter = Character.isLetterOrDigit(c);
        return word ? letter || c == '.' || c == '\'' || c == '’' : !letter;
    }
}
