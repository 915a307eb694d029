package org.costellazioni.intake.web;

import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.intake.lists.UndecidedEntry;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.Sameness;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.site.Words;
import org.costellazioni.vocabularies.VocabularyCache;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the registry says of somebody whom a row may mean, beside what the row says. */
final class CandidateFacts {

    /** What tells two apart, the most telling first, with what the list calls it. */
    private static final Map<ActorField, ListField> TELLING = new LinkedHashMap<>();

    static {
        TELLING.put(ActorField.KIND, ListField.KIND);
        TELLING.put(ActorField.FISCAL_CODE, ListField.FISCAL_CODE);
        TELLING.put(ActorField.MUNICIPALITY, ListField.MUNICIPALITY);
        TELLING.put(ActorField.AREA_ID, ListField.NEIGHBORHOOD);
        TELLING.put(ActorField.ADDRESS, ListField.ADDRESS);
        TELLING.put(ActorField.THEMES, ListField.THEMES);
        TELLING.put(ActorField.WEBSITE, ListField.WEBSITE);
        TELLING.put(ActorField.EMAIL, ListField.EMAIL);
        TELLING.put(ActorField.PHONE, ListField.PHONE);
    }

    private CandidateFacts() {}

    /** A field of an actor as people read it, and whether the row says the same of it. */
    record Fact(String label, String text, Sameness sameness) {}

    /** The fields that the registry has something about. */
    static List<Fact> of(UndecidedEntry entry, ActorView actor, Words words) {
        List<Fact> facts = new ArrayList<>();
        TELLING.forEach((field, told) -> {
            List<String> known = known(field, actor, entry.terms(), words);
            if (!known.isEmpty()) {
                List<String> row = row(field, told, entry, words);
                facts.add(new Fact(
                        words.of(told.labelKey()),
                        String.join(", ", known),
                        Sameness.of(row, known)));
            }
        });
        return facts;
    }

    /** An actor in one line: its name, and the first things that tell it from another. */
    static String line(ActorView actor, VocabularyCache.Snapshot terms, Words words) {
        return Stream.concat(
                        Stream.of(actor.name()),
                        TELLING.keySet().stream()
                                .filter(field -> field != ActorField.KIND)
                                .map(field -> String.join(", ", known(field, actor, terms, words)))
                                .filter(text -> !text.isEmpty())
                                .limit(3))
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static List<String> known(
            ActorField field, ActorView actor, VocabularyCache.Snapshot terms, Words words) {
        if (field == ActorField.AREA_ID) {
            String quarter = actor.areaName();
            return quarter == null ? List.of() : List.of(quarter);
        }
        String vocabulary = field.vocabulary();
        return actor.sheet().list(field).stream()
                .map(text -> vocabulary == null ? text : terms.label(vocabulary, text, words))
                .toList();
    }

    /** What the row says, in the words of the vocabulary where it wrote a code. */
    private static List<String> row(
            ActorField field, ListField told, UndecidedEntry entry, Words words) {
        UndecidedRow row = entry.row();
        String vocabulary = field.vocabulary();
        return Arrays.stream(row.values().getOrDefault(told, "").split("\\|"))
                .map(text ->
                        vocabulary == null ? text : entry.terms().label(vocabulary, text, words))
                .toList();
    }
}
