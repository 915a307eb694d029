package org.costellazioni.upkeep.undo;

import org.costellazioni.kernel.ThingParted;

import java.util.List;

/**
 * What a module does beside its rows, which go back by themselves, when two things that had been joined are
 * two again; a bean of the module. Called in the transaction that parts them, when the rows are back.
 */
public interface Parting {

    /**
     * Says what went back, and what was built since and stays with the one that was kept, with its reason.
     *
     * @param rows what became of the rows of all modules
     */
    List<Reversal.Effect> part(ThingParted parted, PutBack rows);
}
