package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work of one kind that is one person's own until it is finished, and can pass to a colleague. A message
 * with the key names it.
 *
 * @param key {@code <module>.handover.<what>}; stored, so never changed
 * @param needed code of the function in the territory without which nobody can do it; null for none
 */
public record Handover(String key, @Nullable String needed, Work work) {

    /** What is known of it, and how it passes; asked inside a transaction with the territory bound. */
    public interface Work {

        /** What a person has of it, the oldest first. */
        List<Item> of(PersonId person);

        /**
         * Makes an item another person's, if it is still the first one's: of several at a time one does.
         * The transaction may be taken back, to show before what would pass.
         *
         * @param by who wants it
         * @return what the item is called now; empty when it does not pass
         */
        Optional<UUID> pass(UUID item, PersonId from, PersonId to, Acting by);

        /**
         * Makes an item the first person's again, if it is still the other's.
         *
         * @param passed what {@link #pass} answered
         */
        default boolean giveBack(UUID item, UUID passed, PersonId from, PersonId to, Acting by) {
            return pass(passed, to, from, by).isPresent();
        }
    }

    /**
     * One thing to do.
     *
     * @param name as its page calls it
     */
    public record Item(UUID id, String name) {}
}
