package org.costellazioni.site.forms;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The declaration of one field of a {@link Form}, made by {@link Fields}: its name in Italian, the
 * message key of its label (its help, if it has one, stands under the same key with {@code .help}),
 * what it asks of what is typed. Never changes: each method answers a changed copy.
 *
 * @param <T> what the field means
 */
public final class Field<T> {

    /** How a field is shown. */
    public enum Input {
        LINE,
        LONG_TEXT,
        SELECT,
        RADIOS,
        CHECKBOXES,
        FLAG,
        FILE,
        /** A file that is kept with the others. */
        UPLOAD,
        PASSWORD,
        HIDDEN,
        /** Out of sight: only machines fill it in. */
        TRAP
    }

    private final String name;
    private final @Nullable T nothing;

    private Reading.OfTexts<T> reader;
    private Function<T, List<String>> writer;
    private UnaryOperator<String> cleaning = CleanText::line;
    private int longest;
    private Message tooLong;
    private @Nullable Message required;
    private Message malformed;
    private List<Function<T, Optional<? extends Refusal>>> rules = List.of();
    private List<Choice<?>> choices = List.of();

    private Input input;
    private Message label;
    private @Nullable Message help;
    private @Nullable String legend;
    private @Nullable String empty = "site.form.choose";
    private String type = "text";
    private @Nullable String autocomplete;
    private @Nullable String accept;
    private int rows = 6;

    Field(
            String name,
            Message label,
            Input input,
            Reading.OfTexts<T> reader,
            Function<T, List<String>> writer,
            @Nullable T nothing,
            Message malformed) {
        this.name = name;
        this.label = label;
        this.input = input;
        this.reader = reader;
        this.writer = writer;
        this.nothing = nothing;
        this.malformed = malformed;
        this.longest = Fields.LONGEST_LINE;
        this.tooLong = Fields.tooLong(longest);
    }

    private Field<T> changed(Consumer<Field<T>> change) {
        Field<T> copy = new Field<>(name, label, input, reader, writer, nothing, malformed);
        copy.cleaning = cleaning;
        copy.longest = longest;
        copy.tooLong = tooLong;
        copy.required = required;
        copy.rules = rules;
        copy.choices = choices;
        copy.help = help;
        copy.legend = legend;
        copy.empty = empty;
        copy.type = type;
        copy.autocomplete = autocomplete;
        copy.accept = accept;
        copy.rows = rows;
        change.accept(copy);
        return copy;
    }

    /** It may not be left empty. */
    public Field<T> required() {
        return required(Message.of("site.form.required"));
    }

    /** It may not be left empty; the message says what is missing. */
    public Field<T> required(String key) {
        return required(Message.of(key));
    }

    public Field<T> required(Refusal refusal) {
        return required(Message.of(refusal));
    }

    private Field<T> required(Message message) {
        return changed(field -> field.required = message);
    }

    /** At most so many characters. */
    public Field<T> longest(int most) {
        return longest(most, Fields.tooLong(most));
    }

    public Field<T> longest(int most, Refusal refusal) {
        return longest(most, Message.of(refusal));
    }

    private Field<T> longest(int most, Message message) {
        return changed(field -> {
            field.longest = most;
            field.tooLong = message;
        });
    }

    /** What to say when it cannot be understood, in place of what all such fields say. */
    public Field<T> malformed(String key) {
        return changed(field -> field.malformed = Message.of(key));
    }

    public Field<T> malformed(Refusal refusal) {
        return changed(field -> field.malformed = Message.of(refusal));
    }

    /** A rule on what the field means, asked only when it means something. */
    public Field<T> such(Function<T, Optional<? extends Refusal>> rule) {
        List<Function<T, Optional<? extends Refusal>>> more = new ArrayList<>(rules);
        more.add(rule);
        return changed(field -> field.rules = List.copyOf(more));
    }

    /** Only what satisfies the condition; of anything else it says that it is malformed. */
    public Field<T> only(Predicate<T> condition) {
        return changed(field -> field.reader = (texts, offered, actors) -> {
            Reading<T> read = reader.read(texts, offered, actors);
            return read instanceof Reading.Value<T>(T value) && !condition.test(value)
                    ? Reading.malformed()
                    : read;
        });
    }

    /** Another label, with values for its places. */
    public Field<T> label(String key, Object... values) {
        return changed(field -> field.label = Message.of(key, values));
    }

    /** A help that stands under a key of its own. */
    public Field<T> help(String key, Object... values) {
        return changed(field -> field.help = Message.of(key, values));
    }

    /** What stands above a box to tick, as if it were a question. */
    public Field<T> legend(String key) {
        return changed(field -> field.legend = key);
    }

