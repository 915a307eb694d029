package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SheetRulesTests {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "kind", Set.of("ets", "network"),
            "runts-section", Set.of("odv"),
            "legal-nature", Set.of("1.8.10"),
            "activity", Set.of("a", "d"),
            "theme", Set.of("youth", "housing"),
            "people-helped", Set.of("elderly"));

    private static final ActorSheet GOOD = new ActorSheet(Map.ofEntries(
            Map.entry(ActorField.NAME, "Il Cortile"),
            Map.entry(ActorField.KIND, "ets"),
            Map.entry(ActorField.FISCAL_CODE, TestActors.code(1)),
            Map.entry(ActorField.RUNTS_SECTION, "odv"),
            Map.entry(ActorField.LEGAL_NATURE, "1.8.10"),
            Map.entry(ActorField.ACTIVITIES, "a\nd"),
            Map.entry(ActorField.THEMES, "youth"),
            Map.entry(ActorField.PEOPLE_HELPED, "elderly"),
            Map.entry(ActorField.ACTIVE_SINCE, "2010-03-01"),
            Map.entry(ActorField.ACTIVE_UNTIL, "2010-03-01"),
            Map.entry(ActorField.LATITUDE, "45.4371"),
            Map.entry(ActorField.LONGITUDE, "12.3326"),
            Map.entry(ActorField.EMAIL, "ciao@cortile.example"),
            Map.entry(ActorField.PEC, "cortile@pec.example"),
            Map.entry(ActorField.WEBSITE, "https://cortile.example/chi-siamo"),
            Map.entry(ActorField.LINKS, "https://a.example\nhttp://b.example/x")));

    @Test
    void aFullSheetIsTaken() {
        assertThat(refusal(GOOD)).isEmpty();
    }

    @Test
    void aNameIsEnough() {
        assertThat(refusal(new ActorSheet(Map.of(ActorField.NAME, "Il Cortile"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "NAME,                 -,                       NAME_MISSING",
                "KIND,                 unheard-of,              KIND_UNKNOWN",
                "FISCAL_CODE,          123,                     FISCAL_CODE_MALFORMED",
                "FISCAL_CODE,          00339370273,             FISCAL_CODE_CHECK_WRONG",
                "RUNTS_SECTION,        z,                       RUNTS_SECTION_UNKNOWN",
                "LEGAL_NATURE,         9.9.9,                   LEGAL_NATURE_UNKNOWN",
                "ACTIVITIES,           ab,                      ACTIVITY_UNKNOWN",
                "THEMES,               stars,                   THEME_UNKNOWN",
                "PEOPLE_HELPED,        martians,                PEOPLE_HELPED_UNKNOWN",
                "RUNTS_SINCE,          12/03/2024,              DATE_MALFORMED",
                "ACTIVE_SINCE,         2010-02-30,              DATE_MALFORMED",
                "ACTIVE_UNTIL,         2010-02-28,              ACTIVE_BACKWARDS",
                "LATITUDE,             91,                      LATITUDE_WRONG",
                "LATITUDE,             NaN,                     LATITUDE_WRONG",
                "LATITUDE,             0x1p3,                   LATITUDE_WRONG",
                "LATITUDE,             4e1,                     LATITUDE_WRONG",
                "LATITUDE,             45.4d,                   LATITUDE_WRONG",
                "LATITUDE,             nord,                    LATITUDE_WRONG",
                "LONGITUDE,            -180.5,                  LONGITUDE_WRONG",
                "LONGITUDE,            -,                       COORDINATES_HALF",
                "EMAIL,                ciao.cortile.example,    EMAIL_MALFORMED",
                "EMAIL,                a b@cortile.example,     EMAIL_MALFORMED",
                "PEC,                  cortile@pec,             PEC_MALFORMED",
                "WEBSITE,              cortile.example,         WEBSITE_MALFORMED",
                "WEBSITE,              javascript:alert(1.2),   WEBSITE_MALFORMED",
                "LINKS,                ftp://a.example,         WEBSITE_MALFORMED"
            })
    void eachRuleRefusesWithItsReason(ActorField field, String text, ActorRefusal expected) {
        assertThat(refusal(GOOD.with(field, text))).contains(expected);
    }

    @Test
    void textsHaveTheirLongest() {
        assertThat(refusal(GOOD.with(ActorField.NAME, "x".repeat(500)))).isEmpty();
        assertThat(refusal(GOOD.with(ActorField.NAME, "x".repeat(501))))
                .contains(ActorRefusal.NAME_TOO_LONG);
        assertThat(refusal(GOOD.with(ActorField.DESCRIPTION, "x".repeat(4_000))))
                .isEmpty();
        assertThat(refusal(GOOD.with(ActorField.DESCRIPTION, "x".repeat(4_001))))
                .contains(ActorRefusal.TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "LATITUDE, 90, true",
        "LATITUDE, -90, true",
        "LATITUDE, 90.0001, false",
        "LONGITUDE, 180, true",
        "LONGITUDE, -180.0001, false"
    })
    void theEarthEndsAtItsPoles(ActorField field, String degrees, boolean taken) {
        assertThat(refusal(GOOD.with(field, degrees)).isEmpty()).isEqualTo(taken);
    }

    /** Each of the fields is broken; the reason that is told is mended, and the next is told. */
    @Test
    void reasonsAreToldInTheirOrder() {
        Map<ActorField, ActorRefusal> broken = new LinkedHashMap<>();
        ActorSheet sheet = GOOD;
        for (Object[] step : new Object[][] {
            {ActorField.NAME, "x".repeat(501), ActorRefusal.NAME_TOO_LONG},
            {ActorField.KIND, "unheard-of", ActorRefusal.KIND_UNKNOWN},
            {ActorField.FISCAL_CODE, "00339370273", ActorRefusal.FISCAL_CODE_CHECK_WRONG},
            {ActorField.RUNTS_SECTION, "z", ActorRefusal.RUNTS_SECTION_UNKNOWN},
            {ActorField.LEGAL_NATURE, "9.9.9", ActorRefusal.LEGAL_NATURE_UNKNOWN},
            {ActorField.ACTIVITIES, "ab", ActorRefusal.ACTIVITY_UNKNOWN},
            {ActorField.THEMES, "stars", ActorRefusal.THEME_UNKNOWN},
            {ActorField.PEOPLE_HELPED, "martians", ActorRefusal.PEOPLE_HELPED_UNKNOWN},
            {ActorField.ICNPO, "none", ActorRefusal.ICNPO_UNKNOWN},
            {ActorField.LANGUAGES, "xx", ActorRefusal.LANGUAGE_UNKNOWN},
            {ActorField.RUNTS_SINCE, "ieri", ActorRefusal.DATE_MALFORMED},
            {ActorField.ACTIVE_UNTIL, "2010-02-28", ActorRefusal.ACTIVE_BACKWARDS},
            {ActorField.LATITUDE, "91", ActorRefusal.LATITUDE_WRONG},
            {ActorField.LONGITUDE, "", ActorRefusal.COORDINATES_HALF},
            {ActorField.EMAIL, "no", ActorRefusal.EMAIL_MALFORMED},
            {ActorField.PEC, "no", ActorRefusal.PEC_MALFORMED},
            {ActorField.WEBSITE, "no", ActorRefusal.WEBSITE_MALFORMED},
            {ActorField.DESCRIPTION, "x".repeat(4_001), ActorRefusal.TEXT_TOO_LONG},
            {ActorField.AREA_ID, "nowhere", ActorRefusal.AREA_UNKNOWN}
        }) {
            sheet = sheet.with((ActorField) step[0], (String) step[1]);
            broken.put((ActorField) step[0], (ActorRefusal) step[2]);
        }
        for (Map.Entry<ActorField, ActorRefusal> next : broken.entrySet()) {
            assertThat(refusal(sheet)).contains(next.getValue());
            sheet = sheet.with(next.getKey(), GOOD.text(next.getKey()).orElse(null));
        }
        assertThat(refusal(sheet)).isEmpty();
    }

    @Test
    void manySheetsAreJudgedAsEachAloneAndWordsAreAskedForOnce() {
        List<ActorSheet> sheets = List.of(
                GOOD, GOOD.with(ActorField.KIND, "unheard-of"), GOOD.with(ActorField.EMAIL, "no"));
        List<String> asked = new ArrayList<>();
        assertThat(SheetRules.refusals(sheets, vocabulary -> {
                    asked.add(vocabulary);
                    return WORDS.getOrDefault(vocabulary, Set.of());
                }))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(ActorRefusal.KIND_UNKNOWN),
                        Optional.of(ActorRefusal.EMAIL_MALFORMED));
        assertThat(asked).containsExactlyInAnyOrderElementsOf(WORDS.keySet());
    }

    @Test
    void ofTwoBrokenRulesTheFirstOfTheListIsSaid() {
        ActorSheet twice =
                GOOD.with(ActorField.EMAIL, "no").with(ActorField.FISCAL_CODE, "00339370273");
        assertThat(refusal(twice)).contains(ActorRefusal.FISCAL_CODE_CHECK_WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.it", "nome.cognome+lista@sotto.dominio.example", "info@èdominio.it"})
    void addressesThatPeopleReallyHaveAreTaken(String address) {
        assertThat(refusal(GOOD.with(ActorField.EMAIL, address))).isEmpty();
    }

    private static Optional<Refusal> refusal(ActorSheet sheet) {
        return SheetRules.refusal(sheet, vocabulary -> WORDS.getOrDefault(vocabulary, Set.of()));
    }
}
