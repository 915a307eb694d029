package org.costellazioni.vocabularies;

import org.costellazioni.upkeep.undo.PutBack;
import org.costellazioni.upkeep.undo.Reversal.Effect;

import java.util.List;

/**
 * What of a module carries terms; a bean of each module that keeps their codes. Called in the transaction
 * that joins two terms, or makes them two again; vocabularies that the module does not use have nothing.
 */
public interface TermCarrier {

    /**
     * Gives whatever carries the one that is gone the other in its place, none of them twice, through {@code
     * MovedRows} under the joining’s identifier.
     *
     * @return how much of what people see that is
     */
    List<Effect> join(TermJoining joining);

    /**
     * Follows two terms that are two again, when the rows are back.
     *
     * @param rows what became of the rows of all modules
     * @return what went back, and what stays and why
     */
    List<Effect> part(TermJoining joining, PutBack rows);
}
