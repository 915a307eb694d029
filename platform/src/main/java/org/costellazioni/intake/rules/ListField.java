package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.ColumnName;
import org.costellazioni.registry.ActorField;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list may say of an actor: each field of its sheet that has headings, and a few things that only
 * lists say. Column names are compared without accents, spaces and capitals.
 *
 * <p>Rows that were read before are told from others by fingerprints in the order of these constants:
 * one more comes last. A field of the sheet that has no constant here follows them by itself.
 */
public final class ListField implements Comparable<ListField> {

    private static final List<ListField> KNOWN = new ArrayList<>();

    public static final ListField FISCAL_CODE = of(ActorField.FISCAL_CODE, CellRules::fiscalCode);
    public static final ListField NAME = of(ActorField.NAME, CellRules::readable);
    public static final ListField KIND = of(ActorField.KIND, CellRules::kind);
    public static final ListField MUNICIPALITY = of(ActorField.MUNICIPALITY, CellRules::readable);
    public static final ListField PROVINCE = of(ActorField.PROVINCE, CellRules::plain);
    public static final ListField ADDRESS = of(ActorField.ADDRESS, CellRules::plain);
    public static final ListField POSTAL_CODE = of(ActorField.POSTAL_CODE, CellRules::plain);
    public static final ListField LATITUDE = of(ActorField.LATITUDE, CellRules.number(90));
    public static final ListField LONGITUDE = of(ActorField.LONGITUDE, CellRules.number(180));
    public static final ListField NEIGHBORHOOD =
            besides("NEIGHBORHOOD", ActorField.AREA_ID, CellRules::plain);
    public static final ListField EMAIL = of(ActorField.EMAIL, CellRules::plain);
    public static final ListField PEC = of(ActorField.PEC, CellRules::plain);
    public static final ListField PHONE = of(ActorField.PHONE, CellRules::plain);
    public static final ListField WEBSITE = of(ActorField.WEBSITE, CellRules::link);
    public static final ListField THEMES = besides("THEMES", ActorField.THEMES, CellRules::list);
    public static final ListField ACTIVITIES =
            besides("ACTIVITIES", ActorField.ACTIVITIES, CellRules::list);
    public static final ListField NETWORKS =
            only("NETWORKS", CellRules::list, 1000, "rete", "reti", "rete_associativa");
    public static final ListField DESCRIPTION =
            besides("DESCRIPTION", ActorField.DESCRIPTION, CellRules::plain);
    public static final ListField RUNTS_NUMBER = of(ActorField.RUNTS_NUMBER, CellRules::plain);
    public static final ListField RUNTS_SECTION = of(ActorField.RUNTS_SECTION, CellRules::section);
    public static final ListField RUNTS_DATE =
            of("RUNTS_DATE", ActorField.RUNTS_SINCE, CellRules::date);
    /** A person's name: kept reserved, never shown in public. */
    public static final ListField LEGAL_REPRESENTATIVE =
            of(ActorField.LEGAL_REPRESENTATIVE, CellRules::plain);
    /** What the 5 per mille list says: categories, choices, sum. Kept with the row alone. */
    public static final ListField FIVE_PER_MILLE =
            only("FIVE_PER_MILLE", CellRules::plain, 500, "cinque_per_mille", "5x1000");
    /** The name as the source writes it, beside the readable one. */
    public static final ListField ORIGINAL_NAME =
            besides("ORIGINAL_NAME", ActorField.REGISTER_NAME, CellRules::plain);
    /** What a network is for, and how it works: of rows whose kind is a network alone. */
    public static final ListField NETWORK_OBJECT = only(
            "NETWORK_OBJECT",
            CellRules::plain,
            60,
            "oggetto",
            "oggetto_intervento",
            "di_che_cosa_si_occupa");

    public static final ListField NETWORK_FUNCTIONING = only(
            "NETWORK_FUNCTIONING",
            CellRules::plain,
            200,
            "funzionamento",
            "livello_funzionamento",
            "come_funziona");
    public static final ListField NETWORK_CHARTER =
            only("NETWORK_CHARTER", CellRules::plain, 2000, "regole", "carta", "regolamento");
    public static final ListField NETWORK_PLAN =
            only("NETWORK_PLAN", CellRules::plain, 500, "piano", "piano_della_citta");

