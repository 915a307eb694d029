package org.costellazioni.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.kernel.FiscalCode.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class FiscalCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00339370272",
                "RSSMRA85T10A562S",
                "RSSMRA80A01H501U",
                "RSSMRA80A01L736U",
            })
    void acceptsCodesWithTheRightCheckCharacter(String code) {
        assertThat(FiscalCode.check(code)).isEqualTo(Check.VALID);
        assertThat(new FiscalCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "00339370273, WRONG_CHECK_CHARACTER",
        "RSSMRA85T10A562T, WRONG_CHECK_CHARACTER",
        "0033937027, WRONG_SHAPE",
        "003393702722, WRONG_SHAPE",
        "RSSMRA85F10A562S, WRONG_SHAPE",
        "'', WRONG_SHAPE",
    })
    void saysWhatIsWrongWithOthers(String code, Check expected) {
        assertThat(FiscalCode.check(code)).isEqualTo(expected);
        assertThatThrownBy(() -> new FiscalCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatPeopleTypeWithSpacesAndSmallLetters() {
        assertThat(FiscalCode.parse(" rssmra85t10 a562s "))
                .contains(new FiscalCode("RSSMRA85T10A562S"));
        assertThat(FiscalCode.parse("no code")).isEmpty();
    }

    @Test
    void acceptsSubstitutedDigitsOnlyWithTheirOwnCheckLetter() {
        assertThat(FiscalCode.check("RSSMRA85T10A56NS")).isEqualTo(Check.WRONG_CHECK_CHARACTER);
        assertThat(validLetters("RSSMRA85T10A56N")).isEqualTo(1);
    }

    @Test
    void tellsPersonsFromOrganizations() {
        assertThat(new FiscalCode("RSSMRA85T10A562S").personal()).isTrue();
        assertThat(new FiscalCode("00339370272").personal()).isFalse();
    }

    @Test
    void noticesEveryWrongDigit() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            String ten = String.format("%010d", random.nextLong(10_000_000_000L));
            String code = ten + FiscalCode.checkDigit(ten);
            int at = random.nextInt(11);
            char other = (char) ('0' + (code.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = code.substring(0, at) + other + code.substring(at + 1);
            assertThat(FiscalCode.check(code)).as(code).isEqualTo(Check.VALID);
            assertThat(FiscalCode.check(wrong)).as(wrong).isEqualTo(Check.WRONG_CHECK_CHARACTER);
        }
    }

    private static long validLetters(String firstFifteen) {
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .filter(letter -> FiscalCode.check(firstFifteen + (char) letter) == Check.VALID)
                .count();
    }
}
