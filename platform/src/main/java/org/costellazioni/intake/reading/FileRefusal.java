package org.costellazioni.intake.reading;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

import java.util.List;

/** Why a whole file was not read. Nothing of it was imported. */
public record FileRefusal(Kind kind, List<Object> arguments) implements Refusal {

    /** The closed set, in order of precedence. */
    public enum Kind {
        /** No byte, or nothing but blank lines. */
        EMPTY_FILE,
        /** Argument: the greatest size in megabytes. */
        @Places(1)
        FILE_TOO_BIG,
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
        /** Argument: the greatest number of columns. */
        @Places(1)
        TOO_MANY_COLUMNS,
        /** Arguments: the column that is missing, the columns that were found. */
        @Places(2)
        MISSING_COLUMN,
        /** Argument: the column that stands twice. */
        @Places(1)
        DUPLICATE_COLUMN,
        /** Not GeoJSON, or not a collection of areas. */
        NOT_GEOJSON,
        /** Arguments: the property asked for, the properties that were found. */
        @Places(2)
        MISSING_PROPERTY
    }

    public FileRefusal {
        arguments = Refusal.filling(kind, arguments);
    }

    public static FileRefusal of(Kind kind, Object... arguments) {
        return new FileRefusal(kind, List.of(arguments));
    }

    @Override
    public String messageKey() {
        return MessageKey.of("intake.refusal.", kind);
    }
}
