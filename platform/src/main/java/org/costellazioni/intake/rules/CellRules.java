package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.kernel.FiscalCode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The normal form of a cell's value, field by field, or why it has none. */
final class CellRules {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);

    /** Day zero of spreadsheets, which count a 29 February 1900 that never was. */
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private CellRules() {}

    /** A value in normal form, or the reason and its arguments. */
    sealed interface Judged {
        record Good(String value) implements Judged {}

        record Bad(RejectReason reason, List<String> arguments) implements Judged {}

        static Judged bad(RejectReason reason, String... arguments) {
            return new Bad(reason, List.of(arguments));
        }
    }

    /** Judges a cell that is not empty. */
    static Judged judge(ListField field, String cell) {
        if (cell.length() > field.longest()) {
            return Judged.bad(
                    RejectReason.VALUE_TOO_LONG, field.column(), Integer.toString(field.longest()));
        }
        return switch (field) {
            case FISCAL_CODE -> fiscalCode(cell);
            case KIND -> word(field, cell, ListedWords.kind(cell));
            case RUNTS_SECTION -> word(field, cell, ListedWords.section(cell));
            case RUNTS_DATE -> date(field.column(), cell);
            case LATITUDE -> number(field, cell, 90);
            case LONGITUDE -> number(field, cell, 180);
            case NAME, MUNICIPALITY -> new Judged.Good(ReadableName.of(cell));
            case THEMES, ACTIVITIES, NETWORKS -> new Judged.Good(list(cell));
            case WEBSITE -> link(field, cell);
            default -> new Judged.Good(cell.strip());
        };
    }

    /** Spreadsheets drop leading zeros: a short run of digits is tried with them. */
    private static Judged fiscalCode(String cell) {
        String normal = FiscalCode.normalize(cell);
        String padded =
                normal.matches("\\d{8,10}") ? "0".repeat(11 - normal.length()) + normal : normal;
        if (FiscalCode.check(padded) == FiscalCode.Check.VALID) {
            return new Judged.Good(padded);
        }
        RejectReason reason = switch (FiscalCode.check(normal)) {
            case WRONG_CHECK_CHARACTER -> RejectReason.FISCAL_CODE_CHECK;
            case WRONG_SHAPE, VALID -> RejectReason.FISCAL_CODE_SHAPE;
        };
        return Judged.bad(reason, cell);
    }

    static Judged date(String column, String cell) {
        for (DateTimeFormatter format : DATES) {
            try {
                return new Judged.Good(LocalDate.parse(cell, format).toString());
            } catch (DateTimeException another) {
                continue;
            }
        }
        if (cell.matches("[1-9]\\d{3,5}(?:\\.0+)?")) {
            long days = Long.parseLong(cell.replaceFirst("\\..*", ""));
            return new Judged.Good(SPREADSHEET_EPOCH.plusDays(days).toString());
        }
        return Judged.bad(RejectReason.WRONG_DATE, column, cell);
    }

    private static Judged number(ListField field, String cell, int bound) {
        String plain = cell.replace(',', '.');
        if (!plain.matches("[+-]?\\d{1,3}(?:\\.\\d{1,15})?")
                || Math.abs(Double.parseDouble(plain)) > bound) {
            return Judged.bad(RejectReason.WRONG_NUMBER, field.column(), cell);
        }
        return new Judged.Good(plain.startsWith("+") ? plain.substring(1) : plain);
    }

    private static Judged word(ListField field, String cell, Optional<String> found) {
        return found.<Judged>map(Judged.Good::new)
                .orElseGet(() -> Judged.bad(RejectReason.UNKNOWN_WORD, field.column(), cell));
    }

    private static Judged link(ListField field, String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return new Judged.Good(cell);
        }
        return lower.contains(":") || !lower.contains(".") || lower.contains(" ")
                ? Judged.bad(RejectReason.WRONG_LINK, field.column(), cell)
                : new Judged.Good("https://" + cell);
    }

    private static String list(String cell) {
        String separator = cell.indexOf('|') >= 0 ? "\\|" : "[;,\n]";
        return Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining("|"));
    }
}
