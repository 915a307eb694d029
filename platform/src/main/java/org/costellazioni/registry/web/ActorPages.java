package org.costellazioni.registry.web;

import org.costellazioni.database.Journal;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.NetworkSheet;
import org.costellazioni.registry.Networks;
import org.costellazioni.registry.Ties;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Gathers what a page of an actor or a network shows, in one reading transaction. */
@Component
class ActorPages {

    private final Actors actors;
    private final Ties ties;
    private final Networks networks;
    private final VocabularyCache choices;
    private final Journal journal;

    ActorPages(
            Actors actors, Ties ties, Networks networks, VocabularyCache choices, Journal journal) {
        this.actors = actors;
        this.ties = ties;
        this.networks = networks;
        this.choices = choices;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Optional<ActorPage> actor(String slug, Visitor visitor, Words words) {
        return actors.bySlug(slug).map(actor -> page(actor, visitor, words));
    }

    @Transactional(readOnly = true)
    public Optional<NetworkPage> network(String slug, Visitor visitor, Words words) {
        return actors.bySlug(slug)
                .filter(ActorView::isNetwork)
                .map(actor -> networkPage(actor, visitor, words));
    }

    /** The page of an actor or network into the model, for a form on it that is shown again. */
    @Transactional(readOnly = true)
    public String show(String slug, Visitor visitor, Words words, Model model) {
        Optional<NetworkPage> network = network(slug, visitor, words);
        if (network.isPresent()) {
            model.addAttribute("network", network.get());
            return "registry/web/network";
        }
        model.addAttribute("page", actor(slug, visitor, words).orElseThrow(ActorAccess::notFound));
        return "registry/web/actor";
    }

    private ActorPage page(ActorView actor, Visitor visitor, Words words) {
        boolean editable = ActorAccess.allowed(visitor, actor.id());
        return ActorPage.of(
                actor,
                ties.of(actor.id(), editable),
                choices.now(),
                words,
                today(),
                new ActorPage.Access(editable, ActorAccess.office(visitor)));
    }

    private NetworkPage networkPage(ActorView actor, Visitor visitor, Words words) {
        NetworkSheet sheet = networks.sheet(actor.id());
        List<NetworkSheet.Management> managements = networks.managements(actor.id());
        return NetworkPage.of(
                page(actor, visitor, words), sheet, managements, choices.now(), words, today());
    }

    LocalDate today() {
        return journal.today();
    }
}
