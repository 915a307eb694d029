package org.costellazioni.registry.writing;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.rules.FieldEntry;
import org.costellazioni.registry.rules.SheetRules;
import org.costellazioni.registry.store.AreaRows;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.TermLeads;
import org.costellazioni.vocabularies.Vocabularies;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The codes that may be used in the territory at hand; each vocabulary is read once for a piece of work. */
@Component
public class FieldVocabularies {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Vocabularies terms;
    private final AreaRows areas;

    FieldVocabularies(Vocabularies terms, AreaRows areas) {
        this.terms = terms;
        this.areas = areas;
    }

    public SheetRules.Vocabularies codes() {
        Map<String, Set<String>> read = new HashMap<>();
        return vocabulary -> read.computeIfAbsent(vocabulary, this::codes);
    }

    /** Sheets in the codes of today: a term that was joined into another says the other, each once. */
    public UnaryOperator<ActorSheet> today() {
        Map<String, TermLeads> leads = terms.leads();
        return sheet -> {
            ActorSheet told = sheet;
            for (Map.Entry<ActorField, String> field : sheet.fields().entrySet()) {
                String today = today(field.getKey(), field.getValue(), leads);
                told = today.equals(field.getValue()) ? told : told.with(field.getKey(), today);
            }
            return told;
        };
    }

    private static String today(ActorField field, String text, Map<String, TermLeads> leads) {
        String vocabulary = field.vocabulary();
        TermLeads known = vocabulary == null ? null : leads.get(vocabulary);
        return known == null ? text : String.join("\n", known.today(text.lines().toList()));
    }

    private Set<String> codes(String vocabulary) {
        return switch (vocabulary) {
            case FieldEntry.LANGUAGES -> LANGUAGES;
            case FieldEntry.AREAS ->
                areas.names().stream()
                        .map(area -> area.id().toString())
                        .collect(Collectors.toSet());
            default -> terms.terms(vocabulary).stream().map(Term::code).collect(Collectors.toSet());
        };
    }
}
