package org.costellazioni.intake.reading;

import org.costellazioni.kernel.Refusal;

import java.util.List;
import java.util.Locale;

/** Why a whole file was not read. Nothing of it was imported. */
public record FileRefusal(Kind kind, List<Object> arguments) implements Refusal {

    /** The closed set, in order of precedence. */
    public enum Kind {
        /** No byte, or nothing but blank lines. */
        EMPTY_FILE,
        /** Argument: the greatest size in megabytes. */
        FILE_TOO_BIG(1),
        /** Neither text nor a spreadsheet of today: a PDF, a picture, an old .xls. */
        UNKNOWN_TYPE,
        /** Text in UTF-16, which spreadsheets call "Unicode text". */
        UTF_16,
        /** A spreadsheet that unpacks to more than a register ever holds. */
        SPREADSHEET_TOO_BIG,
        /** A cell or row too big to be one. */
        CELL_TOO_BIG,
        /** A document type or entities inside a spreadsheet. */
        DOCUMENT_TYPE,
        /** A spreadsheet that cannot be read. */
        BROKEN_SPREADSHEET,
        /** The header is longer than a line may be. */
        HEADER_TOO_LONG,
        /** Arguments: the column that is missing, the columns that were found. */
        MISSING_COLUMN(2),
        /** Argument: the column that stands twice. */
        DUPLICATE_COLUMN(1),
        /** Not GeoJSON, or not a collection of areas. */
        NOT_GEOJSON,
        /** Arguments: the property asked for, the properties that were found. */
        MISSING_PROPERTY(2);

        private final int places;

        Kind() {
            this(0);
        }

        Kind(int places) {
            this.places = places;
        }

        /** How many arguments its sentence has places for. */
        public int places() {
            return places;
        }
    }

    public FileRefusal {
        arguments = List.copyOf(arguments);
        if (arguments.size() != kind.places) {
            throw new IllegalArgumentException(kind + " has " + kind.places + " places");
        }
    }

    public static FileRefusal of(Kind kind, Object... arguments) {
        return new FileRefusal(kind, List.of(arguments));
    }

    @Override
    public String messageKey() {
        return "intake.refusal." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
