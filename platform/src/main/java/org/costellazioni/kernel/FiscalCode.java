package org.costellazioni.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Italian fiscal code whose check character is right: 11 digits (organizations, the same as the
 * VAT number's algorithm, and provisional codes of persons) or 16 characters (persons, with
 * substituted digits, "omocodia").
 */
public record FiscalCode(String value) {

    private static final Pattern DIGITS = Pattern.compile("\\d{11}");
    private static final Pattern PERSONAL = Pattern.compile(
            "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]");

    /** Value of a letter or digit in an odd position (1, 3, … 15) of a personal code, by A…Z; 0…9 as A…J. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    /** Refuses a value that {@link #check} would not call {@link Check#VALID}. */
    public FiscalCode {
        if (check(value) != Check.VALID) {
            throw new IllegalArgumentException("not a fiscal code");
        }
    }

    /** What is wrong with a text offered as a fiscal code, in order of precedence. */
    public enum Check {
        VALID,
        /** Neither 11 digits nor the 16-character shape. */
        WRONG_SHAPE,
        /** The right shape, but the last character does not follow from the others. */
        WRONG_CHECK_CHARACTER
    }

    /** Reads a code as people type it: spaces dropped, letters raised; empty when it is not valid. */
    public static Optional<FiscalCode> parse(String text) {
        String normal = normalize(text);
        return check(normal) == Check.VALID
                ? Optional.of(new FiscalCode(normal))
                : Optional.empty();
    }

    /** Drops spaces and raises letters; the result may still be wrong. */
    public static String normalize(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Judges a normalized text. */
    public static Check check(String normal) {
        if (DIGITS.matcher(normal).matches()) {
            return checkDigit(normal) == normal.charAt(10)
                    ? Check.VALID
                    : Check.WRONG_CHECK_CHARACTER;
        }
        if (PERSONAL.matcher(normal).matches()) {
            return checkLetter(normal) == normal.charAt(15)
                    ? Check.VALID
                    : Check.WRONG_CHECK_CHARACTER;
        }
        return Check.WRONG_SHAPE;
    }

    /** Whether the code is a natural person's 16-character code, which is never shown in public. */
    public boolean personal() {
        return value.length() == 16;
    }

    /** The eleventh digit that the first ten ask for. */
    public static char checkDigit(String firstTen) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = firstTen.charAt(i) - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static char checkLetter(String code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            int rank = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[rank] : rank;
        }
        return (char) ('A' + sum % 26);
    }

    @Override
    public String toString() {
        return value;
    }
}
