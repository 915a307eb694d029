package org.costellazioni.site.forms;

import org.costellazioni.kernel.ActorId;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds the actors that people name in forms. The registry, which stands above and knows them, offers
 * it as a bean; called with the territory bound.
 */
public interface ActorFinder {

    /** Who bears exactly each of the names, or that fiscal code; capitals and accents do not count. */
    Map<String, List<ActorId>> called(Collection<String> namesOrCodes);

    /** Names of the actors that exist in the territory at hand; the others are left out. */
    Map<ActorId, String> names(Collection<ActorId> actors);

    /** Names that are like the text, the likeliest first. */
    List<String> likely(String text, int most);
}
