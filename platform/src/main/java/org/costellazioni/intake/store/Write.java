package org.costellazioni.intake.store;

import org.costellazioni.intake.ImportId;
import org.costellazioni.registry.Registration.Mark;
import org.costellazioni.registry.Registration.Written;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

/**
 * What a row wrote, or said that was known already.
 *
 * @param number its place among all that was written; 0 until it is kept
 * @param row the queue's row that a person decided; null for a row that was taken at once
 * @param thing an actor, a tie, an area, a row of the queue; null for a term
 * @param field column of a sheet, field of a network's sheet, or vocabulary and code of a term
 */
public record Write(
        long number,
        ImportId importId,
        long line,
        @Nullable UUID row,
        What what,
        @Nullable UUID thing,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after) {

    /** The marks that the registry knows, and those of what else a row touches. */
    public enum What {
        ACTOR_MADE,
        TIE_MADE,
        AREA_MADE,
        TERM_MADE,
        ACTOR_FIELD,
        TIE_CHANGED,
        AREA_CHANGED,
        /** A field of a network's sheet was filled. */
        SHEET_FIELD,
        ACTOR_SAID,
        TIE_SAID,
        AREA_SAID,
        SHEET_SAID,
        /** A row came to the queue, or came again while it waited. */
        ROW_WAITING;

        /** Whether nothing was written: the row says what is known. */
        public boolean said() {
            return name().endsWith("_SAID");
        }

        public boolean of(String kind) {
            return name().startsWith(kind + "_");
        }
    }

    /** What was written before it is known by which import and line. */
    public record Draft(
            What what,
            @Nullable UUID thing,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {

        public static Draft of(Written written) {
            return new Draft(
                    What.valueOf(written.mark().name()),
                    written.thing(),
                    written.field(),
                    written.before(),
                    written.after());
        }

        public Write at(ImportId importId, long line, @Nullable UUID row) {
            return new Write(0, importId, line, row, what, thing, field, before, after);
        }
    }

    /** As the registry knows it. */
    public Written written() {
        return new Written(
                Mark.valueOf(what.name()), Objects.requireNonNull(thing), field, before, after);
    }
}
