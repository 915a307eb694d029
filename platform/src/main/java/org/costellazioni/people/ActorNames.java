package org.costellazioni.people;

import org.costellazioni.kernel.ActorId;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Names of actors, for the pages of people. The registry, which stands above and knows them, offers
 * it as a bean; called inside a reading transaction with the territory bound.
 */
public interface ActorNames {

    /** Whether the actor is one of today: one that was joined into another has a name but is none. */
    boolean has(ActorId actor);

    /** Names of the actors that exist in the territory at hand; the others are left out. */
    Map<ActorId, String> names(Collection<ActorId> actors);

    /** Actors whose name is like the text, the likeliest first, so that a person may pick theirs. */
    List<Match> search(String text, int most);

    /** An actor to pick: its name and a line that tells it from its namesakes. */
    record Match(ActorId actor, String name, String line) {}
}
