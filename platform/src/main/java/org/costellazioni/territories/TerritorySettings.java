package org.costellazioni.territories;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a territory's administrator decides about it.
 *
 * @param color {@code #rrggbb}; white text on it must keep a contrast of 4.5 : 1 (WCAG 1.4.3)
 * @param tileServer {@code https://…/{z}/{x}/{y}.png}, or empty for none
 */
public record TerritorySettings(
        String name, String color, boolean publicSignUp, String tileServer) {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern TILES =
            Pattern.compile("https://[A-Za-z0-9.-]+(:\\d+)?/[^\\s\"']*\\{z\\}[^\\s\"']*");
    private static final double LEAST_CONTRAST = 4.5;

    /** The first rule that these settings break, in the order of the form. */
    Optional<TerritoryRefusal> refusal() {
        if (name.isBlank()) {
            return Optional.of(TerritoryRefusal.NAME_MISSING);
        }
        if (!COLOR.matcher(color).matches() || contrastWithWhite(color) < LEAST_CONTRAST) {
            return Optional.of(TerritoryRefusal.COLOR_TOO_LIGHT);
        }
        if (!tileServer.isEmpty() && !TILES.matcher(tileServer).matches()) {
            return Optional.of(TerritoryRefusal.TILE_SERVER_MALFORMED);
        }
        return Optional.empty();
    }

    /** Contrast ratio of WCAG 2.2, from 1 (white) to 21 (black). */
    static double contrastWithWhite(String color) {
        double luminance = 0.2126 * channel(color, 1)
                + 0.7152 * channel(color, 3)
                + 0.0722 * channel(color, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String color, int from) {
        double share = Integer.parseInt(color.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
