package org.costellazioni.registry.offers;

import org.costellazioni.conversations.ConversationOwner;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Ties;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The conversation beside an actor is for those who may change its page; beside a network, for those who
 * act for its members of today too.
 */
@Component
class ActorConversations implements ConversationOwner {

    private final Actors actors;
    private final Ties ties;
    private final Clock clock;

    ActorConversations(Actors actors, Ties ties, Clock clock) {
        this.actors = actors;
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ActorView.THING;
    }

    @Override
    public String noun() {
        return "realta";
    }

    @Override
    public Optional<Subject> find(UUID thing, Visitor reader) {
        return reader.signedIn()
                ? actors.byId(new ActorId(thing))
                        .filter(actor -> takesPart(actor, reader))
                        .map(actor ->
                                new Subject(actor.name(), actor.path(), true, List.of(actor.id())))
                : Optional.empty();
    }

    private boolean takesPart(ActorView actor, Visitor reader) {
        return reader.has(Role.PROGRAMME_OFFICE)
                || reader.mandateFor(actor.id()).isPresent()
                || (actor.isNetwork() && member(actor.id(), reader.actors()));
    }

    private boolean member(ActorId network, List<ActorId> own) {
        LocalDate today = LocalDate.now(clock);
        return !own.isEmpty()
                && ties.members(network, true).stream()
                        .filter(tie -> tie.holdsOn(today))
                        .anyMatch(tie -> own.contains(tie.other().id()));
    }
}
