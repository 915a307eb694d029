package org.costellazioni.registry;

import java.util.Locale;

/** A field of an actor's sheet: a column of {@code registry_actors}, and how its text is to be read. */
public enum ActorField {
    NAME(Shape.TEXT),
    /** The name exactly as a register writes it, often in capitals. */
    REGISTER_NAME(Shape.TEXT),
    /** Code of vocabulary {@code kind}. */
    KIND(Shape.TEXT),
    FISCAL_CODE(Shape.TEXT),
    RUNTS_NUMBER(Shape.TEXT),
    /** Code of vocabulary {@code runts-section}. */
    RUNTS_SECTION(Shape.TEXT),
    RUNTS_SINCE(Shape.DATE),
    /** Code of vocabulary {@code legal-nature}. */
    LEGAL_NATURE(Shape.TEXT),
    /** Letters of D.Lgs. 117/2017 art. 5. */
    ACTIVITIES(Shape.LIST),
    ICNPO(Shape.TEXT),
    /** Codes of vocabulary {@code theme}. */
    THEMES(Shape.LIST),
    /** Codes of vocabulary {@code people-helped}. */
    PEOPLE_HELPED(Shape.LIST),
    /** BCP 47 codes. */
    LANGUAGES(Shape.LIST),
    DESCRIPTION(Shape.TEXT),
    MUNICIPALITY(Shape.TEXT),
    PROVINCE(Shape.TEXT),
    ADDRESS(Shape.TEXT),
    POSTAL_CODE(Shape.TEXT),
    /** Degrees north, WGS 84. */
    LATITUDE(Shape.NUMBER),
    /** Degrees east, WGS 84. */
    LONGITUDE(Shape.NUMBER),
    /** {@code true} when the seat is somebody's home: then only the neighborhood is public. */
    SEAT_IS_HOME(Shape.FLAG),
    /** Identifier of the area that the seat is in. */
    AREA_ID(Shape.ID),
    EMAIL(Shape.TEXT),
    PEC(Shape.TEXT),
    PHONE(Shape.TEXT),
    WEBSITE(Shape.TEXT),
    LINKS(Shape.LIST),
    ACTIVE_SINCE(Shape.DATE),
    ACTIVE_UNTIL(Shape.DATE),
    /** Reserved: never public (a register's legal representative). */
    LEGAL_REPRESENTATIVE(Shape.TEXT),
    /** Reserved: a contact for the office alone. */
    RESERVED_CONTACT(Shape.TEXT);

    private final Shape shape;
    private final String column;

    ActorField(Shape shape) {
        this.shape = shape;
        this.column = name().toLowerCase(Locale.ROOT);
    }

    /** How a field's text is read and stored. */
    public enum Shape {
        TEXT("text"),
        /** Values separated by line breaks. */
        LIST("text[]"),
        /** ISO 8601, {@code 2025-06-30}. */
        DATE("date"),
        /** Decimal with a point. */
        NUMBER("double precision"),
        /** {@code true} or absent. */
        FLAG("boolean"),
        ID("uuid");

        private final String type;

        Shape(String type) {
            this.type = type;
        }

        /** PostgreSQL's type. */
        public String type() {
            return type;
        }
    }

    public Shape shape() {
        return shape;
    }

    public String column() {
        return column;
    }

    /** Name of the field in forms and message keys: {@code fiscal-code}. */
    public String code() {
        return column().replace('_', '-');
    }

    /** Whether the field never appears on a public page. */
    public boolean reserved() {
        return this == LEGAL_REPRESENTATIVE || this == RESERVED_CONTACT;
    }
}
