package org.costellazioni.intake.taking;

import org.costellazioni.intake.reading.ColumnName;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.rules.ActorRow;
import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.PlaceMeaning;
import org.costellazioni.intake.rules.RowPlaces;
import org.costellazioni.intake.rules.TermChoices;
import org.costellazioni.intake.store.Write;
import org.costellazioni.kernel.Acting;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.withdrawals.Withdrawals;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list's row as a sheet of the registry. Words become codes of the vocabularies; a theme that the
 * territory does not know yet becomes one of its own, which its office may rename or hide; activities
 * told in free words go to the description, so nothing that a list says is lost.
 */
@Component
public class Sheets {

    private static final List<AsWritten> AS_WRITTEN = ListField.values().stream()
            .flatMap(told ->
                    Stream.ofNullable(told.asWritten()).map(field -> new AsWritten(told, field)))
            .toList();

    /** What a list says, and the field of the sheet that takes it as it is. */
    private record AsWritten(ListField told, ActorField field) {

        void write(ActorRow row, Map<ActorField, String> fields) {
            String value = row.values().get(told);
            if (value != null) {
                boolean several = field.shape() == ActorField.Shape.LIST;
                fields.put(field, several ? value.replace('|', '\n') : value);
            }
        }
    }

    private static final String THEME = "theme/";

    private final Vocabularies vocabularies;
    private final TownPlaces places;
    private final Withdrawals withdrawals;

    Sheets(Vocabularies vocabularies, TownPlaces places, Withdrawals withdrawals) {
        this.vocabularies = vocabularies;
        this.places = places;
        this.withdrawals = withdrawals;
    }

    /** Words and areas read once, for as many rows as a chunk has. */
    public Writer writer() {
        return writer(TermChoices.NONE, Map.of());
    }

    /** One that does with words and places that nobody knows what people said of them. */
    public Writer writer(TermChoices choices, Map<DoubtfulPlace, PlaceMeaning> meanings) {
        return new Writer(choices, meanings, true);
    }

    /** One that makes no term: for rows that add nothing to the themes that there are. */
    public Writer writerOfKnown(TermChoices choices, Map<DoubtfulPlace, PlaceMeaning> meanings) {
        return new Writer(choices, meanings, false);
    }

    /**
     * Takes away themes that were made for rows and that nobody came to carry: the row was refused, or
     * added nothing to an actor that has themes.
     *
     * @return what was made and stays
     */
    public List<Write.Draft> carried(List<Write.Draft> made) {
        Map<String, Write.Draft> themes = new LinkedHashMap<>();
        made.stream()
                .filter(draft -> draft.what() == Write.What.TERM_MADE)
                .filter(draft -> String.valueOf(draft.field()).startsWith(THEME))
                .forEach(draft ->
                        themes.put(String.valueOf(draft.field()).substring(THEME.length()), draft));
        if (themes.isEmpty()) {
            return made;
        }
        Set<String> used = withdrawals.themesInUse(themes.keySet());
        List<Write.Draft> stays = new ArrayList<>(made);
        themes.forEach((code, draft) -> {
            if (!used.contains(code)) {
                vocabularies.remove("theme", code, Acting.MACHINE);
                stays.remove(draft);
            }
        });
        return stays;
    }

    /** Writes sheets. */
    public final class Writer {
        private final Map<String, String> themes = new HashMap<>();
        /** Where codes lead that were joined into others: they may have been chosen before. */
        private final Map<String, String> formerThemes = new HashMap<>();

        private final List<Write.Draft> made = new ArrayList<>();
        private boolean themesRead;
        private final TermChoices choices;
        private final Map<DoubtfulPlace, PlaceMeaning> meanings;
        private final boolean makes;
        private @Nullable RowPlaces rowPlaces;

        private Writer(
                TermChoices choices, Map<DoubtfulPlace, PlaceMeaning> meanings, boolean makes) {
            this.choices = choices;
            this.meanings = meanings;
            this.makes = makes;
        }

        private RowPlaces rowPlaces() {
            if (rowPlaces == null) {
                rowPlaces = places.of(meanings);
            }
            return rowPlaces;
        }

        /** The places that an office's row names and nobody knows; registers write municipalities. */
        public List<DoubtfulPlace> doubts(ActorRow row, ActorFormat format) {
            return format == ActorFormat.CSV ? rowPlaces().doubts(row) : List.of();
        }

        /** The terms that were made since this was asked last. */
        public List<Write.Draft> made() {
            List<Write.Draft> some = List.copyOf(made);
            made.clear();
            return some;
        }

