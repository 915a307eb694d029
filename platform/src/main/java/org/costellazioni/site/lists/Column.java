package org.costellazioni.site.lists;

import org.costellazioni.kernel.Money;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A column of a list: a typed value, and how it is said on the page. Immutable; the methods answer a
 * changed copy.
 *
 * @param <R> the rows
 * @param key its name in data and, where an order has the same name, in {@code ordina=}
 * @param header message key of its head
 * @param value {@link String}, {@link LocalDate}, {@link Instant}, {@link Long}, {@link Money}, {@link
 *     Boolean}, or a list of texts; null for nothing
 * @param said how the value is said in the reader's language
 * @param link where the cell leads; null for nowhere
 * @param mark says of a row that the cell carries the small mark of this message key, {@code null} for none
 * @param where the places in which it stands
 * @param rights who may see it: one of them is enough; none for everyone
 * @param language of what is said, where it is not the reader's; null where it always is
 */
public record Column<R>(
        String key,
        String header,
        Function<R, @Nullable Object> value,
        BiFunction<R, Words, String> said,
        @Nullable Function<R, @Nullable String> link,
        @Nullable Mark<R> mark,
        Where where,
        List<Right> rights,
        @Nullable BiFunction<R, Words, @Nullable String> language) {

    /** Where a column stands. */
    public enum Where {
        EVERYWHERE,
        /** Not in the table of the page; in files, on paper and in data. */
        NOT_ON_THE_PAGE,
        /** In the table of the page and on paper alone. */
        PAGE_ALONE
    }

    /** A small mark, such as "example", in the cells of some rows. */
    public record Mark<R>(String key, Predicate<R> on) {}

    /** A text of people's own. */
    public static <R> Column<R> text(
            String key, String header, Function<R, @Nullable String> value) {
        return of(key, header, value::apply, (row, words) -> orNothing(value.apply(row)));
    }

    /** A code of a vocabulary: data tell the code, everything else its words. */
    public static <R> Column<R> coded(
            String key,
            String header,
            Function<R, @Nullable String> code,
            BiFunction<String, Words, String> label) {
        return of(key, header, code::apply, (row, words) -> {
            String found = code.apply(row);
            return found == null ? "" : label.apply(found, words);
        });
    }

    /** Several codes of a vocabulary. */
    public static <R> Column<R> codes(
            String key,
            String header,
            Function<R, List<String>> codes,
            BiFunction<String, Words, String> label) {
        return of(
                key,
                header,
                codes::apply,
                (row, words) -> String.join(
                        ", ",
                        codes.apply(row).stream()
                                .map(code -> label.apply(code, words))
                                .toList()));
    }

    /** Several texts of people's own. */
    public static <R> Column<R> texts(String key, String header, Function<R, List<String>> values) {
        return codes(key, header, values, (text, words) -> text);
    }

    public static <R> Column<R> day(
            String key, String header, Function<R, @Nullable LocalDate> value) {
        return of(key, header, value::apply, (row, words) -> {
            LocalDate day = value.apply(row);
            return day == null ? "" : words.date(day);
        });
    }

    public static <R> Column<R> moment(
            String key, String header, Function<R, @Nullable Instant> value) {
        return of(key, header, value::apply, (row, words) -> {
            Instant moment = value.apply(row);
            return moment == null ? "" : words.moment(moment);
        });
    }

    public static <R> Column<R> number(
            String key, String header, Function<R, @Nullable Long> value) {
        return of(key, header, value::apply, (row, words) -> {
            Long number = value.apply(row);
            return number == null ? "" : words.number(number);
        });
    }

    /** A number with as many decimals as it has, said without dots between thousands: a year, a degree. */
    public static <R> Column<R> decimal(
            String key, String header, Function<R, @Nullable BigDecimal> value) {
        return of(key, header, value::apply, (row, words) -> {
            BigDecimal number = value.apply(row);
            return number == null ? "" : number.toPlainString();
        });
    }

    public static <R> Column<R> money(
            String key, String header, Function<R, @Nullable Money> value) {
        return of(key, header, value::apply, (row, words) -> {
            Money sum = value.apply(row);
            return sum == null ? "" : words.money(sum);
        });
    }

    public static <R> Column<R> flag(String key, String header, Predicate<R> value) {
        return of(
                key,
                header,
                value::test,
                (row, words) -> words.of(value.test(row) ? "site.list.yes" : "site.list.no"));
    }

    private static <R> Column<R> of(
            String key,
            String header,
            Function<R, @Nullable Object> value,
            BiFunction<R, Words, String> said) {
        return new Column<>(
                key, header, value, said, null, null, Where.EVERYWHERE, List.of(), null);
    }

    /** The same column, said otherwise on pages. */
    public Column<R> said(BiFunction<R, Words, String> other) {
        return new Column<>(key, header, value, other, link, mark, where, rights, language);
    }

    /** The same column, which says this message where it would say nothing. */
    public Column<R> orElse(String messageKey) {
        return said((row, words) -> {
            String text = said.apply(row, words);
            return text.isEmpty() ? words.of(messageKey) : text;
        });
    }

    /** The same column, whose cells lead somewhere. */
    public Column<R> link(Function<R, @Nullable String> target) {
        return new Column<>(key, header, value, said, target, mark, where, rights, language);
    }

    /** The same column, with a small mark in the cells of some rows. */
    public Column<R> mark(String messageKey, Predicate<R> on) {
        return new Column<>(
                key,
                header,
                value,
                said,
                link,
                new Mark<>(messageKey, on),
                where,
                rights,
                language);
    }

    /** The same column, of which the page tells the language where it is not the reader's. */
    public Column<R> language(BiFunction<R, Words, @Nullable String> foreign) {
        return new Column<>(key, header, value, said, link, mark, where, rights, foreign);
    }

    /** The same column in fewer places. */
    public Column<R> where(Where other) {
        return new Column<>(key, header, value, said, link, mark, other, rights, language);
    }

    /** The same column for those alone who have one of the rights; never in public data. */
    public Column<R> only(Right... any) {
        return new Column<>(key, header, value, said, link, mark, where, List.of(any), language);
    }

    boolean visibleTo(Reader reader) {
        return rights.isEmpty() || reader.has(rights.toArray(Right[]::new));
    }

    /** What files get: the value, where it is more than words; else how it is said. */
    @Nullable
    Object filed(R row, Words words) {
        Object typed = value.apply(row);
        return switch (typed) {
            case LocalDate day -> day;
            case Instant moment -> moment;
            case Long number -> number;
            case BigDecimal number -> number;
            case Money sum -> sum;
            case null -> null;
            default -> said.apply(row, words);
        };
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
