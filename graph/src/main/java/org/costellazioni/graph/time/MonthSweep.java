package org.costellazioni.graph.time;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures of all months by halving time: a spell that covers the whole of a half is joined
 * once for it, and its joins are taken back when the half is done.
 */
final class MonthSweep {

    private final Months months;
    private final List<Spells.Spell> spells;
    private final JoinedSets sets;
    private final int[] degree;
    private final int[] withDegree;
    private final List<List<Spells.Spell>> starting = new ArrayList<>();
    private final List<List<Spells.Spell>> ending = new ArrayList<>();
    private final List<MonthFigures> figures = new ArrayList<>();
    private int ties;
    private int tied;
    private int largestDegree;

    MonthSweep(int nodes, Months months, List<Spells.Spell> spells) {
        this.months = months;
        this.spells = spells;
        sets = new JoinedSets(nodes);
        degree = new int[nodes];
        withDegree = new int[nodes + 1];
        for (int month = 0; month <= months.count(); month++) {
            starting.add(new ArrayList<>());
            ending.add(new ArrayList<>());
        }
        for (Spells.Spell spell : spells) {
            starting.get(spell.from()).add(spell);
            ending.get(spell.to()).add(spell);
        }
    }

    List<MonthFigures> run() {
        if (months.count() > 0) {
            halve(0, months.count(), spells);
        }
        return figures;
    }

    /** Recursion is as deep as the number of months has binary digits. */
    private void halve(int from, int to, List<Spells.Spell> touching) {
        int joins = sets.joins();
        int largest = sets.largest();
        List<Spells.Spell> partial = new ArrayList<>();
        for (Spells.Spell spell : touching) {
            if (spell.from() <= from && spell.to() >= to) {
                sets.join(spell.low(), spell.high());
            } else if (spell.from() < to && spell.to() > from) {
                partial.add(spell);
            }
        }
        if (to - from == 1) {
            figures.add(month(from));
        } else {
            int middle = (from + to) >>> 1;
            halve(from, middle, partial);
            halve(middle, to, partial);
        }
        sets.takeBackTo(joins, largest);
    }

    private MonthFigures month(int number) {
        ending.get(number).forEach(spell -> change(spell, -1));
        starting.get(number).forEach(spell -> change(spell, 1));
        while (largestDegree > 0 && withDegree[largestDegree] == 0) {
            largestDegree--;
        }
        // Each join lowers by one the number of sets, which at first are the tied nodes.
        int components = tied - sets.joins();
        double mean = tied == 0 ? 0 : 2.0 * ties / tied;
        return new MonthFigures(
                months.at(number), ties, tied, components, sets.largest(), mean, largestDegree);
    }

    private void change(Spells.Spell spell, int by) {
        ties += by;
        changeDegree(spell.low(), by);
        changeDegree(spell.high(), by);
    }

    private void changeDegree(int v, int by) {
        int before = degree[v];
        degree[v] = before + by;
        withDegree[before]--;
        withDegree[before + by]++;
        largestDegree = Math.max(largestDegree, degree[v]);
        tied += before == 0 ? 1 : degree[v] == 0 ? -1 : 0;
    }
}
