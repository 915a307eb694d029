package org.costellazioni.intake.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The written name of a column, made comparable: "Codice Fiscale " and "codice_fiscale" are one. */
public final class ColumnName {

    private ColumnName() {}

    /** Small letters without accents, anything else an underscore, none at the ends. */
    public static String normalize(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    static List<String> normalized(List<String> written) {
        return written.stream().map(ColumnName::normalize).toList();
    }
}
