package org.costellazioni.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Every letter that the product can write, with names that would like to be more. */
@PlatformTest
class EveryLetterTests {

    private static final String NAME =
            "Vinci su https://altrove.example/premio\r\nBcc: tutti@altrove.example\u202e";

    private static final int MOST_PLACES = 9;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Stage stage;

    @Autowired
    private TestLetters posted;

    @Autowired
    private Territories territories;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    /** The keys of letters, each with its Italian text. */
    private static Map<String, String> letters() throws IOException {
        Map<String, String> letters = new TreeMap<>();
        for (Resource bundle : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*.properties")) {
            if (!String.valueOf(bundle.getFilename()).contains("_")) {
                Properties messages = PropertiesLoaderUtils.loadProperties(bundle);
                messages.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".subject"))
                        .map(key -> key.substring(0, key.lastIndexOf('.')))
                        .filter(key -> messages.containsKey(key + ".text"))
                        .forEach(key -> letters.put(
                                key,
                                messages.getProperty(key + ".text")
                                        + messages.getProperty(key + ".subject")));
            }
        }
        return letters;
    }

    private static List<Object> names(String text) {
        List<Object> names = new ArrayList<>();
        for (int place = 0; place < MOST_PLACES; place++) {
            names.add(text.contains("{" + place + ",") ? (Object) 3 : NAME);
        }
        return names;
    }

    @Test
    void noNameBecomesALinkAnAddressOrALineInAnyLetter() throws IOException {
        Map<String, String> letters = letters();
        assertThat(letters).hasSizeGreaterThan(15);
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            letters.forEach((key, text) -> stage.run(
                    territory,
                    () -> outbox.send(
                            new Letter("ines@esempio.example", language, key, names(text)))));
        }
        List<OutgoingMessage> sent = posted.messages(territory);
        assertThat(sent).hasSize(2 * letters.size());
        assertThat(sent).allSatisfy(message -> {
            assertThat(message.subject())
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]")
                    .doesNotContain("altrove.example", "://", "@");
            assertThat(String.valueOf(message.text()))
                    .doesNotContain("altrove.example", "://altrove", "tutti@", "\nBcc", "\u202e");
        });
    }
}
