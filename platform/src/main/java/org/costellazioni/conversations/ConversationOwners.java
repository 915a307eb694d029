package org.costellazioni.conversations;

import org.costellazioni.conversations.ConversationOwner.Subject;
import org.costellazioni.kernel.ModuleSwitches;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** Asks whoever answers for a thing what a reader may do with it. */
@Component
class ConversationOwners {

    /** Asked for when needed: an owner may itself show conversations. */
    private final ObjectProvider<ConversationOwner> owners;

    private final ModuleSwitches switches;

    ConversationOwners(ObjectProvider<ConversationOwner> owners, ModuleSwitches switches) {
        this.owners = owners;
        this.switches = switches;
    }

    /** Empty when there is no such thing for this reader, or its module is switched off. */
    @Transactional(readOnly = true)
    public Optional<Subject> find(Thing thing, Visitor reader) {
        return switches.on(thing.module())
                ? owners.stream()
                        .filter(owner -> owner.kind().equals(thing.kind()))
                        .findFirst()
                        .flatMap(owner -> owner.find(thing.id(), reader))
                : Optional.empty();
    }

    /** The kind of things that an address calls so. */
    Optional<String> kind(String noun) {
        return owners.stream()
                .filter(owner -> owner.noun().equals(noun))
                .map(ConversationOwner::kind)
                .findFirst();
    }

    /** What addresses call the kind. */
    String noun(String kind) {
        return owners.stream()
                .filter(owner -> owner.kind().equals(kind))
                .map(ConversationOwner::noun)
                .findFirst()
                .orElseThrow();
    }
}
