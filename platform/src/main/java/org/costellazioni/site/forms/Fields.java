package org.costellazioni.site.forms;

import org.costellazioni.files.FileUse;
import org.costellazioni.files.FileView;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Money;
import org.costellazioni.site.forms.Field.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;

/**
 * The kinds of field that a form may have. Each is named in Italian, as in the form, and has the message
 * key of its label.
 */
public final class Fields {

    static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_EMAIL = 254;
    private static final String EMPTY = "site.form.required";
    private static final String NOT_OFFERED = "site.form.not-offered";
    private static final String NOT_A_NUMBER = "site.form.number-malformed";

    private Fields() {}

    static Message tooLong(int longest) {
        return Message.of("site.form.too-long", longest);
    }

    private static <T> Field<T> of(
            String name,
            String label,
            Input input,
            Reading.OfTexts<T> reader,
            Function<T, List<String>> writer,
            @Nullable T nothing,
            String malformed) {
        Field<T> field = new Field<>(
                name, Message.of(label), input, reader, writer, nothing, Message.of(malformed));
        return input == Input.LONG_TEXT
                ? field.cleaned(CleanText::lines).longest(LONGEST_TEXT)
                : field;
    }

    private static Field<String> textual(
            String name, String label, Input input, Reading.OfText<String> reader, String wrong) {
        return of(name, label, input, Readers.first(reader), Readers.text(text -> text), "", wrong);
    }

    private static <T> Field<T> valued(
            String name,
            String label,
            Reading.OfText<T> reader,
            Function<T, String> writer,
            String wrong) {
        return of(name, label, Input.LINE, Readers.first(reader), Readers.text(writer), null, wrong)
                .cleaned(CleanText::code);
    }

    /** A text of one line, at most 500 characters unless it says otherwise. */
    public static Field<String> text(String name, String label) {
        return textual(name, label, Input.LINE, Reading::of, EMPTY);
    }

    /** A text of several lines, at most 4,000 characters unless it says otherwise. */
    public static Field<String> longText(String name, String label) {
        return textual(name, label, Input.LONG_TEXT, Reading::of, EMPTY);
    }

    /** A table or list pasted from elsewhere, whose blanks may mean something. */
    public static Field<String> pasted(String name, String label) {
        return longText(name, label).cleaned(CleanText::pasted);
    }

    /** A code: blanks within it are dropped. */
    public static Field<String> code(String name, String label) {
        return text(name, label).cleaned(CleanText::code);
    }

    /** Several texts, one a line, each once. */
    public static Field<List<String>> lines(String name, String label) {
        return of(
                name,
                label,
                Input.LONG_TEXT,
                Readers.first(text -> Reading.of(Readers.lines(text))),
                Readers.text(Readers::joined),
                List.of(),
                EMPTY);
    }

    public static Field<String> email(String name, String label) {
        return textual(name, label, Input.LINE, Readers::email, "site.form.email-malformed")
                .cleaned(CleanText::code)
                .keyboard("email")
                .longest(LONGEST_EMAIL);
    }

    /** An address on the web; without {@code https://} that is put before it. */
    public static Field<String> web(String name, String label) {
        return textual(name, label, Input.LINE, Readers::web, "site.form.web-malformed")
                .cleaned(CleanText::code)
                .keyboard("url");
    }

    /** A telephone number as people write it, words after it included. */
    public static Field<String> phone(String name, String label) {
        return textual(name, label, Input.LINE, Readers::phone, "site.form.phone-malformed")
                .keyboard("tel");
    }

    /** A day between the years 1800 and 2200. */
    public static Field<LocalDate> day(String name, String label) {
        return valued(name, label, TimeText::day, LocalDate::toString, "site.form.day-malformed")
                .keyboard("date");
    }

    public static Field<LocalTime> hour(String name, String label) {
        return valued(name, label, TimeText::hour, LocalTime::toString, "site.form.hour-malformed")
                .keyboard("time");
    }

    /** A day and an hour as clocks in Italy show them. */
    public static Field<LocalDateTime> moment(String name, String label) {
        return valued(
                        name,
                        label,
                        TimeText::moment,
                        LocalDateTime::toString,
                        "site.form.moment-malformed")
                .cleaned(CleanText::line)
                .keyboard("datetime-local");
    }

    /** A whole number within bounds, both included. */
    public static Field<Long> number(String name, String label, long least, long most) {
        return valued(name, label, Readers.whole(least, most), Object::toString, NOT_A_NUMBER)
                .keyboard("numeric");
    }

