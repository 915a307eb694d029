package org.costellazioni.site.forms;

import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field.Input;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a field's texts say to people: labels for codes, days in words. */
record ToldTexts(Input input, String type, List<Choice<?>> choices) {

    private static final Set<Input> CHOSEN = Set.of(Input.SELECT, Input.RADIOS, Input.CHECKBOXES);

    /** One after the other; nothing of a code whose label only the form's own page knows. */
    String of(List<String> texts, Words words) {
        return texts.stream()
                .map(text -> told(text, words))
                .filter(told -> !told.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String told(String text, Words words) {
        return choices.stream()
                .filter(choice -> choice.code().equals(text))
                .map(choice -> choice.label().apply(words))
                .findFirst()
                .orElseGet(() -> CHOSEN.contains(input) ? "" : asTyped(text, words));
    }

    private String asTyped(String text, Words words) {
        return type.equals("date") ? TimeText.told(text, words) : text;
    }
}
