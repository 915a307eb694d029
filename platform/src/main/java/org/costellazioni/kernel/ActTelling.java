package org.costellazioni.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How acts of one verb are told in the histories of the actors that they touch. Only a module knows what
 * its acts mean: it says which actors each touches, and makes the sentences. Names are looked up while the
 * history is read, since acts hold none.
 *
 * @param open whether everyone may read it; else the office and those who act for the actor
 * @param touched which actors an act touches; asked in the transaction that does it
 * @param sentences one for each event, in their order; asked for a page of events at a time
 */
public record ActTelling(
        String verb,
        Topic topic,
        boolean open,
        Function<Act, Set<ActorId>> touched,
        Function<List<Event>, List<Sentence>> sentences) {

    /** What a history can be narrowed to; stored by name. */
    public enum Topic {
        FIELDS,
        SEATS,
        TIES,
        MANDATES,
        MERGERS,
        WITHDRAWALS,
        CONFIRMATIONS,
        NETWORKS
    }

    /** An act in the history of one actor. */
    public record Event(ActorId actor, String verb, String subject, Map<String, String> details) {

        public Event {
            details = Map.copyOf(details);
        }

        /** A fact that the act holds; empty where it holds none of that name. */
        public String detail(String name) {
            return details.getOrDefault(name, "");
        }
    }

    /**
     * A message with what stands in its places.
     *
     * @param arguments texts and numbers as they are, and other sentences, said in the reader's language
     */
    public record Sentence(String key, List<Object> arguments) {

        public Sentence {
            arguments = List.copyOf(arguments);
        }

        public static Sentence of(String key, Object... arguments) {
            return new Sentence(key, Arrays.asList(arguments));
        }
    }

    private static final String ACTOR = "actor:";

    /** An act on an actor, told to everyone by {@code <module>.history.<what was done>}. */
    public static ActTelling of(String verb, Topic topic) {
        String key = key(verb);
        return new ActTelling(
                verb,
                topic,
                true,
                ActTelling::subject,
                events -> events.stream().map(event -> Sentence.of(key)).toList());
    }

    /** Key of the message that tells acts of the verb. */
    public static String key(String verb) {
        return verb.replaceFirst("\\.", ".history.");
    }

    /** The same, for the office and those who act for the actor alone. */
    public ActTelling reserved() {
        return new ActTelling(verb, topic, false, touched, sentences);
    }

    /** The same, of other actors than the act's subject. */
    public ActTelling touching(Function<Act, Set<ActorId>> which) {
        return new ActTelling(verb, topic, open, which, sentences);
    }

    /** The same, with sentences that say more. */
    public ActTelling told(Function<List<Event>, List<Sentence>> more) {
        return new ActTelling(verb, topic, open, touched, more);
    }

    private static Set<ActorId> subject(Act act) {
        return act.subject().startsWith(ACTOR)
                ? Set.copyOf(actor(act.subject().substring(ACTOR.length())))
                : Set.of();
    }

    /** The actor of a text that names one. */
    public static Set<ActorId> actor(String id) {
        return TimeOrderedIds.parse(id).map(found -> Set.of(new ActorId(found))).orElse(Set.of());
    }
}
