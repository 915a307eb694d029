package org.costellazioni.registry.web;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.NetworkSheet;
import org.costellazioni.registry.Networks;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import java.util.List;
import java.util.Optional;

/** Gathers what a page of a network shows, in one reading transaction. */
@Component
class NetworkPages {

    private final Actors actors;
    private final Networks networks;
    private final ActorPages pages;
    private final ChoiceCache choices;

    NetworkPages(Actors actors, Networks networks, ActorPages pages, ChoiceCache choices) {
        this.actors = actors;
        this.networks = networks;
        this.pages = pages;
        this.choices = choices;
    }

    @Transactional(readOnly = true)
    public Optional<NetworkPage> network(String slug, Visitor visitor, Words words) {
        return actors.bySlug(slug)
                .filter(ActorView::isNetwork)
                .map(actor -> page(actor, visitor, words));
    }

    /** The page of an actor or network into the model, for a form on it that is shown again. */
    @Transactional(readOnly = true)
    public String show(String slug, Visitor visitor, Words words, Model model) {
        Optional<NetworkPage> network = network(slug, visitor, words);
        if (network.isPresent()) {
            model.addAttribute("network", network.get());
            return "registry/web/network";
        }
        model.addAttribute(
                "page", pages.actor(slug, visitor, words).orElseThrow(ActorAccess::notFound));
        return "registry/web/actor";
    }

    private NetworkPage page(ActorView actor, Visitor visitor, Words words) {
        NetworkSheet sheet = networks.sheet(actor.id());
        List<NetworkSheet.Management> managements = networks.managements(actor.id());
        return NetworkPage.of(
                pages.page(actor, visitor, words),
                sheet,
                managements,
                choices.now(),
                words,
                pages.today());
    }
}
