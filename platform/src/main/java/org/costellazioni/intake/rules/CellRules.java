package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.registry.ActorField;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The normal form of a cell's value, field by field, or why it has none. */
final class CellRules {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);

    /** Day zero of spreadsheets, which count a 29 February 1900 that never was. */
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private static final Set<String> YES = Set.of("si", "sì", "s", "x", "1", "true", "vero", "yes");

    private CellRules() {}

    /** A value in normal form, or the reason and its arguments. */
    sealed interface Judged {
        record Good(String value) implements Judged {}

        record Bad(RejectReason reason, List<String> arguments) implements Judged {}

        static Judged bad(RejectReason reason, String... arguments) {
            return new Bad(reason, List.of(arguments));
        }
    }

    /** How the cells of a column are understood. */
    interface Rule {
        Judged judge(ListField field, String cell);

        /** Whether what is understood are words of a vocabulary, which the territory says. */
        default boolean inWords() {
            return false;
        }
    }

    /** Cells that hold words of a vocabulary, one or several. */
    private record TermsRule(boolean several) implements Rule {

        @Override
        public Judged judge(ListField field, String cell) {
            return several ? list(field, cell) : plain(field, cell);
        }

        @Override
        public boolean inWords() {
            return true;
        }
    }

    /** The codes of the words that {@link TermsRule} understood, several of them parted as lists are. */
    static Judged inWords(ListField field, String written, TermMatcher words) {
        boolean several = field.rule() instanceof TermsRule told && told.several();
        List<String> codes = new ArrayList<>();
        for (String word : several ? List.of(written.split("\\|")) : List.of(written)) {
            Optional<String> code = words.code(word);
            if (code.isEmpty()) {
                return Judged.bad(RejectReason.WORD_NOT_LISTED, field.column(), word, words.told());
            }
            codes.add(code.get());
        }
        return new Judged.Good(String.join("|", codes));
    }

    /** How the cells of a field are understood that the code knows nothing more of. */
    static Rule of(ActorField field) {
        if (field.vocabulary() != null) {
            return new TermsRule(field.shape() == ActorField.Shape.LIST);
        }
        return switch (field.shape()) {
            case DATE -> CellRules::date;
            case NUMBER -> CellRules::decimal;
            case LIST -> CellRules::list;
            case FLAG -> CellRules::flag;
            case TEXT, ID -> CellRules::plain;
        };
    }

    /** Judges a cell that is not empty. */
    static Judged judge(ListField field, String cell) {
        return cell.length() > field.longest()
                ? Judged.bad(
                        RejectReason.VALUE_TOO_LONG,
                        field.column(),
                        Integer.toString(field.longest()))
                : field.rule().judge(field, cell);
    }

    static Judged plain(ListField field, String cell) {
        return new Judged.Good(cell.strip());
    }

    static Judged readable(ListField field, String cell) {
        return new Judged.Good(ReadableName.of(cell));
    }

    static Judged kind(ListField field, String cell) {
        return word(field, cell, CodeMatcher.kind(cell));
    }

    static Judged section(ListField field, String cell) {
        return word(field, cell, CodeMatcher.section(cell));
    }

    static Judged date(ListField field, String cell) {
        return date(field.column(), cell);
    }

    private static Judged flag(ListField field, String cell) {
        return new Judged.Good(isYes(cell) ? "true" : "");
    }

    static boolean isYes(String cell) {
        return YES.contains(cell.strip().toLowerCase(Locale.ITALIAN));
    }

    /** Spreadsheets drop leading zeros: a short run of digits is tried with them. */
    static Judged fiscalCode(ListField field, String cell) {
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

    /** A decimal of at most three whole digits whose distance from zero is within the bound. */
    static Rule number(int bound) {
        return (field, cell) -> {
            String plain = cell.replace(',', '.');
            return !plain.matches("[+-]?\\d{1,3}(?:\\.\\d{1,15})?")
                            || Math.abs(Double.parseDouble(plain)) > bound
                    ? Judged.bad(RejectReason.WRONG_NUMBER, field.column(), cell)
                    : new Judged.Good(unsigned(plain));
        };
    }

    private static Judged decimal(ListField field, String cell) {
        String plain = cell.strip().replace(',', '.');
        return plain.matches("[+-]?\\d{1,15}(?:\\.\\d{1,15})?")
                ? new Judged.Good(unsigned(plain))
                : Judged.bad(RejectReason.WRONG_NUMBER, field.column(), cell);
    }

    private static String unsigned(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    private static Judged word(ListField field, String cell, Optional<String> found) {
        return found.<Judged>map(Judged.Good::new)
                .orElseGet(() -> Judged.bad(RejectReason.UNKNOWN_WORD, field.column(), cell));
    }

    static Judged link(ListField field, String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return new Judged.Good(cell);
        }
        return lower.contains(":") || !lower.contains(".") || lower.contains(" ")
                ? Judged.bad(RejectReason.WRONG_LINK, field.column(), cell)
                : new Judged.Good("https://" + cell);
    }

    static Judged list(ListField field, String cell) {
        String separator = cell.indexOf('|') >= 0 ? "\\|" : "[;,\n]";
        return new Judged.Good(Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining("|")));
    }
}
