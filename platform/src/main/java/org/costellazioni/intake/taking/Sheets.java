package org.costellazioni.intake.taking;

import org.costellazioni.intake.reading.ColumnName;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.rules.ActorRow;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.store.Write;
import org.costellazioni.kernel.Acting;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final int LONGEST_THEME = 60;

    private final Vocabularies vocabularies;
    private final Places places;

    Sheets(Vocabularies vocabularies, Places places) {
        this.vocabularies = vocabularies;
        this.places = places;
    }

    /** Words and areas read once, for as many rows as a chunk has. */
    public Writer writer() {
        return new Writer();
    }

    /** Writes sheets. */
    public final class Writer {
        private final Map<String, String> themes = new HashMap<>();
        private final Map<String, String> areas = new HashMap<>();
        private final List<Write.Draft> made = new ArrayList<>();
        private boolean themesRead;
        private boolean areasRead;

        private Writer() {}

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
            row.value(ListField.NEIGHBORHOOD)
                    .flatMap(name -> Optional.ofNullable(area(name)))
                    .ifPresent(area -> fields.put(ActorField.AREA_ID, area));
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

        /** The themes of a row that the territory does not know, by the code that they would get. */
        Map<String, String> unknown(ActorRow row) {
            readThemes();
            Map<String, String> unknown = new LinkedHashMap<>();
            for (String word : row.value(ListField.THEMES).orElse("").split("\\|")) {
                String code = code(word);
                if (!code.isEmpty() && !themes.containsKey(ColumnName.normalize(word))) {
                    unknown.put(code, word);
                }
            }
            return unknown;
        }

        private void readThemes() {
            if (!themesRead) {
                themesRead = true;
                vocabularies.terms("theme").forEach(this::know);
            }
        }

        /** Of a word too long to be a theme, none. */
        private static String code(String word) {
            String code = ColumnName.normalize(word).replace('_', '-');
            return code.length() > LONGEST_THEME ? "" : code;
        }

        private String themes(String words) {
            readThemes();
            List<String> codes = new ArrayList<>();
            for (String word : words.split("\\|")) {
                codes.add(themes.computeIfAbsent(
                        ColumnName.normalize(word), unknown -> ownTheme(word)));
            }
            codes.removeIf(String::isEmpty);
            return String.join("\n", codes);
        }

        private void know(Term term) {
            themes.put(ColumnName.normalize(term.code()), term.code());
            themes.put(ColumnName.normalize(term.labelItalian()), term.code());
            themes.put(ColumnName.normalize(term.labelEnglish()), term.code());
        }

        private String ownTheme(String word) {
            String code = code(word);
            if (code.isEmpty()) {
                return "";
            }
            Term own = new Term(code, word, word, "", 900, true, false);
            vocabularies.keep("theme", own, Acting.MACHINE).orThrow();
            made.add(new Write.Draft(Write.What.TERM_MADE, null, "theme/" + code, null, word));
            return code;
        }

        private @Nullable String area(String name) {
            if (!areasRead) {
                areasRead = true;
                for (Area area : places.areaNames()) {
                    areas.put(ColumnName.normalize(area.name()), area.id().toString());
                    areas.putIfAbsent(
                            ColumnName.normalize(area.code()), area.id().toString());
                }
            }
            return areas.get(ColumnName.normalize(name));
        }
    }
}
