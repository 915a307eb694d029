package org.costellazioni.database;

import java.util.Optional;
import java.util.stream.Stream;

/** The tables have taken in migrations that this program does not know: a newer one was here. */
public final class NewerTablesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String version;

    NewerTablesException(String version) {
        super("the tables are at version " + version + ", which this program does not know");
        this.version = version;
    }

    /** Number of the highest migration that is not known. */
    public String version() {
        return version;
    }

    /** The one that made a start fail, however deep it lies. */
    public static Optional<NewerTablesException> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(NewerTablesException.class::isInstance)
                .map(NewerTablesException.class::cast)
                .findFirst();
    }
}
