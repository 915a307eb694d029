package org.costellazioni.registry.web;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.rules.FieldEntry;
import org.costellazioni.registry.rules.FieldRefusal;
import org.costellazioni.registry.rules.SheetRules;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.FormData;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of an actor's sheet in a form, as its entry describes it.
 *
 * @param written from the sheet's text to what the form shows
 * @param kept from what the form says to the sheet's text
 */
record ActorInput<T>(
        ActorField of, Field<T> field, Function<String, T> written, Function<T, String> kept) {

    /** What is said where a field is missing that may not be. */
    private static final Map<ActorField, Refusal> MISSING = Map.of(
            ActorField.NAME, ActorRefusal.NAME_MISSING,
            ActorField.KIND, ActorRefusal.KIND_UNKNOWN);

    static ActorInput<?> of(ActorField field) {
        String name = field.code();
        return switch (field.entry().input()) {
            case FLAG ->
                new ActorInput<>(
                        field,
                        Fields.flag(name, field.labelKey(), "true"),
                        Boolean::valueOf,
                        ticked -> ticked ? "true" : "");
            case ONE ->
                new ActorInput<>(
                        field,
                        vocabulary(field, demanded(field, Fields.one(name, field.labelKey()))),
                        code -> code,
                        code -> code);
            case MANY ->
                new ActorInput<>(
                        field,
                        vocabulary(field, Fields.many(name, field.labelKey())),
                        text -> Arrays.asList(text.split("\n")),
                        codes -> String.join("\n", codes));
            case TEXT, LONG_TEXT ->
                field.shape() == ActorField.Shape.DATE ? day(field) : text(field);
        };
    }

    private static ActorInput<LocalDate> day(ActorField field) {
        return new ActorInput<>(
                field,
                Fields.day(field.code(), field.labelKey()).malformed(ActorRefusal.DATE_MALFORMED),
                LocalDate::parse,
                LocalDate::toString);
    }

    private static ActorInput<String> text(ActorField field) {
        FieldEntry entry = field.entry();
        String name = field.code();
        String label = field.labelKey();
        Field<String> typed = entry.input() == FieldEntry.Input.LONG_TEXT
                ? Fields.longText(name, label).rows(4)
                : entry.isCode() ? Fields.code(name, label) : Fields.text(name, label);
        return new ActorInput<>(
                field,
                demanded(
                        field,
                        typed.keyboard(entry.inputType())
                                .longest(SheetRules.LONGEST_TEXT, ActorRefusal.TEXT_TOO_LONG)
                                .such(text -> broken(field, entry.normal(text)))),
                text -> text,
                entry::normal);
    }

    private static <T> Field<T> demanded(ActorField field, Field<T> input) {
        if (!field.entry().isDemanded()) {
            return input;
        }
        Refusal missing = MISSING.get(field);
        return missing == null ? input.required() : input.required(missing);
    }

    /** A code outside the vocabulary is refused with the field's own reason. */
    private static <T> Field<T> vocabulary(ActorField field, Field<T> input) {
        return field.entry().checks().stream()
                .filter(check -> check.wrong() == null)
                .map(check -> input.malformed(FieldRefusal.of(field, check)))
                .findFirst()
                .orElse(input);
    }

    /** The first check that the text does not pass, or one of its lines. */
    private static Optional<Refusal> broken(ActorField field, String text) {
        List<String> values = field.shape() == ActorField.Shape.LIST
                ? Arrays.asList(text.split("\n"))
                : List.of(text);
        return field.entry().checks().stream()
                .filter(check -> check.wrong() != null && values.stream().anyMatch(check.wrong()))
                .map(check -> FieldRefusal.of(field, check))
                .findFirst();
    }

    /** Shows in the form what stands in the sheet. */
    void show(ActorSheet sheet, FormData form) {
        form.with(field, sheet.text(of).map(written).orElse(null));
    }

    /** The sheet with what the form says. */
    ActorSheet keep(FormData form, ActorSheet sheet) {
        return sheet.with(of, form.maybe(field).map(kept).orElse(""));
    }
}
