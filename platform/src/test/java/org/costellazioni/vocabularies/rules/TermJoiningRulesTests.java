package org.costellazioni.vocabularies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.vocabularies.TermLeads;
import org.costellazioni.vocabularies.TermRefusal;
import org.costellazioni.vocabularies.rules.TermJoiningRules.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class TermJoiningRulesTests {

    private static final Set<String> THERE = Set.of("casa", "abitare", "network");

    @ParameterizedTest(name = "{0} into {1}, open {2}: {3}")
    @CsvSource({
        // gone, kept, whether territories add to the vocabulary, why not
        "abitare, casa, true,",
        "abitare, network, true,",
        "abitare, abitare, true, JOINED_INTO_ITSELF",
        "poesia, casa, true, TERM_NOT_THERE",
        "casa, poesia, true, TERM_NOT_THERE",
        "poesia, poesia, true, TERM_NOT_THERE",
        "network, casa, true, TERM_NEEDED",
        "network, network, true, JOINED_INTO_ITSELF",
        "abitare, casa, false, TERMS_OF_LAW",
        "network, casa, false, TERMS_OF_LAW",
        "poesia, casa, false, TERM_NOT_THERE",
    })
    void whyOneMayNotBeJoinedIntoTheOther(
            String gone, String kept, boolean open, TermRefusal refusal) {
        Vocabulary vocabulary = (open
                        ? Vocabulary.open("theme", "a.title")
                        : Vocabulary.closed("theme", "a.title"))
                .needing("network");
        assertThat(TermJoiningRules.joining(new Wish(vocabulary, THERE, gone, kept)))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest(name = "{0} kept, {1} leads on: {2}")
    @CsvSource({
        // kept, what was joined into something since, why not
        "casa, abitare,",
        "casa, casa, JOINED_SINCE",
    })
    void whyTwoCannotBeTwoAgain(String kept, String gone, TermRefusal refusal) {
        TermLeads leads = new TermLeads(Map.of(gone, "quartiere"));
        assertThat(TermJoiningRules.parting(kept, leads)).isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest(name = "{0} is {1} today")
    @CsvSource({
        // code, code of today, whether it is gone, what leads to it
        "casa, quartiere, true, abitare",
        "abitare, quartiere, true, ''",
        "quartiere, quartiere, false, 'abitare casa'",
        "sport, sport, false, ''",
    })
    void aCodeLeadsToTheOneOfToday(String code, String today, boolean gone, String former) {
        TermLeads leads = new TermLeads(Map.of("abitare", "casa", "casa", "quartiere"));
        assertThat(leads.today(code)).isEqualTo(today);
        assertThat(leads.isGone(code)).isEqualTo(gone);
        if (!gone) {
            assertThat(leads.leadingTo(code))
                    .containsExactlyInAnyOrder(
                            former.isEmpty() ? new String[0] : former.split(" "));
        }
    }

    @Test
    void aListOfCodesKeepsItsOrderAndEachOnce() {
        TermLeads leads = new TermLeads(Map.of("abitare", "casa"));
        assertThat(leads.today(List.of("sport", "abitare", "casa", "musica")))
                .containsExactly("sport", "casa", "musica");
        assertThat(TermLeads.NONE.today(List.of("abitare", "casa")))
                .containsExactly("abitare", "casa");
    }

    @Test
    void codesThatLeadInACircleComeToAnEnd() {
        TermLeads leads = new TermLeads(Map.of("casa", "abitare", "abitare", "casa"));
        assertThat(leads.today("casa")).isIn("casa", "abitare");
    }
}
