package org.costellazioni.registry.rules;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * To which address a point on the map belongs. The product knows no house numbers: it never makes a point
 * of an address, so where the one changes without the other somebody is asked.
 */
public final class PointRules {

    /** The fields of a point: they are taken, or left, together. */
    public static final List<ActorField> POINT = List.of(ActorField.LATITUDE, ActorField.LONGITUDE);

    /** The fields that say where an address is; a postal code is often corrected without any move. */
    public static final List<ActorField> PLACE =
            List.of(ActorField.ADDRESS, ActorField.MUNICIPALITY);

    private PointRules() {}

    /** What a change of a sheet does to what is known of its point. */
    public enum Effect {
        NONE,
        /** The point stays and the address is another: it is doubted from now on. */
        DOUBTED,
        /** The point is gone, has moved, or is at its own address again. */
        SETTLED
    }

    /**
     * What a change does.
     *
     * @param doubted {@link #mark} of the address that the point belongs to, while it is doubted
     */
    public static Effect effect(ActorSheet before, ActorSheet after, @Nullable String doubted) {
        Effect end = doubted == null ? Effect.NONE : Effect.SETTLED;
        if (!hasPoint(after) || moved(before, after)) {
            return end;
        }
        if (doubted != null) {
            return doubted.equals(mark(after)) ? Effect.SETTLED : Effect.NONE;
        }
        return addressChanged(before, after) ? Effect.DOUBTED : Effect.NONE;
    }

    /** Whether there is a whole point. */
    public static boolean hasPoint(ActorSheet sheet) {
        return POINT.stream().allMatch(sheet::has);
    }

    private static boolean moved(ActorSheet before, ActorSheet after) {
        return !POINT.stream()
                .allMatch(field -> degrees(before, field).equals(degrees(after, field)));
    }

    /** {@code 45.43} and {@code 45.430} are one. */
    private static String degrees(ActorSheet sheet, ActorField field) {
        String text = sheet.text(field).orElse("");
        try {
            return Double.toString(Double.parseDouble(text));
        } catch (NumberFormatException none) {
            return text;
        }
    }

    /** A first address belongs to the point that was there; another municipality is another place. */
    private static boolean addressChanged(ActorSheet before, ActorSheet after) {
        boolean known = before.has(ActorField.ADDRESS);
        return known && !sameAddress(before, after);
    }

    /** Whether two sheets name one address, however it is written; a municipality not said is any. */
    static boolean sameAddress(ActorSheet one, ActorSheet other) {
        return plain(one, ActorField.ADDRESS).equals(plain(other, ActorField.ADDRESS))
                && (!one.has(ActorField.MUNICIPALITY)
                        || !other.has(ActorField.MUNICIPALITY)
                        || plain(one, ActorField.MUNICIPALITY)
                                .equals(plain(other, ActorField.MUNICIPALITY)));
    }

    /**
     * Whether the point of a list's row may be taken for a sheet: it is whole, nobody wrote one by hand, and
     * the sheet says the address that the row says, so that no address gets the point of another.
     *
     * @param merged the sheet with the row's other fields
     */
    static boolean takes(ActorSheet merged, ActorSheet row, boolean byHand) {
        return hasPoint(row)
                && !byHand
                && (!row.has(ActorField.ADDRESS) || sameAddress(merged, row));
    }

    /** A fingerprint of the address: equal for equal addresses, and telling nobody where it is. */
    public static String mark(ActorSheet sheet) {
        String place =
                plain(sheet, ActorField.ADDRESS) + "\n" + plain(sheet, ActorField.MUNICIPALITY);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(place.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without accents, capitals, stops and double blanks. */
    private static String plain(ActorSheet sheet, ActorField field) {
        String text = sheet.text(field).orElse("");
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}/]+", " ")
                .strip();
    }
}
