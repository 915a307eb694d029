package org.costellazioni.vocabularies;

import org.costellazioni.upkeep.undo.MovedRows;
import org.costellazioni.upkeep.undo.PutBack;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.springframework.stereotype.Component;

import java.util.List;

/** What all modules do with what carries a term. */
@Component
class TermMoves {

    private final List<TermCarrier> carriers;
    private final MovedRows moved;

    TermMoves(List<TermCarrier> carriers, MovedRows moved) {
        this.carriers = List.copyOf(carriers);
        this.moved = moved;
    }

    List<Effect> join(TermJoining joining) {
        return carriers.stream()
                .flatMap(carrier -> carrier.join(joining).stream())
                .toList();
    }

    /**
     * Gives what one joining moved back. Those that came after it met the same lists of codes: they are taken
     * back before and done again, the last first and the first first, as if this one had never been.
     *
     * @param later joinings that stand, in their order
     */
    List<Effect> part(TermJoining joining, List<TermJoining> later) {
        later.reversed().forEach(this::back);
        List<Effect> told = back(joining);
        later.forEach(this::join);
        return told;
    }

    private List<Effect> back(TermJoining joining) {
        PutBack rows = moved.putBack(joining.id());
        return carriers.stream()
                .flatMap(carrier -> carrier.part(joining, rows).stream())
                .toList();
    }
}
