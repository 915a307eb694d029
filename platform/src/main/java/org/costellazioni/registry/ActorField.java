package org.costellazioni.registry;

import static org.costellazioni.registry.rules.FieldChecks.beyond;
import static org.costellazioni.registry.rules.FieldChecks.fiscalCode;
import static org.costellazioni.registry.rules.FieldChecks.longerThan;
import static org.costellazioni.registry.rules.FieldEntry.Section.CONTACTS;
import static org.costellazioni.registry.rules.FieldEntry.Section.REGISTERS;
import static org.costellazioni.registry.rules.FieldEntry.Section.WHERE;
import static org.costellazioni.registry.rules.FieldEntry.Section.WHO;
import static org.costellazioni.registry.rules.FieldEntry.date;
import static org.costellazioni.registry.rules.FieldEntry.flag;
import static org.costellazioni.registry.rules.FieldEntry.id;
import static org.costellazioni.registry.rules.FieldEntry.list;
import static org.costellazioni.registry.rules.FieldEntry.number;
import static org.costellazioni.registry.rules.FieldEntry.text;

import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.registry.rules.FieldChecks;
import org.costellazioni.registry.rules.FieldEntry;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A field of an actor's sheet, with all that is decided about it. One more is an entry here, a column of
 * {@code registry_actors} of the same name, and in both languages the message {@code
 * registry.field.<field>} and, where a value may be refused without a reason of {@link ActorRefusal},
 * {@code registry.refusal.<field>-wrong}. Forms, rules, privacy, history, lists that are read, what they
 * export and the story follow.
 */
public enum ActorField {
    NAME(text().demanded()
            .apart()
            .wrong(ActorRefusal.NAME_TOO_LONG, longerThan(500))
            .form(WHO, 10)
            .longestCell(500)
            .listedAs(
                    "denominazione",
                    "nome",
                    "ragione_sociale",
                    "ente",
                    "associazione",
                    "organizzazione",
                    "denominazione_ente",
                    "nome_ente",
                    "nome_associazione",
                    "nome_organizzazione",
                    "denominazione_sociale")),
    /** The name exactly as a register writes it, often in capitals. */
    REGISTER_NAME(text().form(REGISTERS, 20).longestCell(500).listedAs("denominazione_originale")),
    KIND(text().demanded()
            .apart()
            .oneOf("kind", ActorRefusal.KIND_UNKNOWN)
            .openTo("informal-group", "antenna")
            .form(WHO, 20)
            .listedAs("tipo", "tipologia")),
    FISCAL_CODE(text().code()
            .typedAs(FiscalCode::normalize)
            .wrong(ActorRefusal.FISCAL_CODE_MALFORMED, fiscalCode(FiscalCode.Check.WRONG_SHAPE))
            .wrong(
                    ActorRefusal.FISCAL_CODE_CHECK_WRONG,
                    fiscalCode(FiscalCode.Check.WRONG_CHECK_CHARACTER))
            .reservedAfterwards()
            .form(REGISTERS, 10)
            .listedAs(
                    "codice_fiscale", "cf", "cod_fiscale", "c_f", "codicefiscale", "partita_iva")),
    RUNTS_NUMBER(
            text().form(REGISTERS, 30).listedAs("repertorio", "numero_runts", "numero_repertorio")),
    RUNTS_SECTION(text().oneOf("runts-section", ActorRefusal.RUNTS_SECTION_UNKNOWN)
            .form(REGISTERS, 40)
            .exported()
            .listedAs("sezione", "sezione_runts")),
    RUNTS_SINCE(date().form(REGISTERS, 50).listedAs("data_iscrizione", "iscritto_il")),
    LEGAL_NATURE(
            text().oneOf("legal-nature", ActorRefusal.LEGAL_NATURE_UNKNOWN).form(REGISTERS, 60)),
    /** Letters of D.Lgs. 117/2017 art. 5. */
    ACTIVITIES(list().oneOf("activity", ActorRefusal.ACTIVITY_UNKNOWN)
            .form(WHO, 50)
            .longestCell(1000)
            .listedAs("attivita", "attivita_art_5", "lettere_art_5")),
    ICNPO(text().oneOf("icnpo", ActorRefusal.ICNPO_UNKNOWN).form(REGISTERS, 70)),
    THEMES(list().oneOf("theme", ActorRefusal.THEME_UNKNOWN)
            .form(WHO, 40)
            .longestCell(1000)
            .listedAs("temi", "tema", "ambito", "ambiti", "settore", "di_cosa_si_occupa")),
    PEOPLE_HELPED(
            list().oneOf("people-helped", ActorRefusal.PEOPLE_HELPED_UNKNOWN).form(WHO, 60)),
    LANGUAGES(list().oneOf(FieldEntry.LANGUAGES, ActorRefusal.LANGUAGE_UNKNOWN).form(WHO, 70)),
    DESCRIPTION(text().longText()
            .apart()
            .onCard()
            .form(WHO, 30)
            .longestCell(4000)
            .listedAs("descrizione", "note_pubbliche", "presentazione")),
    MUNICIPALITY(
            text().form(WHERE, 30).listedAs("comune", "citta", "comune_sede", "localita", "luogo")),
    PROVINCE(text().form(WHERE, 40).listedAs("provincia", "pr", "prov")),
    ADDRESS(text().reservedInAHome()
            .reservedAfterwards()
            .form(WHERE, 10)
            .longestCell(500)
            .listedAs("indirizzo", "via", "sede")),
    POSTAL_CODE(
            text().code().reservedInAHome().reservedAfterwards().form(WHERE, 20).listedAs("cap")),
    /** Degrees north, WGS 84. */
    LATITUDE(number().code()
            .typedAs(FieldChecks::decimal)
            .wrong(ActorRefusal.LATITUDE_WRONG, beyond(90))
            .reservedInAHome()
            .reservedAfterwards()
            .apart()
            .form(WHERE, 70)
            .listedAs("lat", "latitudine", "latitude")),
    /** Degrees east, WGS 84. */
    LONGITUDE(number().code()
            .typedAs(FieldChecks::decimal)
            .wrong(ActorRefusal.LONGITUDE_WRONG, beyond(180))
            .reservedInAHome()
            .reservedAfterwards()
            .apart()
            .form(WHERE, 80)
            .listedAs("lon", "longitudine", "lng", "long", "longitude")),
    /** {@code true} when the seat is somebody's home: then only the neighborhood is public. */
    SEAT_IS_HOME(flag().apart().form(WHERE, 50)),
    /** Identifier of the area that the seat is in. */
    AREA_ID(id().oneOf(FieldEntry.AREAS, ActorRefusal.AREA_UNKNOWN)
            .apart()
            .form(WHERE, 60)
            .listedAs("quartiere", "zona", "municipalita")),
    EMAIL(text().code()
            .type("email")
            .wrong(ActorRefusal.EMAIL_MALFORMED, FieldChecks::malformedEmail)
            .leadsTo(text -> "mailto:" + text)
            .form(CONTACTS, 10)
            .listedAs("email", "e_mail", "mail", "posta_elettronica")),
    PEC(text().code()
            .type("email")
            .wrong(ActorRefusal.PEC_MALFORMED, FieldChecks::malformedEmail)
            .leadsTo(text -> "mailto:" + text)
            .form(CONTACTS, 30)
            .listedAs("pec", "posta_certificata")),
    PHONE(text().type("tel")
            .leadsTo(FieldChecks::dialled)
            .form(CONTACTS, 20)
            .listedAs("telefono", "tel", "cellulare")),
    WEBSITE(text().code()
            .typedAs(FieldChecks::website)
            .wrong(ActorRefusal.WEBSITE_MALFORMED, FieldChecks::malformedWebsite)
            .leadsTo(UnaryOperator.identity())
            .form(CONTACTS, 40)
            .longestCell(500)
            .exported()
            .listedAs("sito", "sito_web", "sito_internet", "web")),
    LINKS(list().longText()
            .typedAs(FieldChecks::withoutEmptyLines)
            .wrong(ActorRefusal.WEBSITE_MALFORMED, FieldChecks::malformedWebsite)
            .form(CONTACTS, 50)),
    ACTIVE_SINCE(date().form(WHO, 80)),
    ACTIVE_UNTIL(date().form(WHO, 90)),
    /** A register's legal representative: a person. */
    LEGAL_REPRESENTATIVE(text().reserved()
            .form(REGISTERS, 80)
            .listedAs("rappresentante_legale", "legale_rappresentante", "presidente")),
    /** A contact for the office alone. */
    RESERVED_CONTACT(text().reserved().form(CONTACTS, 60));

