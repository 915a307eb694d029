package org.costellazioni.registry.web;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.rules.FieldEntry;
import org.costellazioni.site.Option;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The form of an actor's sheet, with what is written or was typed.
 *
 * @param name the actor's name; null for a new one
 * @param action where it is sent
 * @param version the version that it was read at; 0 for a new actor
 * @param others what others have written meanwhile in fields typed differently; none as a rule
 */
record ActorForm(
        @Nullable String name,
        String action,
        String back,
        int version,
        List<Section> sections,
        List<Other> others) {

    /** Name under which the browser keeps what is typed until it is accepted. */
    String draft() {
        return name == null ? "realta-nuova" : action.substring("/realta/".length());
    }

    /** The same where nobody else has written meanwhile. */
    ActorForm alone() {
        return new ActorForm(name, action, back, version, sections, List.of());
    }

    /** Fields that belong together. */
    record Section(String title, List<Field> fields) {}

    /** One field. */
    record Field(
            ActorField field,
            String label,
            @Nullable String help,
            List<Option> options,
            String value,
            List<String> values,
            boolean required) {

        FieldEntry.Input input() {
            return field.entry().input();
        }

        /** Type of the input element, for plain text. */
        String type() {
            return field.entry().inputType();
        }

        /** The same where it may not be left empty. */
        Field demanded() {
            return new Field(field, label, help, options, value, values, true);
        }
    }

    /** What a field says now in the registry, where something else was typed. */
    record Other(String label, String text) {}
}
