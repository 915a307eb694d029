package org.costellazioni.registry.rules;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/** How a register's row meets the sheet that is already there. */
public final class SheetMerge {

    private SheetMerge() {}

    /** A field that differs between two sheets. */
    public record Difference(
            ActorField field,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What is known, with the row's news. What a row does not say stays; what a person wrote by hand
     * stays; what is missing is filled; the rest changes only where the source may overwrite.
     *
     * @param byHand fields that a person has written
     */
    public static ActorSheet merge(
            ActorSheet known, ActorSheet row, Set<ActorField> byHand, boolean overwrites) {
        EnumMap<ActorField, String> merged = new EnumMap<>(ActorField.class);
        merged.putAll(known.fields());
        row.fields().forEach((field, text) -> {
            boolean missing = !known.has(field) && !byHand.contains(field);
            if (missing || overwrites && !byHand.contains(field)) {
                merged.put(field, text);
            }
        });
        return new ActorSheet(merged);
    }

    /** The differences between two sheets, in the order of the fields. */
    public static List<Difference> differences(ActorSheet before, ActorSheet after) {
        List<Difference> found = new ArrayList<>();
        for (ActorField field : ActorField.values()) {
            String was = before.fields().get(field);
            String is = after.fields().get(field);
            if (was == null ? is != null : !was.equals(is)) {
                found.add(new Difference(field, was, is));
            }
        }
        return found;
    }
}
