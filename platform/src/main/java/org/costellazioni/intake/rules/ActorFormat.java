package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.TableLayout;
import org.costellazioni.kernel.MessageKey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lists of actors that can be read. */
public enum ActorFormat {
    /** The public list of the national register: ten columns in a fixed order, two header lines. */
    RUNTS(
            TableLayout.fixed(
                    List.of(
                            "codice_fiscale",
                            "repertorio",
                            "denominazione",
                            "sezione",
                            "rappresentante_legale",
                            "rete_associativa",
                            "comune",
                            "provincia",
                            "cinque_per_mille",
                            "data_iscrizione"),
                    2),
            List.of(ListField.FISCAL_CODE, ListField.NAME)),
    /** The yearly list of the bodies admitted to the 5 per mille. */
    CINQUE_PER_MILLE(
            TableLayout.named(ListField.headings()),
            List.of(ListField.FISCAL_CODE, ListField.NAME)),
    /** Any list that an office keeps. */
    CSV(TableLayout.named(ListField.headings()), List.of(ListField.NAME));

    private final TableLayout layout;
    private final List<ListField> required;

    ActorFormat(TableLayout layout, List<ListField> required) {
        this.layout = layout;
        this.required = required;
    }

    /** The word after {@code --format}. */
    public String code() {
        return MessageKey.of(this);
    }

    public static Optional<ActorFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    public TableLayout layout() {
        return layout;
    }

    /** Fields without which a row says nothing: their columns must be there and their cells full. */
    public List<ListField> required() {
        return required;
    }

    /**
     * Whether a new row may change what the registry already holds. The 5 per mille list only adds
     * what is missing: it is older and poorer than the others.
     */
    public boolean overwrites() {
        return this != CINQUE_PER_MILLE;
    }
}
