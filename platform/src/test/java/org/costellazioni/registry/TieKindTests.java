package org.costellazioni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.registry.TieKind.Code;
import org.costellazioni.registry.TieKind.Sentence;
import org.costellazioni.registry.TieKind.Wording;
import org.costellazioni.site.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

class TieKindTests {

    private static final Wording NONE = new Wording(null, null);
    private static final Wording LENDS = new Wording("presta il furgone a", "usa il furgone di");
    private static final Wording LENDS_ENGLISH = new Wording("lends its van to", "uses the van of");

    @Test
    void aKindWithDirectionIsToldFromBothItsEnds() {
        TieKind lends = kind(true, LENDS, LENDS_ENGLISH);
        assertThat(lends.told(true, "it")).isEqualTo(told("presta il furgone a"));
        assertThat(lends.told(false, "it")).isEqualTo(told("usa il furgone di"));
        assertThat(lends.told(true, "en")).isEqualTo(told("lends its van to"));
        assertThat(lends.told(false, "en")).isEqualTo(told("uses the van of"));
    }

    @Test
    void aKindWithoutDirectionIsToldTheSameFromBothItsEnds() {
        TieKind sings = kind(false, new Wording("canta con", null), NONE);
        assertThat(sings.told(true, "it")).isEqualTo(told("canta con"));
        assertThat(sings.told(false, "it")).isEqualTo(told("canta con"));
    }

    @Test
    void whereNobodyHasTurnedThePhraseTheOtherActorIsTheSubject() {
        TieKind lends = kind(true, new Wording("presta il furgone a", null), NONE);
        assertThat(lends.told(false, "it"))
                .isEqualTo(new Sentence(true, "presta il furgone a", null));
        TieKind half = kind(true, LENDS, new Wording("lends its van to", null));
        assertThat(half.told(false, "en")).isEqualTo(new Sentence(true, "lends its van to", null));
    }

    @Test
    void withoutEnglishTheItalianWordsStandMarkedAsItalian() {
        TieKind lends = kind(true, LENDS, NONE);
        assertThat(lends.told(true, "en"))
                .isEqualTo(new Sentence(false, "presta il furgone a", "it"));
        assertThat(lends.told(false, "en"))
                .isEqualTo(new Sentence(false, "usa il furgone di", "it"));
    }

    private static final LocalDate TODAY = LocalDate.parse("2026-05-12");

    private static Words words(Locale locale) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("registry.ties.gone", locale, "({0}) {1}");
        return new Words(messages, locale);
    }

    private static final Wording LENT = new Wording(
            "presta il furgone a",
            "usa il furgone di",
            "ha prestato il furgone a",
            "ha usato il furgone di");

    @Test
    void aTieThatIsOverIsToldInThePastFromTheDayAfterItsLast() {
        TieKind lends = kind(true, LENT, NONE);
        Words italian = words(Locale.ITALIAN);
        assertThat(lends.told(true, null, TODAY, italian)).isEqualTo(told("presta il furgone a"));
        assertThat(lends.told(true, TODAY, TODAY, italian)).isEqualTo(told("presta il furgone a"));
        assertThat(lends.told(true, TODAY.minusDays(1), TODAY, italian))
                .isEqualTo(told("ha prestato il furgone a"));
        assertThat(lends.told(false, TODAY.minusDays(1), TODAY, italian))
                .isEqualTo(told("ha usato il furgone di"));
        assertThat(lends.told(true, TODAY.minusDays(1), TODAY, words(Locale.ENGLISH)))
                .isEqualTo(new Sentence(false, "ha prestato il furgone a", "it"));
    }

    @Test
    void whereNobodyHasWrittenThePastTheLastDayStandsBeforeThePhrase() {
        TieKind lends = kind(true, LENDS, LENDS_ENGLISH);
        assertThat(lends.told(true, TODAY.minusDays(1), TODAY, words(Locale.ITALIAN))
                        .verb())
                .isEqualTo("(11 maggio 2026) presta il furgone a");
        TieKind half = kind(true, LENT, LENDS_ENGLISH);
        assertThat(half.told(false, TODAY.minusDays(1), TODAY, words(Locale.ENGLISH))
                        .verb())
                .isEqualTo("(11 May 2026) uses the van of");
    }

    @Test
    void whereNobodyHasTurnedThePastTheOtherActorIsTheSubject() {
        TieKind lends = kind(
                true,
                new Wording(
                        "presta il furgone a",
                        "usa il furgone di",
                        "ha prestato il furgone a",
                        null),
                NONE);
        assertThat(lends.gone(false, "it"))
                .contains(new Sentence(true, "ha prestato il furgone a", null));
    }

    @Test
    void isNamedByPhrasesAndAliasesButNotFromTheOtherEnd() {
        TieKind lends = kind(true, LENDS, LENDS_ENGLISH);
        assertThat(lends.names())
                .containsExactly("presta il furgone a", "lends its van to", "e un prestito");
    }

    @Test
    void whatIsJoinedGivesItsNamesOnceEach() {
        TieKind lends = kind(true, LENDS, LENDS_ENGLISH);
        TieKind gone = new TieKind(
                new Code("da-furgone"),
                true,
                new Wording("dà il furgone a", "riceve il furgone di"),
                NONE,
                List.of("E’ un prestito", "noleggio"),
                List.of(),
                20,
                false,
                "");
        assertThat(lends.with(gone).aliases())
                .containsExactly("è un prestito", "dà il furgone a", "noleggio");
    }

    @Test
    void aCodeThatNobodyKnowsStandsForItself() {
        TieKind unknown = new Ties.Kinds(List.of()).of("mai-sentito");
        assertThat(unknown.told(true, "it")).isEqualTo(told("mai-sentito"));
        assertThat(unknown.hidden()).isTrue();
    }

    @Test
    void hiddenKindsAreKnownByCodeAndNotByName() {
        TieKind hidden = new TieKind(
                new Code("presta-furgone"), true, LENDS, NONE, List.of(), List.of(), 10, true, "");
        Ties.Kinds kinds = new Ties.Kinds(List.of(hidden));
        assertThat(kinds.offered()).isEmpty();
        assertThat(kinds.named("presta il furgone a")).isEmpty();
        assertThat(kinds.find(hidden.code())).contains(hidden);
    }

    @Test
    void aCodeNamesItsKindUnlessAnotherBearsThoseWords() {
        TieKind lends = kind(true, LENDS, NONE);
        TieKind other = new TieKind(
                new Code("altro"),
                false,
                new Wording("presta furgone", null),
                NONE,
                List.of(),
                List.of(),
                10,
                false,
                "");
        assertThat(new Ties.Kinds(List.of(lends)).named("Presta furgone")).contains(lends);
        assertThat(new Ties.Kinds(List.of(other, lends)).named("Presta furgone"))
                .contains(other);
    }

    private static Sentence told(String verb) {
        return new Sentence(false, verb, null);
    }

    private static TieKind kind(boolean directed, Wording italian, Wording english) {
        return new TieKind(
                new Code("presta-furgone"),
                directed,
                italian,
                english,
                List.of("è un prestito"),
                List.of(new Code("prima")),
                10,
                false,
                "");
    }
}
