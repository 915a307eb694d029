package org.costellazioni.people.functions;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.site.lists.Reader;
import org.costellazioni.site.lists.Right;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which things somebody looks after by their functions; the values of a {@link RowFilter}.
 *
 * @param everything whether all of the territory
 * @param actors else those of the actors that they act for
 * @param things else those on which they have a function
 */
public record Sight(boolean everything, List<ActorId> actors, Set<UUID> things) {

    public Sight {
        actors = List.copyOf(actors);
        things = Set.copyOf(things);
    }

    /** What the reader sees by a function on the thing itself; all of it with one of the rights. */
    public static Sight of(Reader reader, FunctionKind function, Right... all) {
        return new Sight(reader.has(all), reader.actors(), reader.things(function.code()));
    }

    /** Whether a thing is among them, of which the actors are known. */
    public boolean on(UUID thing, Collection<ActorId> itsActors) {
        return everything
                || things.contains(thing)
                || itsActors.stream().anyMatch(actors::contains);
    }

    /** For a statement that holds a {@link RowFilter}. */
    public Map<String, Object> values() {
        return Map.of(
                "everything",
                everything,
                "actors",
                Identifier.values(actors),
                "things",
                things.toArray(UUID[]::new));
    }
}
