package org.costellazioni.registry.web;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;

import java.util.List;
import java.util.function.Supplier;

/** The page of an actor shown again, because a form on it was refused. */
@Component
class ActorRedisplay {

    private final Actors actors;
    private final ActorPages pages;

    /** Looked for when needed: such a page is itself made of pieces of this package. */
    private final Supplier<List<KindPage>> kindPages;

    ActorRedisplay(Actors actors, ActorPages pages, ObjectProvider<KindPage> kindPages) {
        this.actors = actors;
        this.pages = pages;
        this.kindPages = SingletonSupplier.of(() -> kindPages.orderedStream().toList());
    }

    /** Puts the page into the model; answers its template. */
    @Transactional(readOnly = true)
    public String show(String slug, Visitor visitor, Words words, Model model) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        return kindPages.get().stream()
                .filter(page -> page.kind().equals(actor.kind()))
                .findFirst()
                .map(page -> page.show(actor, visitor, words, model))
                .orElseGet(() -> show(actor, visitor, words, model));
    }

    private String show(ActorView actor, Visitor visitor, Words words, Model model) {
        model.addAttribute("page", pages.page(actor, visitor, words));
        return "registry/web/actor";
    }
}
