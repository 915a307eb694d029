package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.ColumnName;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file of ties or of networks may say of a tie, with the names of its columns. */
enum TieField {
    /** One of the two: a fiscal code or a name. In a file of networks, the member. */
    FROM(
            "da",
            "da_codice_fiscale",
            "codice_fiscale_da",
            "da_denominazione",
            "soggetto_1",
            "codice_fiscale_1",
            "primo",
            "membro",
            "membri",
            "codice_fiscale",
            "soggetto"),
    /** The other. In a file of networks, the network. */
    TO(
            "a",
            "a_codice_fiscale",
            "codice_fiscale_a",
            "a_denominazione",
            "soggetto_2",
            "codice_fiscale_2",
            "secondo",
            "con",
            "rete"),
    KIND("tipo", "tipo_legame", "legame"),
    ROLE("ruolo"),
    SINCE("dal", "da_data", "inizio", "data_inizio", "data"),
    UNTIL("al", "a_data", "fine", "data_fine"),
    WEIGHT("peso"),
    PROOF("prova", "fonte", "documento"),
    RESERVED("riservato");

    private final List<String> names;

    TieField(String... names) {
        this.names = List.of(names);
    }

    String column() {
        return names.getFirst();
    }

    static Optional<TieField> named(String written) {
        String normal = ColumnName.normalize(written);
        return Arrays.stream(values())
                .filter(field -> field.names.contains(normal))
                .findFirst();
    }

    /** All names of columns that mean something, normalized. */
    static Set<String> headings() {
        return Arrays.stream(values())
                .flatMap(field -> field.names.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
