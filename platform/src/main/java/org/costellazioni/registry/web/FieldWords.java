package org.costellazioni.registry.web;

import org.costellazioni.registry.ActorField;
import org.costellazioni.site.Words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of a sheet and their values as people read them. */
final class FieldWords {

    /** Fields whose values are codes, with their vocabulary. */
    static final Map<ActorField, String> VOCABULARIES = Map.of(
            ActorField.KIND, "kind",
            ActorField.RUNTS_SECTION, "runts-section",
            ActorField.LEGAL_NATURE, "legal-nature",
            ActorField.ACTIVITIES, "activity",
            ActorField.ICNPO, "icnpo",
            ActorField.THEMES, "theme",
            ActorField.PEOPLE_HELPED, "people-helped");

    private FieldWords() {}

    /** Message key of the field's name. */
    static String key(ActorField field) {
        return "registry.field." + field.code();
    }

    static String of(ActorField field, String text, Choices.Snapshot choices, Words words) {
        if (text.isEmpty()) {
            return "";
        }
        String vocabulary = VOCABULARIES.get(field);
        if (vocabulary != null) {
            return each(text, code -> choices.label(vocabulary, code, words));
        }
        if (field == ActorField.LANGUAGES) {
            Locale reader = Locale.forLanguageTag(words.language());
            return each(text, code -> Locale.forLanguageTag(code).getDisplayLanguage(reader));
        }
        if (field == ActorField.AREA_ID) {
            return choices.areaOptions().stream()
                    .filter(area -> area.value().equals(text))
                    .map(area -> area.label())
                    .findFirst()
                    .orElse(text);
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
