package org.costellazioni.site.lists;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whoever looks at a list, as floors above know them at this moment. */
public interface Reader {

    /** Nobody signed in: what everyone may read is read by this one. */
    Reader STRANGER = new Reader() {
        @Override
        public Acting acting() {
            return Acting.MACHINE;
        }

        @Override
        public boolean has(Right... any) {
            return false;
        }

        @Override
        public List<ActorId> actors() {
            return List.of();
        }
    };

    /** Who the reader is; without a person for strangers. */
    Acting acting();

    /** Whether the reader was entrusted with at least one of them. */
    boolean has(Right... any);

    /** The actors that the reader may act for. */
    List<ActorId> actors();

    /** The things on which the reader has a function with this code ({@code people :: functions}). */
    default Set<UUID> things(String function) {
        return Set.of();
    }

    default boolean known() {
        return acting().person() != null;
    }
}
