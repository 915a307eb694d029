package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.rules.PlaceMeaning;
import org.costellazioni.intake.taking.PlaceMeanings;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an import's page says of places that were not understood. */
@Component
class ImportPlaces {

    private final PlaceMeanings meanings;

    ImportPlaces(PlaceMeanings meanings) {
        this.meanings = meanings;
    }

    /**
     * @param open the places that nothing was said of
     * @param said the others, with what they mean
     */
    record Lines(List<String> open, List<String> said) {}

    Lines of(ImportView view, Words words) {
        List<String> open = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Map<String, String> quarters = meanings.quarters();
        meanings.of(view).forEach(counted -> {
            String line = words.of(key(counted.place()), counted.place().value(), counted.rows());
            PlaceMeaning meaning = counted.meaning();
            if (meaning == null) {
                open.add(line);
            } else {
                said.add(words.of("intake.places.means", line, told(meaning, quarters, words)));
            }
        });
        return new Lines(open, said);
    }

    static String key(DoubtfulPlace place) {
        return place.municipality() ? "intake.places.municipality" : "intake.places.place";
    }

    private static String told(PlaceMeaning meaning, Map<String, String> quarters, Words words) {
        return switch (meaning.kind()) {
            case AREA -> {
                String id = String.valueOf(meaning.area());
                yield words.of("intake.places.quarter", quarters.getOrDefault(id, id));
            }
            case LOCALITY -> words.of("intake.places.locality", meaning.municipality());
            case NOTHING -> words.of("intake.places.keep");
        };
    }
}
