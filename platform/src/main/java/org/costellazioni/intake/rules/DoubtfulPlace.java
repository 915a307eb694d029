package org.costellazioni.intake.rules;

/**
 * A place that a list names in one of its columns and that nobody knows.
 *
 * @param field {@link ListField#NEIGHBORHOOD} or {@link ListField#MUNICIPALITY}
 * @param value as the list writes it
 */
public record DoubtfulPlace(ListField field, String value) {

    public boolean municipality() {
        return field == ListField.MUNICIPALITY;
    }
}
