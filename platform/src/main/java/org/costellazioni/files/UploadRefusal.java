package org.costellazioni.files;

import org.costellazioni.kernel.Refusal;

import java.util.List;
import java.util.Locale;

/** Why an upload was not taken, or not attached. Nothing of it was kept. */
public record UploadRefusal(Kind kind, List<Object> arguments) implements Refusal {

    /** The closed set, in the order in which the reasons are looked for. */
    public enum Kind {
        /** No byte, or no file chosen. */
        EMPTY,
        /** Argument: the greatest size, such as {@code 12 MB}. */
        TOO_BIG(1),
        /** Arguments: what it is, what is taken. */
        WRONG_TYPE(2),
        /** Nothing that the product knows. Argument: what is taken. */
        UNKNOWN_TYPE(1),
        /** A photo of an iPhone. Argument: what is taken. */
        HEIC(1),
        /** Not whole, or not readable as what its first bytes say. */
        PICTURE_BROKEN,
        /** Arguments: its width and height in pixels, as they are written in the file. */
        PICTURE_TOO_LARGE(2),
        /** The four colors of printers, which browsers do not show alike. */
        PICTURE_FOR_PRINT,
        /** Too many pictures are being read at this moment. */
        PICTURES_BUSY,
        /** Arguments: how much is used, how much there is. */
        SPACE_FULL(2),
        /** Attaching: no upload of this person's that waits to be attached. */
        NOT_FOUND;

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

    public UploadRefusal {
        arguments = List.copyOf(arguments);
        if (arguments.size() != kind.places) {
            throw new IllegalArgumentException(kind + " has " + kind.places + " places");
        }
    }

    public static UploadRefusal of(Kind kind, Object... arguments) {
        return new UploadRefusal(kind, List.of(arguments));
    }

    @Override
    public String messageKey() {
        return "files.refusal." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
