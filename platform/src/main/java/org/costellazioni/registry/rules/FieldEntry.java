package org.costellazioni.registry.rules;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorField.Shape;
import org.costellazioni.registry.ActorRefusal;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that is decided about a field of an actor's sheet, said once: what {@code ActorField} says of a
 * field, forms, rules, privacy, lists and history read here.
 */
public final class FieldEntry {

    /** How long a cell of a list may be unless the field says otherwise, in characters. */
    private static final int LONGEST_CELL = 200;

    /** Vocabulary of the territory's areas, by identifier. */
    public static final String AREAS = "area";

    /** Vocabulary of languages: ISO 639 codes of two letters. */
    public static final String LANGUAGES = "language";

    /** How a field is filled in. */
    public enum Input {
        TEXT,
        LONG_TEXT,
        ONE,
        MANY,
        FLAG
    }

    /** The sections of the form, in their order. */
    public enum Section {
        WHO,
        WHERE,
        CONTACTS,
        REGISTERS;

        /** What registers say is for the office alone to correct. */
        public boolean officeOnly() {
            return this == REGISTERS;
        }

        /** Message key of its title. */
        public String titleKey() {
            return "registry.form." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Shape shape;
    private final List<Check> checks = new ArrayList<>();
    private Input input = Input.TEXT;
    private String inputType = "text";
    private @Nullable String vocabulary;
    private @Nullable Section section;
    private int place;
    private boolean demanded;
    private boolean code;
    private boolean reserved;
    private boolean reservedInAHome;
    private boolean reservedAfterwards;
    private boolean fact = true;
    private boolean onCard;
    private boolean exported;
    private List<String> headings = List.of();
    private Set<String> openValues = Set.of();
    private int longestCell = LONGEST_CELL;
    private UnaryOperator<String> normal = UnaryOperator.identity();
    private @Nullable UnaryOperator<String> link;

    private FieldEntry(Shape shape) {
        this.shape = shape;
    }

    /**
     * What a value must not be.
     *
     * @param refusal null for the field's own, {@link FieldRefusal}
     * @param wrong of the text, or of each value of a list; null for a value outside the vocabulary
     */
    public record Check(@Nullable Refusal refusal, @Nullable Predicate<String> wrong) {}

    public static FieldEntry text() {
        return new FieldEntry(Shape.TEXT);
    }

    /** Values one a line. */
    public static FieldEntry list() {
        return new FieldEntry(Shape.LIST);
    }

    public static FieldEntry number() {
        return new FieldEntry(Shape.NUMBER);
    }

    public static FieldEntry id() {
        return new FieldEntry(Shape.ID);
    }

    public static FieldEntry date() {
        return new FieldEntry(Shape.DATE)
                .type("date")
                .wrong(ActorRefusal.DATE_MALFORMED, FieldChecks::malformedDate);
    }

    public static FieldEntry flag() {
        FieldEntry entry = new FieldEntry(Shape.FLAG);
        entry.input = Input.FLAG;
        return entry;
    }

    /** Its place in the form: the section says who may write it, the number where it stands there. */
    public FieldEntry form(Section within, int at) {
        section = within;
        place = at;
        return this;
    }

    /** Type of the input element. */
    public FieldEntry type(String html) {
        inputType = html;
        return this;
    }

    /** Written on several lines. */
    public FieldEntry longText() {
        input = Input.LONG_TEXT;
        return this;
    }

    /** A code or an address, which has no blanks at all. */
    public FieldEntry code() {
        code = true;
        return this;
    }

    /** A form without it is not sent. */
    public FieldEntry demanded() {
        demanded = true;
        return this;
    }

    /** A code of a vocabulary, or several of a list; any other is refused. */
    public FieldEntry oneOf(String name, Refusal unknown) {
        return oneOf(name, new Check(unknown, null));
    }

    /** {@link #oneOf(String, Refusal)} with the field's own refusal. */
    public FieldEntry oneOf(String name) {
        return oneOf(name, new Check(null, null));
    }

    private FieldEntry oneOf(String name, Check unknown) {
        vocabulary = name;
        input = shape == Shape.LIST ? Input.MANY : Input.ONE;
        checks.add(unknown);
        return this;
    }

    /** Only these values may be given and taken away by somebody who is not of the office. */
    public FieldEntry openTo(String... values) {
        openValues = Set.of(values);
        return this;
    }

    /** What is refused, of the text or of any value of a list. */
    public FieldEntry wrong(Refusal refusal, Predicate<String> wrong) {
        checks.add(new Check(refusal, wrong));
        return this;
    }

    /** {@link #wrong(Refusal, Predicate)} with the field's own refusal. */
    public FieldEntry wrong(Predicate<String> wrong) {
        checks.add(new Check(null, wrong));
        return this;
    }

    /** How what people type becomes what is kept. */
    public FieldEntry typedAs(UnaryOperator<String> normalForm) {
        normal = normalForm;
        return this;
    }

    /** Never on a public page. */
    public FieldEntry reserved() {
        reserved = true;
        return this;
    }

    /** Not on a public page where the seat is somebody's home. */
    public FieldEntry reservedInAHome() {
        reservedInAHome = true;
        return this;
    }

    /** What it said before is nobody's business. */
    public FieldEntry reservedAfterwards() {
        reservedAfterwards = true;
        return this;
    }

    /** The page shows it in a place of its own, not as a line of facts. */
    public FieldEntry apart() {
        fact = false;
        return this;
    }

    /** Told on the star's page in the sky too. */
    public FieldEntry onCard() {
        onCard = true;
        return this;
    }

    /** Said in files and JSON of the list of actors, under the first of its {@link #headings}. */
    public FieldEntry exported() {
        exported = true;
        return this;
    }

    /** Where the line of facts leads. */
    public FieldEntry leadsTo(UnaryOperator<String> address) {
        link = address;
        return this;
    }

    /** Names of its column in lists, our own first; without any, lists cannot say it. */
    public FieldEntry listedAs(String... names) {
        headings = List.of(names);
        return this;
    }

    /** How long its cell may be, in characters. */
    public FieldEntry longestCell(int characters) {
        longestCell = characters;
        return this;
    }

    public Shape shape() {
        return shape;
    }

    public List<Check> checks() {
        return checks;
    }

    public Input input() {
        return input;
    }

    public String inputType() {
        return inputType;
    }

    public @Nullable String vocabulary() {
        return vocabulary;
    }

    /** Values of a field of which the office alone gives all others; empty where there are none. */
    public Set<String> openValues() {
        return openValues;
    }

    /** Whether somebody who is not of the office may put one text in the place of the other. */
    public boolean isOpen(@Nullable String before, @Nullable String after) {
        if (section == null || section.officeOnly()) {
            return false;
        }
        return openValues.isEmpty()
                || Stream.of(before, after).filter(Objects::nonNull).allMatch(openValues::contains);
    }

    public @Nullable Section section() {
        return section;
    }

    public int place() {
        return place;
    }

    public boolean isCode() {
        return code;
    }

    public boolean isDemanded() {
        return demanded;
    }

    public boolean isReserved() {
        return reserved;
    }

    public boolean isReservedInAHome() {
        return reservedInAHome;
    }

    public boolean isReservedAfterwards() {
        return reserved || reservedAfterwards;
    }

    public boolean isFact() {
        return fact;
    }

    public boolean isOnCard() {
        return onCard;
    }

    public boolean isExported() {
        return exported;
    }

    /** What was typed, as the registry keeps it. */
    public String normal(String typed) {
        return normal.apply(typed.replace("\r", "").replace('\0', ' ').strip());
    }

    /** Where the text leads; null when nowhere. */
    public @Nullable String link(String text) {
        return link == null ? null : link.apply(text);
    }

    public List<String> headings() {
        return headings;
    }

    public int longestCell() {
        return longestCell;
    }
}
