package org.costellazioni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.rules.FieldEntry;
import org.costellazioni.registry.rules.FieldEntry.Section;
import org.costellazioni.registry.rules.FieldRefusal;
import org.costellazioni.registry.rules.SheetRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What the entries of the fields say, as forms, rules and pages read it. */
class ActorFieldTests {

    @Test
    void theFormHasFourSectionsInTheirOrder() {
        assertThat(within(Section.WHO))
                .containsSubsequence(
                        ActorField.NAME,
                        ActorField.KIND,
                        ActorField.DESCRIPTION,
                        ActorField.THEMES,
                        ActorField.ACTIVITIES,
                        ActorField.PEOPLE_HELPED,
                        ActorField.LANGUAGES,
                        ActorField.ACTIVE_SINCE,
                        ActorField.ACTIVE_UNTIL);
        assertThat(within(Section.WHERE))
                .containsSubsequence(
                        ActorField.ADDRESS,
                        ActorField.POSTAL_CODE,
                        ActorField.MUNICIPALITY,
                        ActorField.PROVINCE,
                        ActorField.SEAT_IS_HOME,
                        ActorField.AREA_ID,
                        ActorField.LATITUDE,
                        ActorField.LONGITUDE);
        assertThat(within(Section.CONTACTS))
                .containsSubsequence(
                        ActorField.EMAIL,
                        ActorField.PHONE,
                        ActorField.PEC,
                        ActorField.WEBSITE,
                        ActorField.LINKS,
                        ActorField.RESERVED_CONTACT);
        assertThat(within(Section.REGISTERS))
                .containsSubsequence(
                        ActorField.FISCAL_CODE,
                        ActorField.REGISTER_NAME,
                        ActorField.RUNTS_NUMBER,
                        ActorField.RUNTS_SECTION,
                        ActorField.RUNTS_SINCE,
                        ActorField.LEGAL_NATURE,
                        ActorField.ICNPO,
                        ActorField.LEGAL_REPRESENTATIVE);
    }

    private static List<ActorField> within(Section section) {
        return Arrays.stream(ActorField.values())
                .filter(field -> field.entry().section() == section)
                .sorted(Comparator.comparingInt(field -> field.entry().place()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(ActorField.class)
    void hasItsNameAndItsReasonsInBothLanguages(ActorField field) throws IOException {
        List<String> keys = new ArrayList<>(List.of(field.labelKey()));
        for (FieldEntry.Check check : field.entry().checks()) {
            Refusal own = check.refusal();
            keys.add(Objects.requireNonNullElseGet(own, () -> new FieldRefusal(field))
                    .messageKey());
        }
        assertThat(messages("registry.properties").stringPropertyNames()).containsAll(keys);
        assertThat(messages("registry_en.properties").stringPropertyNames()).containsAll(keys);
    }

    @ParameterizedTest
    @EnumSource(ActorField.class)
    void aWrongValueOfAVocabularyIsRefused(ActorField field) {
        if (field.vocabulary() != null) {
            ActorSheet sheet = TestActors.sheet("ets", "Il Cortile").with(field, "mai-sentito");
            Optional<Refusal> refusal = SheetRules.refusal(sheet, name -> Set.of("ets"));
            assertThat(refusal).as(field.name()).isPresent();
            assertThat(refusal.orElseThrow().field()).isEqualTo(field.code());
        }
    }

    @Test
    void whatWasReservedStaysSoInTheHistory() {
        assertThat(Arrays.stream(ActorField.values())
                        .filter(field -> field.entry().isReservedAfterwards()))
                .contains(
                        ActorField.ADDRESS,
                        ActorField.POSTAL_CODE,
                        ActorField.LATITUDE,
                        ActorField.LONGITUDE,
                        ActorField.FISCAL_CODE,
                        ActorField.LEGAL_REPRESENTATIVE,
                        ActorField.RESERVED_CONTACT)
                .doesNotContain(ActorField.NAME, ActorField.THEMES, ActorField.MUNICIPALITY);
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (InputStream content = Objects.requireNonNull(
                ActorFieldTests.class.getResourceAsStream("/messages/" + file))) {
            messages.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
