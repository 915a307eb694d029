package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The workbench's sentences, in both languages. */
class PhrasesTests {

    private static final Pattern KEY = Pattern.compile("\"((?:dev|test|new)\\.[a-z.-]+)\"");

    @Test
    void everythingIsSaidInBothLanguages() {
        ResourceBundle italian = in(Locale.ROOT);
        ResourceBundle english = in(Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(italian.keySet());
        for (String key : italian.keySet()) {
            assertThat(places(english.getString(key)))
                    .as(key)
                    .isEqualTo(places(italian.getString(key)));
            assertThat(italian.getString(key) + english.getString(key)).doesNotContain("'");
        }
    }

    @Test
    void whatTheCodeSaysIsWhatThereIs() throws IOException {
        Set<String> used = new TreeSet<>();
        Path here = Path.of("src/test/java/org/costellazioni/workbench");
        try (Stream<Path> files = Files.list(here)) {
            for (Path file : files.filter(each -> !each.toString().endsWith("Tests.java"))
                    .toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    used.add(key.group(1));
                }
            }
        }
        assertThat(used).isEqualTo(in(Locale.ROOT).keySet());
    }

    private static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(
                Phrases.BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{\\d}").matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }
}
