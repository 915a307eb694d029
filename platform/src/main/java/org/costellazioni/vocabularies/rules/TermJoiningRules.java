package org.costellazioni.vocabularies.rules;

import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.vocabularies.TermLeads;
import org.costellazioni.vocabularies.TermRefusal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Whether two terms of a vocabulary may be joined, and made two again. */
public final class TermJoiningRules {

    private TermJoiningRules() {}

    /**
     * Two terms that somebody wants to join.
     *
     * @param there codes of the vocabulary’s terms, without those that are gone
     */
    public record Wish(Vocabulary vocabulary, Set<String> there, String gone, String kept) {
        public Wish {
            there = Set.copyOf(there);
        }
    }

    private record Rule(TermRefusal refusal, BiPredicate<Wish, Vocabulary> broken) {}

    private static final List<Rule> JOINING = List.of(
            new Rule(
                    TermRefusal.TERM_NOT_THERE,
                    (wish, vocabulary) -> !wish.there().contains(wish.gone())
                            || !wish.there().contains(wish.kept())),
            new Rule(
                    TermRefusal.JOINED_INTO_ITSELF,
                    (wish, vocabulary) -> wish.gone().equals(wish.kept())),
            new Rule(TermRefusal.TERMS_OF_LAW, (wish, vocabulary) -> !vocabulary.open()),
            new Rule(
                    TermRefusal.TERM_NEEDED,
                    (wish, vocabulary) -> vocabulary.needed().contains(wish.gone())));

    /** Why the one may not be joined into the other: the first that holds. */
    public static Optional<TermRefusal> joining(Wish wish) {
        return JOINING.stream()
                .filter(rule -> rule.broken().test(wish, wish.vocabulary()))
                .map(Rule::refusal)
                .findFirst();
    }

    /** Why two that were joined cannot be two again yet: the one that was kept is gone since. */
    public static Optional<TermRefusal> parting(String kept, TermLeads leads) {
        return leads.isGone(kept) ? Optional.of(TermRefusal.JOINED_SINCE) : Optional.empty();
    }
}
