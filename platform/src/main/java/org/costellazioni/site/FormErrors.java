package org.costellazioni.site;

import org.costellazioni.kernel.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a form, field by field, in the order in which it was found. A field is named as in
 * the form; an error of the whole form stands under the empty name.
 */
public final class FormErrors {

    /** Why one field was not accepted. */
    public record FormError(String field, String key, List<Object> values) {}

    private final Map<String, FormError> byField = new LinkedHashMap<>();

    /** A form with nothing wrong (yet). */
    public static FormErrors none() {
        return new FormErrors();
    }

    /** Adds an error; the first one of a field stays. */
    public FormErrors add(String field, String key, Object... values) {
        byField.putIfAbsent(field, new FormError(field, key, List.of(values)));
        return this;
    }

    /** Adds a refusal to the field that it is about. */
    public FormErrors add(String field, Refusal refusal) {
        return add(field, refusal.messageKey(), refusal.arguments().toArray());
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public List<FormError> all() {
        return List.copyOf(byField.values());
    }

    /** What to say beside the field, or null when it is right. */
    public @Nullable String text(String field, Words words) {
        FormError error = byField.get(field);
        return error == null ? null : words.of(error.key(), error.values().toArray());
    }
}
