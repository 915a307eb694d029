package org.costellazioni.registry;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is written about an actor, field by field; what is not written is absent, never blank. Lists
 * stand as lines.
 */
public record ActorSheet(Map<ActorField, String> fields) {

    public ActorSheet {
        EnumMap<ActorField, String> written = new EnumMap<>(ActorField.class);
        fields.forEach((field, text) -> {
            String stripped = text.strip();
            boolean absent = stripped.isEmpty()
                    || field.shape() == ActorField.Shape.FLAG && !isTrue(stripped);
            if (!absent) {
                written.put(field, stripped);
            }
        });
        fields = Map.copyOf(written);
    }

    private static boolean isTrue(String text) {
        return text.equals("true");
    }

    public Optional<String> text(ActorField field) {
        return Optional.ofNullable(fields.get(field));
    }

    public boolean has(ActorField field) {
        return fields.containsKey(field);
    }

    /** The values of a list field, in the order written; none when it is absent. */
    public List<String> list(ActorField field) {
        return text(field)
                .map(lines ->
                        Arrays.stream(lines.split("\n")).map(String::strip).toList())
                .orElse(List.of());
    }

    /** The sheet with one field rewritten; null or blank removes it. */
    public ActorSheet with(ActorField field, @Nullable String text) {
        EnumMap<ActorField, String> changed = new EnumMap<>(ActorField.class);
        changed.putAll(fields);
        changed.put(field, text == null ? "" : text);
        return new ActorSheet(changed);
    }

    public ActorSheet withList(ActorField field, Collection<String> values) {
        return with(field, values.stream().distinct().collect(Collectors.joining("\n")));
    }

    /** The name, which every valid sheet has. */
    public String name() {
        return fields.getOrDefault(ActorField.NAME, "");
    }
}
