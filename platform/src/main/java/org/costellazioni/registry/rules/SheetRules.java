package org.costellazioni.registry.rules;

import static org.costellazioni.registry.ActorRefusal.*;

import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a sheet must satisfy, as one list in order of precedence. Vocabularies are asked for through
 * {@link Vocabularies}, so that the rules stay without SQL.
 */
public final class SheetRules {

    private static final int LONGEST_NAME = 500;
    static final int LONGEST_TEXT = 4_000;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"']+\\.[^\\s<>\"']+");

    private static final Map<ActorField, String> VOCABULARIES = Map.of(
            ActorField.KIND, "kind",
            ActorField.RUNTS_SECTION, "runts-section",
            ActorField.LEGAL_NATURE, "legal-nature",
            ActorField.ACTIVITIES, "activity",
            ActorField.THEMES, "theme",
            ActorField.PEOPLE_HELPED, "people-helped");

    private static final List<Rule> RULES = List.of(
            rule(NAME_MISSING, s -> s.name().isBlank()),
            rule(NAME_TOO_LONG, s -> s.name().length() > LONGEST_NAME),
            code(KIND_UNKNOWN, ActorField.KIND),
            rule(FISCAL_CODE_MALFORMED, s -> fiscalCode(s) == FiscalCode.Check.WRONG_SHAPE),
            rule(
                    FISCAL_CODE_CHECK_WRONG,
                    s -> fiscalCode(s) == FiscalCode.Check.WRONG_CHECK_CHARACTER),
            code(RUNTS_SECTION_UNKNOWN, ActorField.RUNTS_SECTION),
            code(LEGAL_NATURE_UNKNOWN, ActorField.LEGAL_NATURE),
            code(ACTIVITY_UNKNOWN, ActorField.ACTIVITIES),
            code(THEME_UNKNOWN, ActorField.THEMES),
            code(PEOPLE_HELPED_UNKNOWN, ActorField.PEOPLE_HELPED),
            rule(DATE_MALFORMED, SheetRules::someDateMalformed),
            rule(ACTIVE_BACKWARDS, SheetRules::activeBackwards),
            rule(LATITUDE_WRONG, s -> outside(s, ActorField.LATITUDE, 90)),
            rule(LONGITUDE_WRONG, s -> outside(s, ActorField.LONGITUDE, 180)),
            rule(COORDINATES_HALF, s -> s.has(ActorField.LATITUDE) != s.has(ActorField.LONGITUDE)),
            rule(EMAIL_MALFORMED, s -> unlike(s, ActorField.EMAIL, EMAIL)),
            rule(PEC_MALFORMED, s -> unlike(s, ActorField.PEC, EMAIL)),
            rule(WEBSITE_MALFORMED, SheetRules::someLinkMalformed),
            rule(
                    TEXT_TOO_LONG,
                    s -> s.fields().values().stream().anyMatch(t -> t.length() > LONGEST_TEXT)));

    private SheetRules() {}

    /** Codes that may be used, by vocabulary. */
    public interface Vocabularies {
        Set<String> codes(String vocabulary);
    }

    private interface Breach {
        boolean of(ActorSheet sheet, Vocabularies vocabularies);
    }

    private record Rule(ActorRefusal refusal, Breach breach) {}

    /** The first rule that the sheet breaks; empty when it may be taken. */
    public static Optional<ActorRefusal> refusal(ActorSheet sheet, Vocabularies vocabularies) {
        for (Rule rule : RULES) {
            if (rule.breach().of(sheet, vocabularies)) {
                return Optional.of(rule.refusal());
            }
        }
        return Optional.empty();
    }

    /**
     * What {@link #refusal} says of each sheet, in their order. The calling thread asks for the
     * vocabularies; many sheets are judged by all processors.
     */
    public static List<Optional<ActorRefusal>> refusals(
            List<ActorSheet> sheets, Vocabularies vocabularies) {
        Map<String, Set<String>> codes = new HashMap<>();
        VOCABULARIES.forEach((field, name) -> {
            if (sheets.stream().anyMatch(sheet -> sheet.has(field))) {
                codes.put(name, vocabularies.codes(name));
            }
        });
        return sheets.parallelStream()
                .map(sheet -> refusal(sheet, name -> codes.getOrDefault(name, Set.of())))
                .toList();
    }

    private static Rule rule(ActorRefusal refusal, Predicate<ActorSheet> broken) {
        return new Rule(refusal, (sheet, vocabularies) -> broken.test(sheet));
    }

    private static Rule code(ActorRefusal refusal, ActorField field) {
        String vocabulary = Objects.requireNonNull(VOCABULARIES.get(field));
        return new Rule(
                refusal,
                (sheet, vocabularies) -> sheet.has(field)
                        && !vocabularies.codes(vocabulary).containsAll(sheet.list(field)));
    }

    private static FiscalCode.Check fiscalCode(ActorSheet sheet) {
        return sheet.text(ActorField.FISCAL_CODE)
                .map(FiscalCode::check)
                .orElse(FiscalCode.Check.VALID);
    }

    private static boolean someDateMalformed(ActorSheet sheet) {
        return List.of(ActorField.RUNTS_SINCE, ActorField.ACTIVE_SINCE, ActorField.ACTIVE_UNTIL)
                .stream()
                .anyMatch(field -> sheet.has(field) && date(sheet, field).isEmpty());
    }

    private static boolean activeBackwards(ActorSheet sheet) {
        Optional<LocalDate> since = date(sheet, ActorField.ACTIVE_SINCE);
        Optional<LocalDate> until = date(sheet, ActorField.ACTIVE_UNTIL);
        return since.isPresent() && until.isPresent() && until.get().isBefore(since.get());
    }

    private static Optional<LocalDate> date(ActorSheet sheet, ActorField field) {
        try {
            return sheet.text(field).map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    static boolean outside(ActorSheet sheet, ActorField field, double limit) {
        try {
            return sheet.text(field)
                    .map(Double::parseDouble)
                    .filter(d -> !(Math.abs(d) <= limit))
                    .isPresent();
        } catch (NumberFormatException malformed) {
            return true;
        }
    }

    private static boolean unlike(ActorSheet sheet, ActorField field, Pattern shape) {
        return sheet.text(field).filter(text -> !shape.matcher(text).matches()).isPresent();
    }

    private static boolean someLinkMalformed(ActorSheet sheet) {
        return unlike(sheet, ActorField.WEBSITE, WEBSITE)
                || sheet.list(ActorField.LINKS).stream()
                        .anyMatch(link -> !WEBSITE.matcher(link).matches());
    }
}
