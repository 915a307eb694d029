package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.ColumnName;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a list may say of an actor. Each has the name of its column and the other names that offices
 * give it; names are compared without accents, spaces and capitals.
 */
public enum ListField {
    FISCAL_CODE("codice_fiscale", "cf", "cod_fiscale", "c_f", "codicefiscale", "partita_iva"),
    NAME("denominazione", "nome", "ragione_sociale", "ente", "associazione", "organizzazione"),
    KIND("tipo", "tipologia"),
    MUNICIPALITY("comune", "citta", "comune_sede"),
    PROVINCE("provincia", "pr", "prov"),
    ADDRESS("indirizzo", "via", "sede"),
    POSTAL_CODE("cap"),
    LATITUDE("lat", "latitudine", "latitude"),
    LONGITUDE("lon", "longitudine", "lng", "long", "longitude"),
    NEIGHBORHOOD("quartiere", "zona", "municipalita"),
    EMAIL("email", "e_mail", "mail", "posta_elettronica"),
    PEC("pec", "posta_certificata"),
    PHONE("telefono", "tel", "cellulare"),
    WEBSITE("sito", "sito_web", "sito_internet", "web"),
    THEMES("temi", "tema", "ambito", "ambiti"),
    ACTIVITIES("attivita", "attivita_art_5", "lettere_art_5"),
    NETWORKS("rete", "reti", "rete_associativa"),
    DESCRIPTION("descrizione", "note_pubbliche", "presentazione"),
    RUNTS_NUMBER("repertorio", "numero_runts", "numero_repertorio"),
    RUNTS_SECTION("sezione", "sezione_runts"),
    RUNTS_DATE("data_iscrizione", "iscritto_il"),
    /** A person's name: kept reserved, never shown in public. */
    LEGAL_REPRESENTATIVE("rappresentante_legale", "legale_rappresentante", "presidente"),
    /** What the 5 per mille list says: categories, choices, sum. Kept with the row alone. */
    FIVE_PER_MILLE("cinque_per_mille", "5x1000"),
    /** The name as the source writes it, beside the readable one. */
    ORIGINAL_NAME("denominazione_originale"),
    /** What a network is for, and how it works: of rows whose kind is a network alone. */
    NETWORK_OBJECT("oggetto", "oggetto_intervento", "di_che_cosa_si_occupa"),
    NETWORK_FUNCTIONING("funzionamento", "livello_funzionamento", "come_funziona"),
    NETWORK_CHARTER("regole", "carta", "regolamento"),
    NETWORK_PLAN("piano", "piano_della_citta");

    private final List<String> names;

    ListField(String... names) {
        this.names = List.of(names);
    }

    /** The column's name in our own files and forms. */
    public String column() {
        return names.getFirst();
    }

    /** The field that a written column name means, if it means one. */
    public static Optional<ListField> named(String written) {
        String normal = ColumnName.normalize(written);
        return Arrays.stream(values())
                .filter(field -> field.names.contains(normal))
                .findFirst();
    }

    /** Whether only a network has it; in the row of anybody else the column is not read. */
    boolean ofNetworks() {
        return switch (this) {
            case NETWORK_OBJECT, NETWORK_FUNCTIONING, NETWORK_CHARTER, NETWORK_PLAN -> true;
            default -> false;
        };
    }

    /** Greatest length in characters. */
    int longest() {
        return switch (this) {
            case DESCRIPTION -> 4000;
            case NETWORK_CHARTER -> 2000;
            case NAME, ORIGINAL_NAME, ADDRESS, WEBSITE, FIVE_PER_MILLE, NETWORK_PLAN -> 500;
            case THEMES, ACTIVITIES, NETWORKS -> 1000;
            case NETWORK_OBJECT -> 60;
            default -> 200;
        };
    }

    /** Key of the field's name on the screen. */
    public String labelKey() {
        return "intake.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
