package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts: Italian is the base and complete, English beside it is complete, nothing is left in code. */
class MessagesTests {

    private static final String FOLDER = "platform/src/main/resources/messages";
    private static final Pattern USED = Pattern.compile("words\\.of\\(\\s*\"([^\"]+)\"");

    /** Names of languages are not translated: each stands in its own. */
    private static final Set<String> LANGUAGE_CODES = Set.of("IT", "EN");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");

    @Test
    void englishSaysEverythingThatItalianSays() {
        assertThat(italianBundles()).isNotEmpty();
        for (Path italian : italianBundles()) {
            Path english = english(italian);
            assertThat(english).exists();
            assertThat(load(english).stringPropertyNames())
                    .as(Sources.name(english))
                    .containsExactlyInAnyOrderElementsOf(load(italian).stringPropertyNames());
        }
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        List<String> wrong = new ArrayList<>();
        for (Path italian : italianBundles()) {
            Properties english = load(english(italian));
            load(italian).forEach((key, text) -> {
                String other = english.getProperty(key.toString(), "");
                if (!places(text.toString()).equals(places(other))) {
                    wrong.add(key.toString());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTextHasAStraightApostropheWhichWouldEatItsPlaces() {
        assertThat(Sources.files(FOLDER, ".properties").stream()
                        .flatMap(file -> load(file).entrySet().stream()
                                .filter(entry -> entry.getValue().toString().contains("'"))
                                .map(entry -> entry.getKey().toString())))
                .isEmpty();
    }

    @Test
    void everyKeyBelongsToTheModuleOfItsBundle() {
        for (Path italian : italianBundles()) {
            String module =
                    italian.getFileName().toString().replaceAll("(-[a-z]+)?\\.properties", "");
            assertThat(load(italian).stringPropertyNames())
                    .as(Sources.name(italian))
                    .allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void everyKeyThatATemplateSaysExists() {
        Set<String> known = new TreeSet<>();
        italianBundles().forEach(bundle -> known.addAll(load(bundle).stringPropertyNames()));
        Set<String> missing = new TreeSet<>();
        for (Path template : Sources.templates()) {
            Matcher used = USED.matcher(Sources.text(template));
            while (used.find()) {
                boolean prefix = used.group(1).endsWith(".");
                if (!prefix && !known.contains(used.group(1))) {
                    missing.add(Sources.name(template) + " " + used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() {
        assertThat(Sources.templates().stream().flatMap(MessagesTests::looseText))
                .isEmpty();
    }

    private static Stream<String> looseText(Path template) {
        String text = Sources.text(template)
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?s)!\\{.*?}", "")
                .replaceAll("(?s)\\$(unsafe)?\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "")
                .replaceAll(
                        "(?m)^\\s*@(import|param|if|elseif|for|template|else|endif|endfor).*$", "")
                .replaceAll("(?s)<[^>]*>", "")
                .replaceAll("&[a-z]+;|&#\\d+;", "");
        return text.lines()
                .map(String::strip)
                .filter(line -> line.matches(".*\\p{L}{2,}.*"))
                .filter(line -> !LANGUAGE_CODES.contains(line))
                .filter(line -> !line.matches(".*[@=(){}`\"].*"))
                .map(line -> Sources.name(template) + ": " + line);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static List<Path> italianBundles() {
        return Sources.files(FOLDER, ".properties").stream()
                .filter(file -> !file.getFileName().toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path italian) {
        String name = italian.getFileName().toString().replace(".properties", "_en.properties");
        return italian.resolveSibling(name);
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