    /** A number with decimals within bounds, both included. */
    public static Field<BigDecimal> decimal(
            String name, String label, BigDecimal least, BigDecimal most) {
        return valued(
                        name,
                        label,
                        Readers.decimal(least, most),
                        number -> number.toPlainString().replace('.', ','),
                        NOT_A_NUMBER)
                .keyboard("decimal");
    }

    /** A sum in euros, {@code 1.250,00}, within bounds, both included. */
    public static Field<Money> money(String name, String label, Money least, Money most) {
        return valued(
                        name,
                        label,
                        Readers.money(least, most),
                        Readers::money,
                        "site.form.money-malformed")
                .keyboard("decimal");
    }

    /** A box to tick; its label is what it says when ticked. */
    public static Field<Boolean> flag(String name, String label) {
        return flag(name, label, "si");
    }

    /** The same, sent as another word. */
    public static Field<Boolean> flag(String name, String label, String code) {
        return of(
                        name,
                        label,
                        Input.FLAG,
                        Readers.first(Readers.flag(code)),
                        ticked -> ticked ? List.of(code) : List.of(),
                        false,
                        NOT_OFFERED)
                .offering(List.of(Choice.of(code, label)));
    }

    /** One of several things, picked from a list. */
    public static <T> Field<T> one(String name, String label, List<Choice<T>> choices) {
        Function<T, List<String>> codes = value -> choices.stream()
                .filter(choice -> value.equals(choice.value()))
                .map(Choice::code)
                .toList();
        return of(name, label, Input.SELECT, Readers.<T>one(), codes, null, NOT_OFFERED)
                .offering(choices);
    }

    /** One of several things, offered when the form is shown ({@link Form#choosing}). */
    public static <T> Field<T> one(String name, String label, Function<T, String> code) {
        Reading.OfTexts<T> reader = Readers.one();
        return of(name, label, Input.SELECT, reader, Readers.text(code), null, NOT_OFFERED);
    }

    /** One of several codes, offered when the form is shown ({@link Form#offering}). */
    public static Field<String> one(String name, String label) {
        Reading.OfTexts<String> reader = Readers.one();
        return of(name, label, Input.SELECT, reader, Readers.text(code -> code), "", NOT_OFFERED);
    }

    /** Some of several things, offered when the form is shown ({@link Form#choosing}). */
    public static <T> Field<List<T>> many(String name, String label, Function<T, String> code) {
        Reading.OfTexts<List<T>> reader = Readers.many();
        Function<List<T>, List<String>> writer =
                values -> values.stream().map(code).toList();
        return of(name, label, Input.CHECKBOXES, reader, writer, List.of(), NOT_OFFERED);
    }

    /** Some of several codes, offered when the form is shown ({@link Form#offering}). */
    public static Field<List<String>> many(String name, String label) {
        return many(name, label, code -> code);
    }

    /** One actor, by its name or fiscal code as people type it, or by its identifier. */
    public static Field<ActorId> actor(String name, String label) {
        Function<ActorId, List<String>> writer = Readers.text(ActorId::toString);
        return of(name, label, Input.LINE, Readers::actor, writer, null, EMPTY);
    }

    /** Several actors, one a line, as in {@link #actor}. */
    public static Field<List<ActorId>> actors(String name, String label) {
        return of(name, label, Input.LONG_TEXT, Readers::actors, Readers::ids, List.of(), EMPTY);
    }

    /** A secret: read as it is typed, never kept and never shown again. */
    public static Field<String> password(String name, String label) {
        return textual(name, label, Input.PASSWORD, Reading::of, EMPTY).cleaned(typed -> typed);
    }

    /** A file that is read at once and let go; chosen anew whenever the form is shown again. */
    public static Field<MultipartFile> file(String name, String label) {
        return sent(name, label, Input.FILE);
    }

    /**
     * A file that is kept with the others for such a use: {@link FormData#upload} takes it in, and
     * nobody need choose it again when something else is wrong.
     */
    public static Field<FileView> upload(String name, String label, FileUse use) {
        Field<FileView> field = sent(name, label, Input.UPLOAD);
        return use.accept().isEmpty() ? field : field.accept(use.accept());
    }

    /** What comes as a part of its own, not as a text. */
    private static <T> Field<T> sent(String name, String label, Input input) {
        Reading.OfTexts<T> reader = (texts, choices, actors) -> Reading.malformed();
        return of(name, label, input, reader, file -> List.of(), null, EMPTY);
    }

    /** What the form knows by itself, such as the thing that it is about. */
    public static Field<String> hidden(String name) {
        return textual(name, "", Input.HIDDEN, Reading::of, EMPTY);
    }

    /** A field out of sight: whoever fills it in is a machine. */
    public static Field<String> trap(String name, String label) {
        return textual(name, label, Input.TRAP, Reading::of, EMPTY);
    }
}
