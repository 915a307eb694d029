package org.costellazioni.registry.web;

import org.costellazioni.site.FormErrors;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/** Reads what people type into the smaller forms. */
final class FormText {

    private static final int LONGEST = 2_000;

    private FormText() {}

    /** Never null, without blanks around it, within what the registry keeps. */
    static String of(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "")
                .replace("\r", "")
                .replace('\0', ' ')
                .strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    static @Nullable String orNull(@Nullable String typed) {
        String text = of(typed);
        return text.isEmpty() ? null : text;
    }

    /** A day as a date field sends it; null when it is empty, an error beside the field when it is wrong. */
    static @Nullable LocalDate day(@Nullable String typed, String field, FormErrors errors) {
        String text = of(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            errors.add(field, "registry.form.date-malformed");
            return null;
        }
    }
}
