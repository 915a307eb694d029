package org.costellazioni.registry.rules;

import org.costellazioni.kernel.FiscalCode;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a field's text must not be, and the form in which it is kept. */
public final class FieldChecks {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"']+\\.[^\\s<>\"']+");

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{1,30})?");

    private FieldChecks() {}

    public static Predicate<String> longerThan(int characters) {
        return text -> text.length() > characters;
    }

    /** Whether the number's distance from zero is beyond the limit, or it is none. */
    public static Predicate<String> beyond(double limit) {
        return text -> !isDecimal(text) || Math.abs(Double.parseDouble(text)) > limit;
    }

    /** Whether people write a number so; programs also read {@code 0x1p3} and {@code 1e9}. */
    public static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    public static Predicate<String> fiscalCode(FiscalCode.Check outcome) {
        return text -> FiscalCode.check(text) == outcome;
    }

    public static boolean malformedDate(String text) {
        try {
            LocalDate.parse(text);
            return false;
        } catch (DateTimeParseException malformed) {
            return true;
        }
    }

    public static boolean malformedEmail(String text) {
        return !EMAIL.matcher(text).matches();
    }

    public static boolean malformedWebsite(String text) {
        return !WEBSITE.matcher(text).matches();
    }

    /** A website's address as people type it, with the scheme that they leave out. */
    public static String website(String typed) {
        return typed.isEmpty() || typed.contains("://") ? typed : "https://" + typed;
    }

    /** A decimal as it is typed in Italy. */
    public static String decimal(String typed) {
        return typed.replace(',', '.');
    }

    public static String withoutEmptyLines(String typed) {
        return typed.replaceAll("\\n\\s*\\n+", "\n");
    }

    public static String dialled(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
