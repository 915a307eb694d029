package org.costellazioni.graph.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Without repetitions: for how many months in a row each pair of nodes was tied. */
final class Spells {

    private Spells() {}

    /**
     * A pair tied in the months from one (included) to another (excluded); the lower number stands
     * first.
     */
    record Spell(int low, int high, int from, int to) {}

    static List<Spell> of(List<DatedTie> ties, Months months) {
        List<Spell> single = new ArrayList<>();
        for (DatedTie tie : ties) {
            int from = months.firstEndingOnOrAfter(tie.first());
            int to = months.firstEndingOnOrAfter(tie.end());
            if (from < to && tie.from() != tie.to()) {
                single.add(new Spell(
                        Math.min(tie.from(), tie.to()), Math.max(tie.from(), tie.to()), from, to));
            }
        }
        single.sort(Comparator.comparingInt(Spell::low)
                .thenComparingInt(Spell::high)
                .thenComparingInt(Spell::from));
        List<Spell> merged = new ArrayList<>();
        for (Spell spell : single) {
            Spell before = merged.isEmpty() ? null : merged.getLast();
            if (before != null
                    && before.low == spell.low
                    && before.high == spell.high
                    && spell.from <= before.to) {
                merged.removeLast();
                merged.add(new Spell(
                        spell.low, spell.high, before.from, Math.max(before.to, spell.to)));
            } else {
                merged.add(spell);
            }
        }
        return merged;
    }
}