        public ActorSheet sheet(ActorRow row, ActorFormat format) {
            Map<ActorField, String> fields = new EnumMap<>(ActorField.class);
            AS_WRITTEN.forEach(taken -> taken.write(row, fields));
            row.value(ListField.ORIGINAL_NAME)
                    .filter(original -> !original.equals(row.name()))
                    .ifPresent(original -> fields.put(ActorField.REGISTER_NAME, original));
            kind(row, format).ifPresent(kind -> fields.putIfAbsent(ActorField.KIND, kind));
            row.value(ListField.THEMES)
                    .ifPresent(words -> fields.put(ActorField.THEMES, themes(words)));
            if (format == ActorFormat.CSV || row.value(ListField.NEIGHBORHOOD).isPresent()) {
                rowPlaces().write(row, fields);
            }
            describe(row, fields);
            return new ActorSheet(fields);
        }

        private void describe(ActorRow row, Map<ActorField, String> fields) {
            List<String> letters = new ArrayList<>();
            List<String> free = new ArrayList<>();
            for (String activity : row.value(ListField.ACTIVITIES).orElse("").split("\\|")) {
                if (activity.matches("[A-Za-z]\\)?")) {
                    letters.add(activity.substring(0, 1).toLowerCase(Locale.ROOT));
                } else if (!activity.isBlank()) {
                    free.add(activity);
                }
            }
            if (!letters.isEmpty()) {
                fields.put(ActorField.ACTIVITIES, String.join("\n", letters));
            }
            List<String> description = new ArrayList<>();
            row.value(ListField.DESCRIPTION).ifPresent(description::add);
            if (!free.isEmpty()) {
                description.add(String.join(", ", free));
            }
            if (!description.isEmpty()) {
                fields.put(ActorField.DESCRIPTION, String.join("\n\n", description));
            }
        }

        private Optional<String> kind(ActorRow row, ActorFormat format) {
            return switch (format) {
                case RUNTS -> Optional.of("ets");
                case CINQUE_PER_MILLE ->
                    row.value(ListField.FIVE_PER_MILLE)
                            .filter(told -> told.contains("comuni="))
                            .map(municipality -> "public-body");
                case CSV -> Optional.empty();
            };
        }

        /** The themes of a row that the territory does not know, by {@link TermChoices#theme}. */
        Map<String, String> unknown(ActorRow row) {
            readThemes();
            Map<String, String> unknown = new LinkedHashMap<>();
            for (String word : row.value(ListField.THEMES).orElse("").split("\\|")) {
                if (!TermChoices.code(word).isEmpty()
                        && !themes.containsKey(ColumnName.normalize(word))) {
                    unknown.put(TermChoices.theme(word), word);
                }
            }
            return unknown;
        }

        private void readThemes() {
            if (!themesRead) {
                themesRead = true;
                vocabularies.terms("theme").forEach(term -> know(term, term.code()));
                Memberships.former(vocabularies, "theme").forEach(former -> {
                    know(former.term(), former.today());
                    formerThemes.put(former.term().code(), former.today());
                });
            }
        }

        private String themes(String words) {
            readThemes();
            List<String> codes = new ArrayList<>();
            for (String word : words.split("\\|")) {
                codes.add(themes.computeIfAbsent(
                        ColumnName.normalize(word), unknown -> ownTheme(word)));
            }
            codes.removeIf(String::isEmpty);
            return String.join("\n", new LinkedHashSet<>(codes));
        }

        /** One that was joined into another means that one, where no other is called so. */
        private void know(Term term, String today) {
            for (String word : List.of(term.code(), term.labelItalian(), term.labelEnglish())) {
                if (term.code().equals(today)) {
                    themes.put(ColumnName.normalize(word), today);
                } else {
                    themes.putIfAbsent(ColumnName.normalize(word), today);
                }
            }
        }

        private String ownTheme(String word) {
            String code = TermChoices.code(word);
            Optional<String> chosen = choices.chosen(TermChoices.theme(word))
                    .map(use -> formerThemes.getOrDefault(use, use))
                    .filter(use -> use.isEmpty() || themes.containsValue(use));
            if (code.isEmpty() || chosen.isPresent() || !makes) {
                return chosen.orElse("");
            }
            Term own = new Term(code, word, word, "", 900, true, false);
            vocabularies.keep("theme", own, Acting.MACHINE).orThrow();
            made.add(new Write.Draft(Write.What.TERM_MADE, null, THEME + code, null, word));
            return code;
        }
    }
}
