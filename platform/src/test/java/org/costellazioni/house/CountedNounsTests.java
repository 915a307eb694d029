package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number and the noun that it counts agree: where a word that is none of the small ones below follows a
 * place, the message says the noun for one too, by a choice or in a message of its own.
 */
class CountedNounsTests {

    private static final String FOLDER = "platform/src/main/resources/messages";
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d)} +(\\p{Ll}[\\p{L}’]*)");
    private static final Pattern CHOICE =
            Pattern.compile("\\{(\\d),choice,((?:[^{}]|\\{\\d[^{}]*})*)}");

    /** What follows a name, a day or a sum rather than counts: prepositions, conjunctions, verbs. */
    private static final Map<String, Set<String>> SMALL = Map.of(
            "it", Set.of("""
                    a al con di e ed è per su sul il la un nel non ora ha ti c’è agisce alla chiede chiedono
                    compaiono contiene dichiara finisce invitiamo in manca messa passa portava
                    rappresenta resta restano sono
                    sostituisce supera torna vede vedrebbe verso viene
                    """.strip().split("\\s+")), "en", Set.of("""
                    a again acts among an and another are asked asks at began by comes declares
                    did ends for found has holds in invite invites is led may more no not now of
                    on or passed passes represents sees shows stands stay stays takes that then to
                    towards too undid until waits was we were with works would wrote your
                    """.strip().split("\\s+")));

    /** Numbers that are never one, each with its reason. */
    private static final Map<String, String> NEVER_ONE = Map.ofEntries(
            Map.entry("constellation.map.group", "stars stand together when they are two"),
            Map.entry("constellation.map.together", "stars stand together when they are two"),
            Map.entry("intake.preview.button.more", "a bound of some thousand"),
            Map.entry("intake.refusal.too-many-columns", "a bound of some hundred"),
            Map.entry("intake.terms.lead.some", "there are more than are asked about"),
            Map.entry("intake.reject.value-too-long", "no cell is held to one character"),
            Map.entry("site.list.printed.most", "a thousand rows are printed"),
            Map.entry("site.refusal.filter-name-too-long", "a bound of some hundred"),
            Map.entry("site.refusal.filter-too-many", "a bound of some dozens"),
            Map.entry("site.follow.letter.more.text", "there are more than the letter tells"),
            Map.entry("site.form.money-between", "the greatest sum of a form"),
            Map.entry("site.form.too-long", "a bound of some dozens at least"),
            Map.entry("files.refusal.picture-too-large", "pictures of thousands of dots"));

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }

    private static String language(Path file) {
        return String.valueOf(file.getFileName()).endsWith("_en.properties") ? "en" : "it";
    }

    /** Whether the key is of a list's own three messages, of which another is said for one row. */
    private static boolean saysItForOne(String key, Properties all) {
        int dot = key.lastIndexOf('.') + 1;
        String last = key.substring(dot);
        return last.equals("one")
                || (last.equals("many") || last.equals("more-than"))
                        && all.containsKey(key.substring(0, dot) + "one");
    }

    private static Stream<String> withoutSingular(String key, String text, String language) {
        Set<String> small = SMALL.getOrDefault(language, Set.of());
        return COUNTED.matcher(CHOICE.matcher(text).replaceAll(" "))
                .results()
                .map(found -> found.group(2))
                .filter(word -> !small.contains(word))
                .map(word -> language + " " + key + ": " + word);
    }

    @Test
    void everyCountedNounHasItsSingular() {
        List<String> wrong = new ArrayList<>();
        for (Path file : Sources.files(FOLDER, ".properties")) {
            Properties all = load(file);
            all.stringPropertyNames().stream()
                    .filter(key -> !NEVER_ONE.containsKey(key) && !saysItForOne(key, all))
                    .flatMap(key -> withoutSingular(key, all.getProperty(key), language(file)))
                    .forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyChoiceHasAFormForOneAndSaysItAndTheNumberForMany() {
        List<String> wrong = new ArrayList<>();
        for (Path file : Sources.files(FOLDER, ".properties")) {
            load(file).forEach((key, text) -> {
                Matcher choice = CHOICE.matcher(text.toString());
                while (choice.find()) {
                    if (!agrees(choice.toMatchResult())) {
                        wrong.add(language(file) + " " + key);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** Said of one, of two and of none, which has the words of many unless it has its own. */
    private static boolean agrees(MatchResult choice) {
        MessageFormat format = new MessageFormat(choice.group(), Locale.ITALIAN);
        Object[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        int place = Integer.parseInt(choice.group(1));
        values[place] = 1;
        String one = format.format(values);
        values[place] = 2;
        String two = format.format(values);
        return choice.group(2).contains("1#") && !one.contains("2") && !one.equals(two)
                || one.replace("1", "2").equals(two);
    }

    @Test
    void whatIsExemptExists() {
        Set<String> keys = new java.util.HashSet<>();
        Sources.files(FOLDER, ".properties")
                .forEach(file -> keys.addAll(load(file).stringPropertyNames()));
        assertThat(keys).containsAll(NEVER_ONE.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ci sono {0} legami", "Tra {1} anziane realtà", "{0}: qui {1} soggetti"})
    void aNounWithoutSingularIsFound(String text) {
        assertThat(withoutSingular("a.b", text, "it")).hasSize(1);
        assertThat(withoutSingular("a.b", "Il legame fra {0} e {1} è tolto", "it"))
                .isEmpty();
        assertThat(withoutSingular("a.b", "{0,choice,1#1 legame|1<{0} legami} di {1}", "it"))
                .isEmpty();
    }
}
