package org.costellazioni.door.backup;

import java.io.IOException;

/** Why a copy cannot be made or put back. */
public final class BackupFailure extends IOException {

    private static final long serialVersionUID = 1L;

    /** The closed set of reasons; each has a message of its own. */
    public enum Reason {
        /** The file to write is already there. */
        FILE_EXISTS,
        /** The file is not a copy made by this program, or by a later version of it. */
        NOT_A_COPY,
        PASSPHRASE_MISSING,
        /** It does not open with this passphrase; an altered beginning looks the same. */
        PASSPHRASE_WRONG_OR_DAMAGED,
        /** The end is missing, a file does not match its checksum, or bytes were altered. */
        DAMAGED,
        FOLDER_NOT_EMPTY,
        /** The disk that the copy is written to is full. */
        NO_ROOM
    }

    private final Reason reason;
    private final String detail;

    BackupFailure(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason speaks of: a path, or where the damage is. */
    public String detail() {
        return detail;
    }
}
