package org.costellazioni.database;

import java.io.IOException;
import java.nio.file.Path;

/** The PostgreSQL inside a data folder could not be made or started. */
public final class DatabaseNotStartedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path log;

    DatabaseNotStartedException(Path log, IOException cause) {
        super(cause.getMessage(), cause);
        this.log = log;
    }

    /** Where the server says why. */
    public Path log() {
        return log;
    }
}
