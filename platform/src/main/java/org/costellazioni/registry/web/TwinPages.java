package org.costellazioni.registry.web;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Likely twins as their pages show them. */
@Component
class TwinPages {

    private final ChoiceCache choices;

    TwinPages(ChoiceCache choices) {
        this.choices = choices;
    }

    /**
     * Two actors side by side.
     *
     * @param rows {@code different} marks those to look at
     * @param codesDiffer whether two fiscal codes say that they are two: then it is asked once more
     */
    record Compared(ActorView first, ActorView second, List<Row> rows, boolean codesDiffer) {}

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
                        .toList(),
                codesDiffer(first, second));
    }

    static boolean codesDiffer(ActorView first, ActorView second) {
        Optional<String> one = first.sheet().text(ActorField.FISCAL_CODE);
        Optional<String> other = second.sheet().text(ActorField.FISCAL_CODE);
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static String text(
            ActorView actor, ActorField field, ChoiceCache.Snapshot now, Words words) {
        return FieldText.of(field, actor.sheet().text(field).orElse(""), now, words);
    }
}
