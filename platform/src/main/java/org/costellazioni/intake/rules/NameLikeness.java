package org.costellazioni.intake.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How alike two names are: the weight of the words that they share against the weight of all. A word
 * counts as shared, a little less, with a slip of the fingers, another ending, cut short by a dot, written
 * in two, or as an acronym of words that the other name spells out.
 */
final class NameLikeness {

    private static final double SLIP = 0.9;
    private static final double CUT_SHORT = 0.85;
    private static final double ACRONYM = 0.95;
    private static final double SAME_STEM = 0.8;
    private static final int SHORTEST_STEM = 5;
    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_SLIP = 5;
    private static final int SHORTEST_ACRONYM = 3;
    private static final int LONGEST_ACRONYM = 7;

    private final TellingName one;
    private final TellingName other;
    private final ToDoubleFunction<String> weight;
    private final Predicate<String> where;
    private final List<String> leftOfOne;
    private final Set<String> leftOfOther;

    private double shared;
    private double given;
    private double givenByPlace;

    private NameLikeness(
            TellingName one,
            TellingName other,
            ToDoubleFunction<String> weight,
            Predicate<String> where) {
        this.one = one;
        this.other = other;
        this.weight = weight;
        this.where = where;
        this.leftOfOne = new ArrayList<>(one.tokens());
        this.leftOfOther = new LinkedHashSet<>(other.tokens());
    }

    /**
     * What came of a comparison.
     *
     * @param percent shared weight of all weight, 0 to 100
     * @param containedPercent shared weight of the lighter name's weight, 0 to 100, without words of its own
     *     that only say where its actor is
     * @param lighterWeight what the lighter name's words weigh that say more than where its actor is
     * @param unshared of the words that one name alone has
     */
    record Compared(
            int percent, int containedPercent, double lighterWeight, List<String> unshared) {}

    /** @param where whether a word only says the place of one of the two, which is known besides */
    static Compared of(
            TellingName one,
            TellingName other,
            ToDoubleFunction<String> weight,
            Predicate<String> where) {
        return new NameLikeness(one, other, weight, where).compared();
    }

    private Compared compared() {
        share((token, theirs) -> token.equals(theirs), 1);
        share(NameLikeness::slipped, SLIP);
        share(this::cutShort, CUT_SHORT);
        share(NameLikeness::sameStem, SAME_STEM);
        inTwo(leftOfOne, leftOfOther);
        inTwo(leftOfOther, leftOfOne);
        spellOut(leftOfOne, other, leftOfOther);
        spellOut(leftOfOther, one, leftOfOne);
        double ofOne = weigh(leftOfOne);
        double ofOther = weigh(leftOfOther);
        double all = given + ofOne + ofOther;
        double lighter = given + Math.min(weigh(telling(leftOfOne)), weigh(telling(leftOfOther)));
        List<String> unshared = new ArrayList<>(leftOfOne);
        unshared.addAll(leftOfOther);
        return new Compared(
                percent(shared, all), percent(shared, lighter), lighter - givenByPlace, unshared);
    }

    private interface Meaning {
        boolean same(String token, String theirs);
    }

    private void share(Meaning meaning, double worth) {
        for (Iterator<String> tokens = leftOfOne.iterator(); tokens.hasNext(); ) {
            String token = tokens.next();
            for (String theirs : leftOfOther) {
                if (meaning.same(token, theirs)) {
                    givenByPlace += where.test(token) ? weight.applyAsDouble(token) : 0;
                    count(
                            Math.max(weight.applyAsDouble(token), weight.applyAsDouble(theirs)),
                            worth);
                    tokens.remove();
                    leftOfOther.remove(theirs);
                    break;
                }
            }
        }
    }

    private void count(double word, double worth) {
        given += word;
        shared += word * worth;
    }

    static boolean slipped(String token, String theirs) {
        return token.length() >= SHORTEST_SLIP
                && Math.abs(token.length() - theirs.length()) <= 1
                && OneLetter.apart(token, theirs);
    }

    private boolean cutShort(String token, String theirs) {
        return one.cut().contains(token) && theirs.startsWith(token)
                || other.cut().contains(theirs) && token.startsWith(theirs);
    }

    /** Two forms of one word: {@code MESTRE} and {@code MESTRINA}, {@code MUSICA} and {@code MUSICALE}. */
    static boolean sameStem(String token, String theirs) {
        int same = 0;
        int shorter = Math.min(token.length(), theirs.length());
        while (same < shorter && token.charAt(same) == theirs.charAt(same)) {
            same++;
        }
        return same >= SHORTEST_STEM
                && same >= shorter - 1
                && Math.max(token.length(), theirs.length()) - same <= LONGEST_ENDING;
    }

    private List<String> telling(Collection<String> left) {
        return left.stream().filter(where.negate()).toList();
    }

    /** Two words of one name that are one word of the other. */
    private void inTwo(Collection<String> some, Collection<String> others) {
        List<String> words = List.copyOf(some);
        for (int i = 0; i + 1 < words.size(); i++) {
            String together = words.get(i) + words.get(i + 1);
            if (others.remove(together)) {
                some.remove(words.get(i));
                some.remove(words.get(i + 1));
                count(weight.applyAsDouble(together), SLIP);
                i++;
            }
        }
    }

    private void spellOut(
            Collection<String> acronyms, TellingName speller, Collection<String> spelled) {
        for (String token : List.copyOf(acronyms)) {
            if (token.length() < SHORTEST_ACRONYM || token.length() > LONGEST_ACRONYM) {
                continue;
            }
            List<String> words = speller.spelledOut(token);
            if (spelled.stream().anyMatch(words::contains)) {
                acronyms.remove(token);
                spelled.removeAll(words);
                count(weight.applyAsDouble(token), ACRONYM);
            }
        }
    }

    private double weigh(Iterable<String> tokens) {
        double sum = 0;
        for (String token : tokens) {
            sum += weight.applyAsDouble(token);
        }
        return sum;
    }

    private static int percent(double part, double all) {
        return all == 0 ? 0 : (int) Math.round(100 * part / all);
    }
}