    static {
        for (ActorField field : ActorField.values()) {
            boolean told = KNOWN.stream().anyMatch(known -> known.field == field);
            if (!told && !field.headings().isEmpty()) {
                generic(field);
            }
        }
    }

    private static final List<ListField> ALL = List.copyOf(KNOWN);

    private final String name;
    private final int ordinal;
    private final @Nullable ActorField field;
    private final boolean asWritten;
    private final String labelKey;
    private final List<String> headings;
    private final int longest;
    private final CellRules.Rule rule;

    private ListField(
            String name,
            @Nullable ActorField field,
            boolean asWritten,
            String labelKey,
            List<String> headings,
            int longest,
            CellRules.Rule rule) {
        this.name = name;
        this.ordinal = KNOWN.size();
        this.field = field;
        this.asWritten = asWritten;
        this.labelKey = labelKey;
        this.headings = headings;
        this.longest = longest;
        this.rule = rule;
        KNOWN.add(this);
    }

    private static ListField sheet(
            String name,
            ActorField field,
            boolean asWritten,
            String labelKey,
            CellRules.Rule rule) {
        return new ListField(
                name, field, asWritten, labelKey, field.headings(), field.longestCell(), rule);
    }

    /** A field of the sheet that nothing more is known of than its entry says. */
    private static ListField generic(ActorField field) {
        return sheet(field.name(), field, true, field.labelKey(), CellRules.of(field));
    }

    /** A field of the sheet whose value goes there as it was understood. */
    private static ListField of(ActorField field, CellRules.Rule rule) {
        return of(field.name(), field, rule);
    }

    private static ListField of(String name, ActorField field, CellRules.Rule rule) {
        return sheet(name, field, true, label(name), rule);
    }

    /** A field of the sheet that is made of what the list says in a way of its own. */
    private static ListField besides(String name, ActorField field, CellRules.Rule rule) {
        return sheet(name, field, false, label(name), rule);
    }

    /** What only lists say. */
    private static ListField only(
            String name, CellRules.Rule rule, int longest, String... headings) {
        return new ListField(name, null, false, label(name), List.of(headings), longest, rule);
    }

    private static String label(String name) {
        return "intake.field." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the order of their fingerprints. */
    public static List<ListField> values() {
        return ALL;
    }

    /** The field of this name, which requests and rows are kept with. */
    public static ListField valueOf(String name) {
        return ALL.stream()
                .filter(field -> field.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** The field that a written column name means, if it means one. */
    public static Optional<ListField> named(String written) {
        String normal = ColumnName.normalize(written);
        return ALL.stream().filter(field -> field.headings.contains(normal)).findFirst();
    }

    /** All names of columns that mean a field, normalized. */
    static Set<String> headings() {
        return ALL.stream()
                .flatMap(field -> field.headings.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public String name() {
        return name;
    }

    int ordinal() {
        return ordinal;
    }

    /** The column's name in our own files and forms. */
    public String column() {
        return headings.getFirst();
    }

    /** The field of the sheet that takes the value as it was understood; null for none. */
    public @Nullable ActorField asWritten() {
        return asWritten ? field : null;
    }

    /** The vocabulary of the territory whose words its cells hold; null when they are no such words. */
    public @Nullable String vocabulary() {
        if (this == NETWORK_FUNCTIONING) {
            return "network-functioning";
        }
        return field != null && rule.inWords() ? field.vocabulary() : null;
    }

    /** Whether only a network has it; in the row of anybody else the column is not read. */
    boolean ofNetworks() {
        return ordinal >= NETWORK_OBJECT.ordinal && ordinal <= NETWORK_PLAN.ordinal;
    }

    /** Greatest length in characters. */
    int longest() {
        return longest;
    }

    CellRules.Rule rule() {
        return rule;
    }

    /** Key of the field's name on the screen. */
    public String labelKey() {
        return labelKey;
    }

    @Override
    public int compareTo(ListField other) {
        return Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return name;
    }
}
