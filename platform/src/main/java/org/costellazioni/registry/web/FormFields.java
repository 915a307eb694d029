package org.costellazioni.registry.web;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The sections of an actor's form and their fields, in order. */
enum FormFields {
    WHO(
            ActorField.NAME,
            ActorField.KIND,
            ActorField.DESCRIPTION,
            ActorField.THEMES,
            ActorField.ACTIVITIES,
            ActorField.PEOPLE_HELPED,
            ActorField.LANGUAGES,
            ActorField.ACTIVE_SINCE,
            ActorField.ACTIVE_UNTIL),
    WHERE(
            ActorField.ADDRESS,
            ActorField.POSTAL_CODE,
            ActorField.MUNICIPALITY,
            ActorField.PROVINCE,
            ActorField.SEAT_IS_HOME,
            ActorField.AREA_ID,
            ActorField.LATITUDE,
            ActorField.LONGITUDE),
    CONTACTS(
            ActorField.EMAIL,
            ActorField.PHONE,
            ActorField.PEC,
            ActorField.WEBSITE,
            ActorField.LINKS,
            ActorField.RESERVED_CONTACT),
    REGISTERS(
            ActorField.FISCAL_CODE,
            ActorField.REGISTER_NAME,
            ActorField.RUNTS_NUMBER,
            ActorField.RUNTS_SECTION,
            ActorField.RUNTS_SINCE,
            ActorField.LEGAL_NATURE,
            ActorField.ICNPO,
            ActorField.LEGAL_REPRESENTATIVE);

    private final List<ActorField> fields;

    FormFields(ActorField... fields) {
        this.fields = List.of(fields);
    }

    Stream<ActorField> fields() {
        return fields.stream();
    }

    /** What registers say is for the office alone to correct. */
    boolean officeOnly() {
        return this == REGISTERS;
    }

    String titleKey() {
        return "registry.form." + name().toLowerCase(Locale.ROOT);
    }

    /** Every field that somebody of the office, or not, may write. */
    static Stream<ActorField> all(boolean office) {
        return Arrays.stream(values())
                .filter(section -> office || !section.officeOnly())
                .flatMap(FormFields::fields);
    }

    /** What was typed, as the registry keeps it. */
    static String normal(ActorField field, String typed) {
        String text = typed.replace("\r", "").replace('\0', ' ').strip();
        return switch (field) {
            case FISCAL_CODE -> ActorForms.fiscalCode(text);
            case LATITUDE, LONGITUDE -> text.replace(',', '.');
            case WEBSITE -> text.isEmpty() || text.contains("://") ? text : "https://" + text;
            case LINKS -> text.replaceAll("\\n\\s*\\n+", "\n");
            default -> text;
        };
    }

    static ActorForm.Input input(ActorField field) {
        return switch (field) {
            case DESCRIPTION, LINKS -> ActorForm.Input.LONG_TEXT;
            case KIND, AREA_ID, RUNTS_SECTION, LEGAL_NATURE, ICNPO -> ActorForm.Input.ONE;
            case THEMES, ACTIVITIES, PEOPLE_HELPED, LANGUAGES -> ActorForm.Input.MANY;
            case SEAT_IS_HOME -> ActorForm.Input.FLAG;
            default -> ActorForm.Input.TEXT;
        };
    }

    static String type(ActorField field) {
        return switch (field) {
            case EMAIL, PEC -> "email";
            case PHONE -> "tel";
            case ACTIVE_SINCE, ACTIVE_UNTIL, RUNTS_SINCE -> "date";
            default -> "text";
        };
    }

    /** Name of the field that a refusal speaks of; empty when it speaks of the whole sheet. */
    static String about(ActorRefusal refusal) {
        ActorField field = switch (refusal) {
            case NAME_MISSING, NAME_TOO_LONG -> ActorField.NAME;
            case KIND_UNKNOWN -> ActorField.KIND;
            case FISCAL_CODE_MALFORMED, FISCAL_CODE_CHECK_WRONG, FISCAL_CODE_TAKEN ->
                ActorField.FISCAL_CODE;
            case RUNTS_SECTION_UNKNOWN -> ActorField.RUNTS_SECTION;
            case LEGAL_NATURE_UNKNOWN -> ActorField.LEGAL_NATURE;
            case ACTIVITY_UNKNOWN -> ActorField.ACTIVITIES;
            case THEME_UNKNOWN -> ActorField.THEMES;
            case PEOPLE_HELPED_UNKNOWN -> ActorField.PEOPLE_HELPED;
            case DATE_MALFORMED -> ActorField.ACTIVE_SINCE;
            case ACTIVE_BACKWARDS -> ActorField.ACTIVE_UNTIL;
            case ADDRESS_MISSING, SEAT_TWICE -> ActorField.ADDRESS;
            case LATITUDE_WRONG, COORDINATES_HALF -> ActorField.LATITUDE;
            case LONGITUDE_WRONG -> ActorField.LONGITUDE;
            case EMAIL_MALFORMED -> ActorField.EMAIL;
            case PEC_MALFORMED -> ActorField.PEC;
            case WEBSITE_MALFORMED -> ActorField.WEBSITE;
            case AREA_UNKNOWN -> ActorField.AREA_ID;
            default -> null;
        };
        return field == null ? "" : field.code();
    }
}
