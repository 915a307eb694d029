package org.costellazioni.registry.web;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;

/** Likely twins as their pages show them. */
@Component
class TwinPages {

    private final ChoiceCache choices;

    TwinPages(ChoiceCache choices) {
        this.choices = choices;
    }

    /** Two actors side by side; {@code different} marks the rows to look at. */
    record Compared(ActorView first, ActorView second, List<Row> rows) {}

    /** One field of both. */
    record Row(String label, String first, String second, boolean different) {}

    Compared compare(ActorView first, ActorView second, Words words) {
        ChoiceCache.Snapshot now = choices.now();
        return new Compared(
                first,
                second,
                Arrays.stream(ActorField.values())
                        .filter(field ->
                                first.sheet().has(field) || second.sheet().has(field))
                        .map(field -> {
                            String one = text(first, field, now, words);
                            String other = text(second, field, now, words);
                            return new Row(
                                    words.of(field.labelKey()), one, other, !one.equals(other));
                        })
                        .toList());
    }

    private static String text(
            ActorView actor, ActorField field, ChoiceCache.Snapshot now, Words words) {
        return FieldText.of(field, actor.sheet().text(field).orElse(""), now, words);
    }
}
