package org.costellazioni.site.lists;

import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a list can be narrowed by: one field of the form above it, one parameter of its address, one name
 * in its statement. What is typed may be anything: a value that means nothing is told to the reader and
 * left out.
 */
public final class Filter {

    /** The parameter of free text. */
    static final String WORDS = "q";

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final int MOST = 999_999_999;
    private static final String YES = "si";

    private final String name;
    private final String label;
    private final Kind kind;
    private final Function<Words, List<Option>> options;
    private final boolean ids;
    private final @Nullable String help;
    private final UnaryOperator<String> renamed;
    private final @Nullable String vocabulary;

    private Filter(
            String name,
            String label,
            Kind kind,
            Function<Words, List<Option>> options,
            boolean ids,
            @Nullable String help,
            UnaryOperator<String> renamed,
            @Nullable String vocabulary) {
        this.name = name;
        this.label = label;
        this.kind = kind;
        this.options = options;
        this.ids = ids;
        this.help = help;
        this.renamed = renamed;
        this.vocabulary = vocabulary;
    }

    /** How it is asked for in the form. */
    public enum Kind {
        WORDS,
        CHOICE,
        DAY_FROM,
        DAY_TO,
        YEAR,
        NUMBER,
        FLAG
    }

    /** Free text, parameter {@code q}; the statement gets it as it was typed, without blanks around it. */
    public static Filter words(String label) {
        return of(WORDS, label, Kind.WORDS);
    }

    /** One of the options; the statement gets its code. */
    public static Filter choice(String name, String label, Function<Words, List<Option>> options) {
        return new Filter(
                name, label, Kind.CHOICE, options, false, null, UnaryOperator.identity(), null);
    }

    /** A first day; a year alone means its first of January. The statement gets a {@link LocalDate}. */
    public static Filter from(String name, String label) {
        return of(name, label, Kind.DAY_FROM);
    }

    /** A last day; a year alone means its 31 December. The statement gets a {@link LocalDate}. */
    public static Filter to(String name, String label) {
        return of(name, label, Kind.DAY_TO);
    }

    /** A year from 1800 to 2200; the statement gets an {@link Integer}. */
    public static Filter year(String name, String label) {
        return of(name, label, Kind.YEAR);
    }

    /** A whole number from 0 to 999,999,999; the statement gets an {@link Integer}. */
    public static Filter number(String name, String label) {
        return of(name, label, Kind.NUMBER);
    }

    /** Yes or not asked; the statement gets {@code true}. */
    public static Filter flag(String name, String label) {
        return of(name, label, Kind.FLAG);
    }

    private static Filter of(String name, String label, Kind kind) {
        return new Filter(
                name, label, kind, words -> List.of(), false, null, UnaryOperator.identity(), null);
    }

    /** The same choice, whose codes the statement gets as UUIDs. */
    public Filter ids() {
        return new Filter(name, label, kind, options, true, help, renamed, vocabulary);
    }

    /** The same filter with a line of help, by its message key. */
    public Filter help(String key) {
        return new Filter(name, label, kind, options, ids, key, renamed, vocabulary);
    }

    /** The same choice, where a code that addresses may still say stands for the one of today. */
    public Filter renamed(UnaryOperator<String> today) {
        return new Filter(name, label, kind, options, ids, help, today, vocabulary);
    }

    /** The same choice, whose codes are those of a vocabulary. */
    public Filter ofTerms(String which) {
        return new Filter(name, label, kind, options, ids, help, renamed, which);
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    Kind kind() {
        return kind;
    }

    /** The vocabulary whose codes it takes; null for none. */
    @Nullable
    String vocabulary() {
        return vocabulary;
    }

    @Nullable
    String help() {
        return help;
    }

    List<Option> options(Words words) {
        return options.apply(words);
    }

    /** What was typed, {@link #bare}, in today's words. */
    String typed(@Nullable String text) {
        return renamed.apply(bare(text));
    }

    /** What was typed, without what nobody sees; at most 200 characters. */
    static String bare(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String stripped = typed.replace('\0', ' ').strip();
        return stripped.length() <= LONGEST
                ? stripped
                : stripped.substring(0, LONGEST).strip();
    }

    /** What the statement gets for a text; empty when it means nothing here. */
    Optional<Object> value(String typed, Words words) {
        return switch (kind) {
            case WORDS -> Optional.of(typed);
            case CHOICE -> chosen(typed, words);
            case DAY_FROM -> day(typed, "-01-01");
            case DAY_TO -> day(typed, "-12-31");
            case YEAR -> number(typed, FIRST_YEAR, LAST_YEAR);
            case NUMBER -> number(typed, 0, MOST);
            case FLAG -> typed.equals(YES) ? Optional.of(true) : Optional.empty();
        };
    }

    private Optional<Object> chosen(String typed, Words words) {
        boolean offered =
                options.apply(words).stream().anyMatch(option -> option.value().equals(typed));
        if (!offered) {
            return Optional.empty();
        }
        return ids ? TimeOrderedIds.parse(typed).map(id -> id) : Optional.of(typed);
    }

    private Optional<Object> day(String typed, String restOfTheYear) {
        String whole = typed.matches("\\d{4}") ? typed + restOfTheYear : typed;
        return read(Fields.day(name, label), whole).map(day -> day);
    }

    private Optional<Object> number(String typed, long least, long most) {
        return read(Fields.number(name, label, least, most), typed).map(Long::intValue);
    }

    /** As forms understand it, {@code 31/12/2025} and {@code 1.250} included. */
    private static <T> Optional<T> read(Field<T> field, String typed) {
        return Form.of(field.name(), field).read(Map.of(field.name(), typed)).maybe(field);
    }
}
