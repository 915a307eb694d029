package org.costellazioni.upkeep.undo;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Undoes acts of one verb; a bean of the module whose acts they are. Called inside a transaction. */
public interface Reversal {

    /** Verb of the acts, {@code registry.tie-withdrawn}; stored as the kind of the thing. */
    String verb();

    /** What of an act that has just been done can be undone; empty when it cannot be. */
    Optional<Offer> offer(Act act);

    /**
     * Which acts the person may undo; others are not found. Asked once for many acts, so who the person is
     * is read once.
     */
    Predicate<Undoable> allowedTo(Acting by);

    /** What undoing would touch, as things stand now; refused when it cannot be undone any more. */
    Outcome<List<Effect>> preview(Thing thing);

    /**
     * Undoes it; refused for the same reasons.
     *
     * @param reason why, in the person’s words; may be empty
     */
    Outcome<Thing> undo(Thing thing, String reason, Acting by);

    /**
     * That an act can be undone.
     *
     * @param thing what it was done to, or the row that says so
     * @param arguments for the message that tells the act; names as they are now
     */
    record Offer(UUID thing, List<String> arguments, Duration window) {
        public Offer {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * One thing that undoing would touch.
     *
     * @param key message key, with {@code arguments} in its places
     */
    record Effect(String key, List<Object> arguments) {

        public Effect {
            arguments = List.copyOf(arguments);
        }

        public static Effect of(String key, Object... arguments) {
            return new Effect(key, List.of(arguments));
        }
    }
}
