package org.costellazioni.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is about. */
public enum ImportKind {
    ACTORS,
    TIES,
    NETWORKS,
    AREAS;

    /** The word of the command line and of addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
