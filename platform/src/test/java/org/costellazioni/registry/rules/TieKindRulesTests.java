package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieKind.Code;
import org.costellazioni.registry.TieKind.Wording;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.rules.TieKindRules.Around;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class TieKindRulesTests {

    private static final Around ALONE = new Around(null, List.of(), false);
    private static final TieKind HOSTS =
            kind("host-of", true, new Wording("ospita", "è ospitata da"), "ospitalità");

    @Test
    void reasonsComeInTheirOrder() {
        String longest = "a".repeat(100);
        assertThat(refusal(kind("x", true, new Wording(null, null)), ALONE))
                .isEqualTo(TieRefusal.PHRASE_MISSING);
        assertThat(refusal(kind("x", true, new Wording("…!", "è")), ALONE))
                .isEqualTo(TieRefusal.PHRASE_MISSING);
        assertThat(refusal(kind("x", true, new Wording(longest + "a", null)), ALONE))
                .isEqualTo(TieRefusal.TURNED_MISSING);
        assertThat(refusal(kind("x", true, new Wording(longest + "a", "b")), ALONE))
                .isEqualTo(TieRefusal.WORDS_TOO_LONG);
        assertThat(refusal(kind("x", false, new Wording("canta", null), longest + "a"), ALONE))
                .isEqualTo(TieRefusal.WORDS_TOO_LONG);
        assertThat(refusal(kind("x", true, new Wording(longest, longest)), ALONE))
                .isNull();
    }

    @Test
    void aPhraseFromTheOtherSideIsNotDroppedInSilence() {
        TieKind both = kind("x", false, new Wording("canta", "è cantata da"));
        assertThat(refusal(both, ALONE)).isEqualTo(TieRefusal.TURNED_UNASKED);
        assertThat(refusal(kind("x", true, new Wording("canta", "è cantata da")), ALONE))
                .isNull();
        Wording past = new Wording("canta", null, "ha cantato", "è stata cantata da");
        assertThat(refusal(kind("x", false, past), ALONE)).isEqualTo(TieRefusal.TURNED_UNASKED);
        Wording straight = new Wording("canta", null, "ha cantato", null);
        assertThat(refusal(kind("x", false, straight), ALONE)).isNull();
    }

    @Test
    void wordsOfThePastAreNoLongerThanOthers() {
        String tooLong = "a".repeat(101);
        assertThat(refusal(kind("x", true, new Wording("a", "b", tooLong, null)), ALONE))
                .isEqualTo(TieRefusal.WORDS_TOO_LONG);
        assertThat(refusal(kind("x", true, new Wording("a", "b", "c", tooLong)), ALONE))
                .isEqualTo(TieRefusal.WORDS_TOO_LONG);
    }

    @Test
    void noTwoKindsShareAWordThatNamesThem() {
        Around around = new Around(null, List.of(HOSTS), false);
        assertThat(refusal(kind("x", false, new Wording("OSPITA!", null)), around))
                .isEqualTo(TieRefusal.WORDS_TAKEN);
        assertThat(refusal(kind("x", false, new Wording("accoglie", null), "ospitalita"), around))
                .isEqualTo(TieRefusal.WORDS_TAKEN);
        assertThat(refusal(kind("x", false, new Wording("accoglie", null)), around))
                .isNull();
    }

    @Test
    void theDirectionChangesOnlyBeforeTheFirstTie() {
        TieKind plain = kind("host-of", false, new Wording("ospita", null));
        assertThat(refusal(plain, new Around(HOSTS, List.of(), true)))
                .isEqualTo(TieRefusal.DIRECTION_FIXED);
        assertThat(refusal(plain, new Around(HOSTS, List.of(), false))).isNull();
        TieKind reworded = kind("host-of", true, new Wording("accoglie", "è accolta da"));
        assertThat(refusal(reworded, new Around(HOSTS, List.of(), true))).isNull();
    }

    @Test
    void whatTheProductRecordsItselfKeepsItsDirectionAndStays() {
        TieKind member = kind(Code.MEMBER_OF.text(), true, new Wording("fa parte di", "riunisce"));
        TieKind plain = kind(Code.MEMBER_OF.text(), false, new Wording("fa parte di", null));
        assertThat(refusal(plain, new Around(member, List.of(), false)))
                .isEqualTo(TieRefusal.KIND_NEEDED);
        assertThat(TieKindRules.joining(member, HOSTS)).contains(TieRefusal.KIND_NEEDED);
        assertThat(TieKindRules.joining(HOSTS, member)).isEmpty();
    }

    @Test
    void onlyKindsOfOneClassAreJoined() {
        TieKind sings = kind("canta-con", false, new Wording("canta con", null));
        assertThat(TieKindRules.joining(HOSTS, HOSTS)).contains(TieRefusal.KINDS_EQUAL);
        assertThat(TieKindRules.joining(sings, HOSTS)).contains(TieRefusal.DIRECTIONS_DIFFER);
    }

    private static @Nullable TieRefusal refusal(TieKind kind, Around around) {
        return TieKindRules.refusal(kind, around).orElse(null);
    }

    private static TieKind kind(String code, boolean directed, Wording italian, String... aliases) {
        return new TieKind(
                new Code(code),
                directed,
                italian,
                new Wording(null, null),
                List.of(aliases),
                List.of(),
                10,
                false,
                "");
    }
}
