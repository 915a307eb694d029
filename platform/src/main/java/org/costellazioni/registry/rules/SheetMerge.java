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
     * stays; what is missing is filled; the rest changes only where the source may overwrite. A point comes
     * whole, with its neighborhood, and only to the address that the row says it is at.
     *
     * @param byHand fields that a person has written
     */
    public static ActorSheet merge(
            ActorSheet known, ActorSheet row, Set<ActorField> byHand, boolean overwrites) {
        EnumMap<ActorField, String> merged = new EnumMap<>(ActorField.class);
        merged.putAll(known.fields());
        row.fields().forEach((field, text) -> {
            boolean missing = !known.has(field) && !byHand.contains(field);
            boolean taken = missing || overwrites && !byHand.contains(field);
            if (taken && !isOfThePoint(field, row)) {
                merged.put(field, text);
            }
        });
        takePoint(merged, known, row, byHand, overwrites);
        return new ActorSheet(merged);
    }

    /** A neighborhood that comes with a point goes where the point goes. */
    private static boolean isOfThePoint(ActorField field, ActorSheet row) {
        return PointRules.POINT.contains(field)
                || field == ActorField.AREA_ID && PointRules.hasPoint(row);
    }

    private static void takePoint(
            EnumMap<ActorField, String> merged,
            ActorSheet known,
            ActorSheet row,
            Set<ActorField> byHand,
            boolean overwrites) {
        boolean missing = PointRules.POINT.stream().noneMatch(known::has);
        boolean written = PointRules.POINT.stream().anyMatch(byHand::contains);
        if ((missing || overwrites) && PointRules.takes(new ActorSheet(merged), row, written)) {
            PointRules.POINT.forEach(field -> merged.put(field, row.text(field).orElseThrow()));
            boolean area = !byHand.contains(ActorField.AREA_ID)
                    && (overwrites || !known.has(ActorField.AREA_ID));
            if (area && row.has(ActorField.AREA_ID)) {
                merged.put(ActorField.AREA_ID, row.text(ActorField.AREA_ID).orElseThrow());
            }
        }
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
