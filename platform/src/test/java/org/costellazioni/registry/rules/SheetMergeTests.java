package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class SheetMergeTests {

    private static final List<ActorField> TRIED = List.of(
            ActorField.NAME,
            ActorField.MUNICIPALITY,
            ActorField.THEMES,
            ActorField.PHONE,
            ActorField.ACTIVE_SINCE);

    @Test
    void aRegisterThatOverwritesChangesWhatNobodyWroteByHand() {
        ActorSheet known = sheet("Tela", "Mira", null);
        ActorSheet row = sheet("LA TELA", "Venezia", "041 1");
        assertThat(SheetMerge.merge(known, row, Set.of(ActorField.NAME), true))
                .isEqualTo(sheet("Tela", "Venezia", "041 1"));
    }

    @Test
    void aListThatDoesNotOverwriteOnlyFillsWhatIsMissing() {
        ActorSheet known = sheet("Tela", "Mira", null);
        ActorSheet row = sheet("LA TELA", "Venezia", "041 1");
        assertThat(SheetMerge.merge(known, row, Set.of(), false))
                .isEqualTo(sheet("Tela", "Mira", "041 1"));
    }

    @Test
    void whatAPersonHasEmptiedStaysEmpty() {
        ActorSheet row = sheet("Tela", "Mira", "041 1");
        assertThat(SheetMerge.merge(
                        sheet("Tela", "Mira", null), row, Set.of(ActorField.PHONE), true))
                .isEqualTo(sheet("Tela", "Mira", null));
    }

    @Test
    void differencesStandInTheOrderOfTheFields() {
        assertThat(SheetMerge.differences(sheet("Tela", "Mira", null), sheet("La Tela", null, "1")))
                .containsExactly(
                        new SheetMerge.Difference(ActorField.NAME, "Tela", "La Tela"),
                        new SheetMerge.Difference(ActorField.MUNICIPALITY, "Mira", null),
                        new SheetMerge.Difference(ActorField.PHONE, null, "1"));
    }

    @RepeatedTest(300)
    void whateverTheSheetsTheMergeKeepsItsPromises(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ActorSheet known = anySheet(random);
        ActorSheet row = anySheet(random);
        Set<ActorField> byHand = anyFields(random);
        boolean overwrites = random.nextBoolean();

        ActorSheet merged = SheetMerge.merge(known, row, byHand, overwrites);

        for (ActorField field : ActorField.values()) {
            if (byHand.contains(field) || !row.has(field)) {
                assertThat(merged.text(field)).isEqualTo(known.text(field));
            } else if (overwrites || !known.has(field)) {
                assertThat(merged.text(field)).isEqualTo(row.text(field));
            } else {
                assertThat(merged.text(field)).isEqualTo(known.text(field));
            }
        }
        assertThat(SheetMerge.merge(merged, row, byHand, overwrites))
                .as("the same row again changes nothing")
                .isEqualTo(merged);
        assertThat(applied(known, SheetMerge.differences(known, merged))).isEqualTo(merged);
    }

    private static ActorSheet applied(ActorSheet sheet, List<SheetMerge.Difference> differences) {
        ActorSheet changed = sheet;
        for (SheetMerge.Difference difference : differences) {
            changed = changed.with(difference.field(), difference.after());
        }
        return changed;
    }

    private static ActorSheet anySheet(Random random) {
        Map<ActorField, String> fields = new EnumMap<>(ActorField.class);
        for (ActorField field : TRIED) {
            if (random.nextBoolean()) {
                fields.put(field, "testo " + random.nextInt(3));
            }
        }
        return new ActorSheet(fields);
    }

    private static Set<ActorField> anyFields(Random random) {
        Set<ActorField> fields = EnumSet.noneOf(ActorField.class);
        new ArrayList<>(TRIED)
                .stream().filter(field -> random.nextInt(3) == 0).forEach(fields::add);
        return fields;
    }

    private static ActorSheet sheet(
            String name,
            @org.jspecify.annotations.Nullable String municipality,
            @org.jspecify.annotations.Nullable String phone) {
        return new ActorSheet(Map.of(ActorField.NAME, name))
                .with(ActorField.MUNICIPALITY, municipality)
                .with(ActorField.PHONE, phone);
    }
}