    private final FieldEntry entry;
    private final String column;

    ActorField(FieldEntry entry) {
        this.entry = entry;
        this.column = name().toLowerCase(Locale.ROOT);
    }

    /** How a field's text is read and stored. */
    public enum Shape {
        TEXT("text"),
        /** Values separated by line breaks. */
        LIST("text[]"),
        /** ISO 8601, {@code 2025-06-30}. */
        DATE("date"),
        /** Decimal with a point. */
        NUMBER("double precision"),
        /** {@code true} or absent. */
        FLAG("boolean"),
        ID("uuid");

        private final String type;

        Shape(String type) {
            this.type = type;
        }

        /** PostgreSQL's type. */
        public String type() {
            return type;
        }
    }

    /** Fields that files and JSON of the list of actors say beside what its page shows, in their order. */
    public static List<ActorField> exported() {
        return Stream.of(values()).filter(field -> field.entry.isExported()).toList();
    }

    /** What forms, rules and pages of the registry read of the field. */
    public FieldEntry entry() {
        return entry;
    }

    public Shape shape() {
        return entry.shape();
    }

    public String column() {
        return column;
    }

    /** The field that a column holds. */
    public static ActorField ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** Name of the field in forms and message keys: {@code fiscal-code}. */
    public String code() {
        return column().replace('_', '-');
    }

    /** Message key of the field's name. */
    public String labelKey() {
        return "registry.field." + code();
    }

    /** Name of the vocabulary that its values are codes of; null for none. */
    public @Nullable String vocabulary() {
        return entry.vocabulary();
    }

    /** Whether the field never appears on a public page. */
    public boolean reserved() {
        return entry.isReserved();
    }

    /** Whether the star's page in the sky tells it. */
    public boolean isOnCard() {
        return entry.isOnCard();
    }

    /** Names of its column in lists, our own first; none when lists cannot say it. */
    public List<String> headings() {
        return entry.headings();
    }

    /** How long its cell in a list may be, in characters. */
    public int longestCell() {
        return entry.longestCell();
    }
}
