package org.costellazioni.networks.web;

import org.costellazioni.networks.Networks;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.web.ActorPages;
import org.costellazioni.registry.web.KindPage;
import org.costellazioni.site.Words;
import org.costellazioni.vocabularies.VocabularyCache;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import java.util.Optional;

/** Gathers what a page of a network shows, in one reading transaction. */
@Component
class NetworkPages implements KindPage {

    private final Actors actors;
    private final Networks networks;
    private final ActorPages pages;
    private final VocabularyCache vocabularies;

    NetworkPages(Actors actors, Networks networks, ActorPages pages, VocabularyCache vocabularies) {
        this.actors = actors;
        this.networks = networks;
        this.pages = pages;
        this.vocabularies = vocabularies;
    }

    @Transactional(readOnly = true)
    public Optional<NetworkPage> network(String slug, Visitor visitor, Words words) {
        return actors.bySlug(slug)
                .filter(ActorView::isNetwork)
                .map(actor -> page(actor, visitor, words));
    }

    @Override
    public String kind() {
        return ActorLine.NETWORK;
    }

    @Override
    @Transactional(readOnly = true)
    public String show(ActorView actor, Visitor visitor, Words words, Model model) {
        model.addAttribute("network", page(actor, visitor, words));
        return "networks/web/network";
    }

    private NetworkPage page(ActorView actor, Visitor visitor, Words words) {
        return NetworkPage.of(
                pages.page(actor, visitor, words),
                networks.sheet(actor.id()),
                networks.managements(actor.id()),
                vocabularies.now(),
                words,
                pages.today());
    }
}
