package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.rules.FieldEntry.Input;
import org.costellazioni.registry.rules.FieldEntry.Section;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldEntryTests {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # field     | typed                 | kept                   | leads to
            NAME        | '  Il Cortile '       | Il Cortile             | -
            DESCRIPTION | 'uno~due'             | 'uno~due'              | -
            NAME        | Il^Cortile            | Il Cortile             | -
            FISCAL_CODE | rss mra 80a01 l736s   | RSSMRA80A01L736S       | -
            LATITUDE    | '45,4371'             | 45.4371                | -
            EMAIL       | ciao@cortile.example  | ciao@cortile.example   | mailto:ciao@cortile.example
            PEC         | c@pec.example         | c@pec.example          | mailto:c@pec.example
            PHONE       | (+39) 041 / 12-34     | (+39) 041 / 12-34      | tel:+390411234
            WEBSITE     | cortile.example       | https://cortile.example | https://cortile.example
            WEBSITE     | http://cortile.example | http://cortile.example | http://cortile.example
            WEBSITE     | ' '                   | ''                     | ''
            LINKS       | 'a.example~~ ~b.example' | 'a.example~b.example' | -
            """)
    void whatPeopleTypeBecomesWhatIsKept(
            ActorField field, String typed, String kept, @Nullable String address) {
        FieldEntry entry = field.entry();
        String text = kept.replace('~', '\n');
        assertThat(entry.normal(typed.replace("~", "\r\n").replace('^', '\0'))).isEqualTo(text);
        assertThat(entry.link(text)).isEqualTo(address);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NAME, TEXT, text, true, false",
        "DESCRIPTION, LONG_TEXT, text, false, false",
        "KIND, ONE, text, true, false",
        "THEMES, MANY, text, false, false",
        "AREA_ID, ONE, text, false, false",
        "SEAT_IS_HOME, FLAG, text, false, false",
        "ACTIVE_SINCE, TEXT, date, false, false",
        "EMAIL, TEXT, email, false, true",
        "PHONE, TEXT, tel, false, false",
        "POSTAL_CODE, TEXT, text, false, true"
    })
    void isFilledInAsItsKindAsks(
            ActorField field, Input input, String type, boolean demanded, boolean code) {
        FieldEntry entry = field.entry();
        assertThat(entry.input()).isEqualTo(input);
        assertThat(entry.inputType()).isEqualTo(type);
        assertThat(entry.isDemanded()).isEqualTo(demanded);
        assertThat(entry.isCode()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NAME, false, false, denominazione, 500",
        "DESCRIPTION, false, true, descrizione, 4000",
        "THEMES, true, false, temi, 1000",
        "PHONE, true, false, telefono, 200",
        "LATITUDE, false, false, lat, 200",
        "ICNPO, true, false, , 200"
    })
    void isShownAndListedAsItsEntrySays(
            ActorField field, boolean fact, boolean card, @Nullable String heading, int longest) {
        FieldEntry entry = field.entry();
        assertThat(entry.isFact()).isEqualTo(fact);
        assertThat(entry.isOnCard()).isEqualTo(card);
        assertThat(entry.headings().stream().findFirst().orElse(null)).isEqualTo(heading);
        assertThat(entry.longestCell()).isEqualTo(longest);
    }

    @Test
    void whatRegistersSayIsForTheOfficeAlone() {
        assertThat(Section.values())
                .filteredOn(Section::officeOnly)
                .containsExactly(Section.REGISTERS);
        assertThat(Section.REGISTERS.titleKey()).isEqualTo("registry.form.registers");
    }

    @Test
    void aCheckWithoutAReasonOfItsOwnGivesTheFields() {
        FieldEntry entry = FieldEntry.list()
                .oneOf("theme")
                .wrong(text -> text.length() > 3)
                .wrong(ActorRefusal.EMAIL_MALFORMED, FieldChecks::malformedEmail);
        assertThat(entry.checks())
                .extracting(check -> FieldRefusal.of(ActorField.POSTAL_CODE, check))
                .containsExactly(
                        new FieldRefusal(ActorField.POSTAL_CODE),
                        new FieldRefusal(ActorField.POSTAL_CODE),
                        ActorRefusal.EMAIL_MALFORMED);
        assertThat(entry.input()).isEqualTo(Input.MANY);
        Refusal own = new FieldRefusal(ActorField.POSTAL_CODE);
        assertThat(own.messageKey()).isEqualTo("registry.refusal.postal-code-wrong");
        assertThat(own.field()).isEqualTo("postal-code");
    }
}
