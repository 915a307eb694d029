package org.costellazioni.site;

import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.kernel.Money;
import org.costellazioni.kernel.Refusal;
import org.springframework.context.MessageSource;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is said to one reader, in their language: messages, dates in words, sums, durations. Times are
 * shown as they pass in Italy.
 */
public final class Words {

    /** {@code il 8 aprile}, {@code dal 11 maggio}, {@code al}, {@code del}, {@code nel}, {@code sul}. */
    private static final Pattern DAY_BY_VOWEL = Pattern.compile(
            "\\b([Ii]|[Dd]a|[Aa]|[Dd]e|[Nn]e|[Ss]u)l ((?:8|11) (?:gennaio|febbraio|marzo|aprile|maggio|giugno"
                    + "|luglio|agosto|settembre|ottobre|novembre|dicembre))");

    /** {@code i 8 legami}, {@code dei 11}, {@code ai 80}, {@code tra i 800}, {@code nei 8.000}. */
    private static final Pattern NUMBER_BY_VOWEL = Pattern.compile(
            "\\b([Ii]|[Dd]ei|[Nn]ei|[Aa]i|[Dd]ai|[Ss]ui) ((?:8\\d{0,2}|11)(?:\\.\\d{3})*(?![\\d.,/:]) ?)");

    private static final List<String> BYTE_UNITS = List.of("byte", "kB", "MB", "GB", "TB");
    private static final int BYTES_A_UNIT = 1024;

    private static final Map<String, DateTimeFormatter> CALENDAR = new ConcurrentHashMap<>();

    private final MessageSource messages;
    private final Locale locale;

    public Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** The message with values in its places; the bare key when no bundle has it. */
    public String of(String key, Object... values) {
        String found = messages.getMessage(key, values, key, locale);
        return found == null ? key : english() ? found : elided(found);
    }

    /**
     * The one place where Italian articles meet a number that begins with a vowel: {@code l’8 aprile},
     * {@code dall’11 maggio}, {@code gli 8 legami}, {@code degli 80}.
     */
    private static String elided(String text) {
        if (text.indexOf('8') < 0 && text.indexOf("11") < 0) {
            return text;
        }
        String days = DAY_BY_VOWEL
                .matcher(text)
                .replaceAll(found -> "i".equalsIgnoreCase(found.group(1))
                        ? (found.group(1).equals("I") ? "L’" : "l’") + found.group(2)
                        : found.group(1) + "ll’" + found.group(2));
        return NUMBER_BY_VOWEL
                .matcher(days)
                .replaceAll(found -> vowelled(found.group(1)) + " " + found.group(2));
    }

    /** {@code i} is {@code gli} there, {@code dei} is {@code degli}. */
    private static String vowelled(String article) {
        return switch (article) {
            case "i" -> "gli";
            case "I" -> "Gli";
            default -> article.substring(0, article.length() - 1) + "gli";
        };
    }

    /** The reason of a refusal, with what to do about it. */
    public String of(Refusal refusal) {
        return of(refusal.messageKey(), refusal.arguments().toArray());
    }

    /** Whether some bundle has the key. */
    public boolean has(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    /** {@code it} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    /** {@code 1º giugno 2025}, {@code 1 June 2025}. */
    public String date(LocalDate date) {
        boolean firstInItalian = !english() && date.getDayOfMonth() == 1;
        return calendar(firstInItalian ? "d'º' MMMM uuuu" : "d MMMM uuuu").format(date);
    }

    /** The day, and {@code , ore 17:30} or {@code , 17:30} after it. */
    public String moment(Instant instant) {
        return moment(LocalDateTime.ofInstant(instant, ItalianTime.ZONE));
    }

    /** {@link #moment(Instant)} of a time that is already Italian. */
    public String moment(LocalDateTime time) {
        String clock = calendar("HH:mm").format(time);
        return date(time.toLocalDate()) + (english() ? ", " : ", ore ") + clock;
    }

    /** {@code giugno 2025}. */
    public String month(YearMonth month) {
        return calendar("MMMM uuuu").format(month);
    }

    /** {@code 1.250,00 €}, {@code €1,250.00}. */
    public String money(Money sum) {
        String digits = new DecimalFormat("#,##0.00", symbols())
                .format(BigDecimal.valueOf(Math.abs(sum.amountCents()), 2));
        String sign = sum.amountCents() < 0 ? "−" : "";
        return english() ? sign + "€" + digits : sign + digits + "\u00a0€";
    }

    /** {@code 1 h 30 min}, {@code 45 min}, {@code 2 h}; with a minus in front below zero. */
    public String duration(long minutes) {
        long hours = Math.abs(minutes) / 60;
        long rest = Math.abs(minutes) % 60;
        String text = hours == 0 ? rest + "\u00a0min" : number(hours) + "\u00a0h";
        if (hours > 0 && rest > 0) {
            text += "\u00a0" + rest + "\u00a0min";
        }
        return minutes < 0 ? "−" + text : text;
    }

    /** {@code 12.345}, {@code 12,345}. */
    public String number(long count) {
        return count >= 0 && count < 1000
                ? Long.toString(count)
                : new DecimalFormat("#,##0", symbols()).format(count);
    }

    /** {@code 300 byte}, {@code 12 kB}, {@code 1,5 MB}, {@code 1.5 MB}: what 1,024 make. */
    public String bytes(long count) {
        int unit = 0;
        double value = count;
        while (value >= BYTES_A_UNIT && unit < BYTE_UNITS.size() - 1) {
            value /= BYTES_A_UNIT;
            unit++;
        }
        String pattern = unit > 1 && value < 10 ? "0.#" : "#,##0";
        return new DecimalFormat(pattern, symbols()).format(value) + "\u00a0"
                + BYTE_UNITS.get(unit);
    }

    /** Kept, since a pattern is parsed each time one is made from it. */
    private DateTimeFormatter calendar(String pattern) {
        return CALENDAR.computeIfAbsent(
                locale.getLanguage() + pattern,
                missing -> DateTimeFormatter.ofPattern(pattern, locale));
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(english() ? Locale.UK : Locale.ITALY);
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }
}
