package org.costellazioni.registry;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a register or list, offered to {@link Actors#register}.
 *
 * @param known the actor that a person has said it is; null to find it by its fiscal code
 */
public record Registration(ActorSheet sheet, @Nullable ActorId known) {

    /**
     * Where rows come from.
     *
     * @param name kept with what they write, for example {@code runts} or {@code import:0190…}
     * @param overwrites whether a row may change what is known; when not, it only fills what is missing
     * @param example whether everything in it is invented
     */
    public record Source(String name, boolean overwrites, boolean example) {}

    /** What became of a row. */
    public enum State {
        ACCEPTED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * The answer to one row.
     *
     * @param actor null when refused
     * @param refusal null unless refused
     */
    public record Result(
            State state, @Nullable ActorId actor, @Nullable Refusal refusal) {}
}
