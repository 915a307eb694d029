package org.costellazioni.conversations;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Visitor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Says which things of one kind somebody sees, and whether they take part in the conversation about it; a
 * bean of the module whose things they are. Kinds for which nobody answers have no conversation.
 */
public interface ConversationOwner {

    /** The kind of things, {@code <module>.<thing>}; stored, so never changed. */
    String kind();

    /** What such a thing is called in addresses: one Italian noun, its own among all kinds. */
    String noun();

    /**
     * The thing, if this reader may read the conversation about it. Called inside a reading transaction
     * with the territory bound, by pages and by those who write letters.
     */
    Optional<Subject> find(UUID thing, Visitor reader);

    /**
     * A thing as its conversation needs it.
     *
     * @param title what it is called
     * @param path of its page
     * @param writes whether the reader may write, or only read
     * @param actors whose thing it is: those who act for them are told of comments, and speak for them
     */
    record Subject(String title, String path, boolean writes, List<ActorId> actors) {

        public Subject {
            actors = List.copyOf(actors);
        }
    }
}
