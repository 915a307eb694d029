package org.costellazioni.site.forms;

import org.costellazioni.site.Words;
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
    public record FormError(String field, String key, List<Object> values) {

        public String text(Words words) {
            return words.of(key, values.toArray());
        }
    }

    private final Map<String, FormError> byField = new LinkedHashMap<>();

    /** A form with nothing wrong (yet). */
    static FormErrors none() {
        return new FormErrors();
    }

    /** Adds an error; the first one of a field stays. */
    FormErrors add(String field, String key, Object... values) {
        byField.putIfAbsent(field, new FormError(field, key, List.of(values)));
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public List<FormError> all() {
        return List.copyOf(byField.values());
    }

    /** What to say beside the field, or null when it is right. */
    public @Nullable String text(String field, Words words) {
        FormError error = byField.get(field);
        return error == null ? null : error.text(words);
    }

    /** An error as it stands far from its field: with the label, where the sentence alone names none. */
    String summary(FormError error, Form form, Words words) {
        String text = error.text(words);
        boolean general = error.key().startsWith("site.form.");
        boolean repeated =
                all().stream().filter(each -> each.text(words).equals(text)).count() > 1;
        return form.fields()
                .filter(field -> (general || repeated) && field.name().equals(error.field()))
                .findFirst()
                .map(field -> words.of("site.form.error", field.label(words), text))
                .orElse(text);
    }
}