    /** What a list that opens says while nothing is chosen. */
    public Field<T> empty(String key) {
        return changed(field -> field.empty = key);
    }

    /** A list that opens with its first choice, since one of them is always meant. */
    public Field<T> neverEmpty() {
        return changed(field -> field.empty = null);
    }

    /** What the browser may fill in: a token of HTML's {@code autocomplete}. */
    public Field<T> autocomplete(String token) {
        return changed(field -> field.autocomplete = token);
    }

    /** Which files the browser offers first: HTML's {@code accept}. */
    public Field<T> accept(String types) {
        return changed(field -> field.accept = types);
    }

    /** How many lines of a long text are seen at once. */
    public Field<T> rows(int count) {
        return changed(field -> field.rows = count);
    }

    /** All choices in sight, in place of a list that opens. */
    public Field<T> radios() {
        return changed(field -> field.input = Input.RADIOS);
    }

    /** Boxes to tick for what is offered, in place of lines to write. */
    public Field<T> boxes() {
        return changed(field -> field.input = Input.CHECKBOXES);
    }

    /** The keyboard that a phone opens: a type of HTML's {@code input}, or an {@code inputmode}. */
    public Field<T> keyboard(String kind) {
        return changed(field -> field.type = kind);
    }

    Field<T> cleaned(UnaryOperator<String> other) {
        return changed(field -> field.cleaning = other);
    }

    /** The same, where a code that a page of before may still send stands for the one of today. */
    Field<T> renamed(UnaryOperator<String> today) {
        return changed(field -> field.cleaning = typed -> today.apply(cleaning.apply(typed)));
    }

    Field<T> offering(List<? extends Choice<?>> offered) {
        return changed(field -> field.choices = List.copyOf(offered));
    }

    /** The same where codes that stand there but are offered no more may stay. */
    Field<T> keeping(List<String> codes) {
        boolean coded = input == Input.CHECKBOXES || input == Input.SELECT || input == Input.RADIOS;
        return coded ? offering(Choice.with(choices, codes)) : this;
    }

    Reading<T> read(List<String> texts, ActorFinder actors) {
        return reader.read(texts, choices, actors);
    }

    List<String> write(T value) {
        return writer.apply(value);
    }

    String clean(String typed) {
        return cleaning.apply(typed);
    }

    @Nullable
    T nothing() {
        return nothing;
    }

    int longest() {
        return longest;
    }

    Message tooLong() {
        return tooLong;
    }

    @Nullable
    Message missing() {
        return required;
    }

    Message malformed() {
        return malformed;
    }

    List<Function<T, Optional<? extends Refusal>>> rules() {
        return rules;
    }

    /** Whether it is never kept or shown again. */
    boolean secret() {
        return input == Input.PASSWORD || sendsFile();
    }

    boolean sendsFile() {
        return input == Input.FILE || input == Input.UPLOAD;
    }

    /** Whether people fill it in. */
    public boolean typed() {
        return input != Input.HIDDEN && input != Input.TRAP && !secret();
    }

    public String name() {
        return name;
    }

    public Input input() {
        return input;
    }

    public String label(Words words) {
        return words.of(label.key(), label.values().toArray());
    }

    /** What stands between label and field; null when nothing does. */
    public @Nullable String help(Words words) {
        if (help != null) {
            return words.of(help.key(), help.values().toArray());
        }
        String key = label.key() + ".help";
        return words.has(key) ? words.of(key) : null;
    }

    public @Nullable String legend(Words words) {
        return legend == null ? null : words.of(legend);
    }

    /** Message key of what a list says while nothing is chosen; null when it offers nothing. */
    public @Nullable String empty() {
        return empty;
    }

    public boolean demanded() {
        return required != null;
    }

    /** Type of the {@code input} element. */
    public String type() {
        return input == Input.PASSWORD ? "password" : inputmode() == null ? type : "text";
    }

    public @Nullable String inputmode() {
        return type.equals("numeric") || type.equals("decimal") ? type : null;
    }

    public @Nullable String autocomplete() {
        return autocomplete;
    }

    public @Nullable String accept() {
        return accept;
    }

    public int rows() {
        return rows;
    }

    public List<Choice<?>> choices() {
        return choices;
    }

    /** What the texts say to people: labels for codes, days in words. */
    public String told(List<String> texts, Words words) {
        return new ToldTexts(input, type, choices).of(texts, words);
    }

    /** Every message that the field may say, for whoever checks that they exist. */
    public List<String> messageKeys() {
        return Stream.of(
                        Optional.of(label),
                        Optional.ofNullable(required),
                        Optional.of(malformed),
                        Optional.of(tooLong),
                        Optional.ofNullable(legend).map(Message::of))
                .flatMap(Optional::stream)
                .map(Message::key)
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
