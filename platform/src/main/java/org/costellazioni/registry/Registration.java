package org.costellazioni.registry;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

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

    /** What kind of mark a row left. */
    public enum Mark {
        ACTOR_MADE,
        ACTOR_FIELD,
        /** The row says what is known already of these fields, columns with a space between. */
        ACTOR_SAID,
        TIE_MADE,
        TIE_CHANGED,
        TIE_SAID,
        AREA_MADE,
        AREA_CHANGED,
        AREA_SAID
    }

    /**
     * What a row wrote, with what it takes to take it back; or that it says what is known already.
     *
     * @param field column of the sheet; null when the whole thing is meant
     * @param before null when there was nothing
     * @param after what stands there now; how a tie or an area is written as a text, its rows know
     */
    public record Written(
            Mark mark,
            UUID thing,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * The answer to one row.
     *
     * @param actor null when refused
     * @param refusal null unless refused
     * @param written in the order in which it was written
     */
    public record Result(
            State state,
            @Nullable ActorId actor,
            @Nullable Refusal refusal,
            List<Written> written) {

        public Result {
            written = List.copyOf(written);
        }

        public Result(State state, @Nullable ActorId actor, @Nullable Refusal refusal) {
            this(state, actor, refusal, List.of());
        }
    }
}
