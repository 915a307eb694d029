package org.costellazioni.intake.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a name that tell it from others, without accents, dots and legal forms. */
public final class NameTokens {

    private static final Set<String> MINOR = Set.of("""
            DI A DA IN CON SU PER TRA FRA IL LO LA I GLI LE UN UNO UNA E ED O DEL DELLO
            DELLA DEI DEGLI DELLE AL ALLO ALLA AI AGLI ALLE DAL DALLA DAI DALLE NEL NELLA
            NEI NELLE SUL SULLA L D DELL ALL DALL NELL SULL""".split("\\s+"));

    private static final Set<String> FORMS = Set.of("""
            ONLUS ODV APS ETS ASD SSD ONG OSC SRL SPA SCS SCRL COOP SOC ASS ASSOC ARL RL
            ASSOCIAZIONE ASSOCIAZIONI ORGANIZZAZIONE ENTE SOCIETA COOPERATIVA SOCIALE
            IMPRESA VOLONTARIATO PROMOZIONE SPORTIVA DILETTANTISTICA RESPONSABILITA LIMITATA
            TERZO SETTORE""".split("\\s+"));

    private static final Set<String> SILENT =
            Stream.concat(MINOR.stream(), FORMS.stream()).collect(Collectors.toSet());

    private NameTokens() {}

    /** All the words in small letters without accents, one blank between two. */
    public static String plain(String name) {
        return String.join(" ", words(name)).toLowerCase(Locale.ROOT);
    }

    /** The telling words; all the words when none of them tells anything. */
    static List<String> of(String name) {
        return telling(words(name));
    }

    /** Those of the words that tell anything; all when none does. */
    static List<String> telling(List<String> words) {
        List<String> telling =
                words.stream().filter(word -> !SILENT.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** Whether an acronym passes over the word: articles, prepositions, conjunctions. */
    static boolean isMinor(String word) {
        return MINOR.contains(word);
    }

    /** All the words in capitals without accents; letters with dots between them are one word. */
    static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(plain.split(" ")));
    }
}
