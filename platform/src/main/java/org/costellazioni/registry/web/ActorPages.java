package org.costellazioni.registry.web;

import org.costellazioni.database.Journal;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Optional;

/** Gathers what a page of an actor shows, also where it is a {@link KindPage}, in one reading transaction. */
@Component
public class ActorPages {

    private final Actors actors;
    private final TieLines ties;
    private final ChoiceCache choices;
    private final ActorSurroundings surroundings;
    private final Journal journal;

    ActorPages(
            Actors actors,
            TieLines ties,
            ChoiceCache choices,
            ActorSurroundings surroundings,
            Journal journal) {
        this.actors = actors;
        this.ties = ties;
        this.choices = choices;
        this.surroundings = surroundings;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Optional<ActorPage> actor(String slug, Visitor visitor, Words words) {
        return actors.bySlug(slug).map(actor -> page(actor, visitor, words));
    }

    /** What the page of an actor shows to one reader. */
    public ActorPage page(ActorView actor, Visitor visitor, Words words) {
        boolean editable = ActorAccess.allowed(visitor, actor.id());
        return ActorPage.of(
                actor,
                ties.of(actor, visitor, words),
                choices.now(),
                words,
                today(),
                new ActorPage.Access(editable, ActorAccess.office(visitor)),
                surroundings.actions(actor.id(), visitor, words),
                surroundings.conversation(actor.id(), visitor, words),
                surroundings.related(actor.id(), visitor, words));
    }

    public LocalDate today() {
        return journal.today();
    }
}
