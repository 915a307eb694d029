package org.costellazioni.registry.rules;

import static org.costellazioni.registry.ActorRefusal.ACTIVE_BACKWARDS;
import static org.costellazioni.registry.ActorRefusal.COORDINATES_HALF;
import static org.costellazioni.registry.ActorRefusal.NAME_MISSING;
import static org.costellazioni.registry.ActorRefusal.TEXT_TOO_LONG;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a sheet must satisfy: what the entries of its fields say, and the rules of the whole sheet, as one
 * list in the order of {@link ActorRefusal}, then the fields' own refusals. Vocabularies are asked for
 * through {@link Vocabularies}, so that the rules stay without SQL.
 */
public final class SheetRules {

    public static final int LONGEST_TEXT = 4_000;

    private static final List<Rule> RULES = rules();

    private SheetRules() {}

    /** Codes that may be used, by vocabulary. */
    public interface Vocabularies {
        Set<String> codes(String vocabulary);
    }

    private interface Breach {
        boolean of(ActorSheet sheet, Vocabularies vocabularies);
    }

    private record Rule(Refusal refusal, Breach breach) {

        /** Those without a place of their own come last. */
        int place() {
            return refusal instanceof ActorRefusal known ? known.ordinal() : Integer.MAX_VALUE;
        }
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(List.of(
                rule(NAME_MISSING, s -> s.name().isBlank()),
                rule(ACTIVE_BACKWARDS, SheetRules::activeBackwards),
                rule(
                        COORDINATES_HALF,
                        s -> s.has(ActorField.LATITUDE) != s.has(ActorField.LONGITUDE)),
                rule(
                        TEXT_TOO_LONG,
                        s -> s.fields().values().stream()
                                .anyMatch(t -> t.length() > LONGEST_TEXT))));
        for (ActorField field : ActorField.values()) {
            for (FieldEntry.Check check : field.entry().checks()) {
                rules.add(rule(field, check));
            }
        }
        rules.sort(Comparator.comparingInt(Rule::place));
        return List.copyOf(rules);
    }

    private static Rule rule(Refusal refusal, Predicate<ActorSheet> broken) {
        return new Rule(refusal, (sheet, vocabularies) -> broken.test(sheet));
    }

    private static Rule rule(ActorField field, FieldEntry.Check check) {
        Refusal refusal = FieldRefusal.of(field, check);
        Predicate<String> wrong = check.wrong();
        if (wrong == null) {
            String vocabulary = Objects.requireNonNull(field.vocabulary());
            return new Rule(
                    refusal,
                    (sheet, vocabularies) -> sheet.has(field)
                            && !vocabularies.codes(vocabulary).containsAll(sheet.list(field)));
        }
        return field.shape() == ActorField.Shape.LIST
                ? rule(refusal, sheet -> sheet.list(field).stream().anyMatch(wrong))
                : rule(refusal, sheet -> sheet.text(field).filter(wrong).isPresent());
    }

    /** The first rule that the sheet breaks; empty when it may be taken. */
    public static Optional<Refusal> refusal(ActorSheet sheet, Vocabularies vocabularies) {
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
    public static List<Optional<Refusal>> refusals(
            List<ActorSheet> sheets, Vocabularies vocabularies) {
        Map<String, Set<String>> codes = new HashMap<>();
        for (ActorField field : ActorField.values()) {
            String name = field.vocabulary();
            if (name != null && sheets.stream().anyMatch(sheet -> sheet.has(field))) {
                codes.put(name, vocabularies.codes(name));
            }
        }
        return sheets.parallelStream()
                .map(sheet -> refusal(sheet, name -> codes.getOrDefault(name, Set.of())))
                .toList();
    }

    private static boolean activeBackwards(ActorSheet sheet) {
        Optional<LocalDate> since = date(sheet, ActorField.ACTIVE_SINCE);
        Optional<LocalDate> until = date(sheet, ActorField.ACTIVE_UNTIL);
        return since.isPresent() && until.isPresent() && until.get().isBefore(since.get());
    }

    private static Optional<LocalDate> date(ActorSheet sheet, ActorField field) {
        return sheet.text(field)
                .filter(text -> !FieldChecks.malformedDate(text))
                .map(LocalDate::parse);
    }
}
