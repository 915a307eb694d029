package org.costellazioni.meetings;

import org.costellazioni.conversations.ConversationOwner;
import org.costellazioni.people.Visitor;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** The conversation beside an occasion is for those who look after it. */
@Component
class OccasionConversations implements ConversationOwner {

    private final Occasions occasions;

    OccasionConversations(Occasions occasions) {
        this.occasions = occasions;
    }

    @Override
    public String kind() {
        return Occasion.THING;
    }

    @Override
    public String noun() {
        return "occasione";
    }

    @Override
    public Optional<Subject> find(UUID thing, Visitor reader) {
        return occasions
                .cared(new OccasionId(thing), reader)
                .map(occasion -> new Subject(
                        occasion.title(), occasion.path(), true, occasion.organizers()));
    }
}
