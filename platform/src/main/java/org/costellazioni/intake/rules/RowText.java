package org.costellazioni.intake.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A row's values in one text, to be kept and compared with the next row of the same source. */
public final class RowText {

    private static final String BETWEEN_VALUES = "\u001e";
    private static final String BETWEEN_FIELD_AND_VALUE = "\u001f";

    private RowText() {}

    public static String write(Map<ListField, String> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey().name() + BETWEEN_FIELD_AND_VALUE + value.getValue())
                .collect(Collectors.joining(BETWEEN_VALUES));
    }

    /** Reads what {@link #write} wrote; a field that no longer exists is left out. */
    public static Map<ListField, String> read(String text) {
        Map<ListField, String> values = new HashMap<>();
        for (String value : text.split(BETWEEN_VALUES)) {
            for (ListField field : ListField.values()) {
                String start = field.name() + BETWEEN_FIELD_AND_VALUE;
                if (value.startsWith(start)) {
                    values.put(field, value.substring(start.length()));
                }
            }
        }
        return values;
    }
}
