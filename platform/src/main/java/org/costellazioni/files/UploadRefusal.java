package org.costellazioni.files;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

import java.util.List;

/** Why an upload was not taken, or not attached. Nothing of it was kept. */
public record UploadRefusal(Kind kind, List<Object> arguments) implements Refusal {

    /** The closed set, in the order in which the reasons are looked for. */
    public enum Kind {
        /** No byte, or no file chosen. */
        EMPTY,
        /** Argument: the greatest size, such as {@code 12 MB}. */
        @Places(1)
        TOO_BIG,
        /** Arguments: what it is, what is taken. */
        @Places(2)
        WRONG_TYPE,
        /** Nothing that the product knows. Argument: what is taken. */
        @Places(1)
        UNKNOWN_TYPE,
        /** A photo of an iPhone. Argument: what is taken. */
        @Places(1)
        HEIC,
        /** Not whole, or not readable as what its first bytes say. */
        PICTURE_BROKEN,
        /** Arguments: its width and height in pixels, as they are written in the file. */
        @Places(2)
        PICTURE_TOO_LARGE,
        /** The four colors of printers, which browsers do not show alike. */
        PICTURE_FOR_PRINT,
        /** Too many pictures are being read at this moment. */
        PICTURES_BUSY,
        /** Arguments: how much is used, how much there is. */
        @Places(2)
        SPACE_FULL,
        /** Attaching: no upload of this person's that waits to be attached. */
        NOT_FOUND
    }

    public UploadRefusal {
        arguments = Refusal.filling(kind, arguments);
    }

    public static UploadRefusal of(Kind kind, Object... arguments) {
        return new UploadRefusal(kind, List.of(arguments));
    }

    @Override
    public String messageKey() {
        return MessageKey.of("files.refusal.", kind);
    }
}
