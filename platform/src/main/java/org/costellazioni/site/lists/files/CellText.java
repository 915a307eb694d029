package org.costellazioni.site.lists.files;

import java.util.regex.Pattern;

/**
 * A text as a cell of a workbook holds it. Readers take {@code _x0041_} for an A and XML has no place for
 * most control characters: both are written in that notation, which readers undo.
 */
final class CellText {

    private static final int LONGEST = 32_767;
    private static final Pattern NOTATION = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** Cut where no cell can be longer. */
    static String of(String text) {
        String escaped = NOTATION.matcher(text.replace("\r\n", "\n")).replaceAll("_x005F_");
        String whole = escaped.chars().noneMatch(CellText::withoutPlace) ? escaped : coded(escaped);
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
    }

    private static String coded(String text) {
        StringBuilder coded = new StringBuilder();
        text.chars().forEach(unit -> {
            if (withoutPlace(unit)) {
                coded.append(String.format("_x%04X_", unit));
            } else {
                coded.append((char) unit);
            }
        });
        return coded.toString();
    }

    private static boolean withoutPlace(int unit) {
        return unit < ' ' && unit != '\n' && unit != '\t' || unit == 0xFFFE || unit == 0xFFFF;
    }
}
