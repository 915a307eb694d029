package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.intake.rules.CellRules.Judged;
import org.costellazioni.registry.ActorField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

class ListFieldTests {

    private static final TermMatcher PEOPLE = new TermMatcher()
            .add("elderly", "Anziani", "Older people")
            .add("families", "Famiglie e minori", "Families and minors");

    @Test
    void fieldsKeepTheNamesAndTheOrderThatRowsAreKnownBy() {
        assertThat(ListField.values())
                .extracting(ListField::name)
                .startsWith(
                        "FISCAL_CODE",
                        "NAME",
                        "KIND",
                        "MUNICIPALITY",
                        "PROVINCE",
                        "ADDRESS",
                        "POSTAL_CODE",
                        "LATITUDE",
                        "LONGITUDE",
                        "NEIGHBORHOOD",
                        "EMAIL",
                        "PEC",
                        "PHONE",
                        "WEBSITE",
                        "THEMES",
                        "ACTIVITIES",
                        "NETWORKS",
                        "DESCRIPTION",
                        "RUNTS_NUMBER",
                        "RUNTS_SECTION",
                        "RUNTS_DATE",
                        "LEGAL_REPRESENTATIVE",
                        "FIVE_PER_MILLE",
                        "ORIGINAL_NAME",
                        "NETWORK_OBJECT",
                        "NETWORK_FUNCTIONING",
                        "NETWORK_CHARTER",
                        "NETWORK_PLAN");
    }

    @Test
    void aFingerprintIsThatOfTheValuesInTheirOrder() throws Exception {
        ActorRow row = new ActorRow(
                1,
                "",
                Map.of(
                        ListField.MUNICIPALITY, "Mira",
                        ListField.NAME, "Coro",
                        ListField.NETWORK_PLAN, "DUP",
                        ListField.FISCAL_CODE, "00339370272"));
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest("FISCAL_CODE=11:00339370272NAME=4:CoroMUNICIPALITY=4:MiraNETWORK_PLAN=3:DUP"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(row.fingerprint()).isEqualTo(HexFormat.of().formatHex(hash, 0, 16));
    }

    @Test
    void everyFieldOfTheSheetWithHeadingsIsFoundByEachOfThem() {
        for (ActorField field : ActorField.values()) {
            assertThat(field.headings())
                    .as(field.name())
                    .allSatisfy(heading -> assertThat(ListField.named(heading)).isPresent());
            assertThat(field.headings().stream().map(ListField::named).distinct())
                    .as(field.name())
                    .hasSizeLessThanOrEqualTo(1);
        }
        List<String> headings = Arrays.stream(ActorField.values())
                .flatMap(field -> field.headings().stream())
                .toList();
        assertThat(headings).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACTIVE_SINCE  | 7/11/2022       | 2022-11-07
            LATITUDE      | ' +1234567,50 ' | 1234567.50
            SEAT_IS_HOME  | Sì              | true
            SEAT_IS_HOME  | no              | ''
            LINKS         | 'a.it, b.it;c'  | a.it~b.it~c
            PEOPLE_HELPED | 'uno; due'      | uno~due
            PHONE         | ' 041 '         | 041
            """)
    void aFieldThatTheCodeKnowsNothingOfIsReadByItsShape(
            ActorField field, String cell, String value) {
        assertThat(CellRules.of(field).judge(ListField.PHONE, cell))
                .isEqualTo(new Judged.Good(value.replace('~', '|')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            uno;; due;uno     ! uno|due
            uno, due|tre      ! uno, due|tre
            |uno;due          ! uno;due
            """)
    void aListIsPartedByUprightsElseByWhatPeopleType(String cell, String values) {
        assertThat(CellRules.list(ListField.THEMES, cell)).isEqualTo(new Judged.Good(values));
    }

    @Test
    void aFieldSaysWhereItGoesAndWhoseWordsItHolds() {
        assertThat(ListField.PHONE.asWritten()).isEqualTo(ActorField.PHONE);
        assertThat(ListField.RUNTS_DATE.asWritten()).isEqualTo(ActorField.RUNTS_SINCE);
        assertThat(ListField.THEMES.asWritten()).isNull();
        assertThat(ListField.NETWORK_PLAN.asWritten()).isNull();
        assertThat(ListField.NETWORK_PLAN.labelKey()).isEqualTo("intake.field.network-plan");
        assertThat(ListField.NETWORK_PLAN).hasToString("NETWORK_PLAN");
        assertThat(ListField.NETWORK_FUNCTIONING.vocabulary()).isEqualTo("network-functioning");
        assertThat(ListField.KIND.vocabulary())
                .as("registers have words of their own")
                .isNull();
        assertThat(ListField.NETWORK_PLAN.vocabulary()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE_SINCE, ieri, WRONG_DATE", "LATITUDE, tanti, WRONG_NUMBER"})
    void whatItsShapeDoesNotHoldIsRefused(ActorField field, String cell, RejectReason reason) {
        assertThat(CellRules.of(field).judge(ListField.PHONE, cell))
                .isEqualTo(Judged.bad(reason, "telefono", cell));
    }

    @Test
    void wordsOfAVocabularyBecomeItsCodes() {
        assertThat(CellRules.of(ActorField.PEOPLE_HELPED).inWords()).isTrue();
        assertThat(CellRules.of(ActorField.PHONE).inWords()).isFalse();
        assertThat(CellRules.inWords(ListField.NETWORK_FUNCTIONING, "gli anziani", PEOPLE))
                .isEqualTo(new Judged.Good("elderly"));
        assertThat(CellRules.inWords(ListField.NETWORK_FUNCTIONING, "anziani|famiglie", PEOPLE))
                .as("a single word is never parted")
                .isEqualTo(Judged.bad(
                        RejectReason.WORD_NOT_LISTED,
                        "funzionamento",
                        "anziani|famiglie",
                        "Anziani, Famiglie e minori"));
    }
}
