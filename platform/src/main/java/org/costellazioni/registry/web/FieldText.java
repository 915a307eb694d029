package org.costellazioni.registry.web;

import org.costellazioni.registry.ActorField;
import org.costellazioni.site.Words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Fields of a sheet and their values as people read them. */
final class FieldText {

    private FieldText() {}

    static String of(ActorField field, String text, ChoiceCache.Snapshot choices, Words words) {
        if (text.isEmpty()) {
            return "";
        }
        String vocabulary = field.vocabulary();
        if (vocabulary != null) {
            return each(text, code -> choices.label(vocabulary, code, words));
        }
        return switch (field.shape()) {
            case DATE -> day(text, words);
            case FLAG -> words.of("registry.yes");
            case LIST -> each(text, line -> line);
            default -> text;
        };
    }

    private static String each(String lines, java.util.function.UnaryOperator<String> word) {
        return Arrays.stream(lines.split("\n"))
                .map(String::strip)
                .map(word)
                .collect(Collectors.joining(", "));
    }

    private static String day(String text, Words words) {
        try {
            return words.date(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            return text;
        }
    }
}
