package org.costellazioni.registry.web;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.site.Words;
import org.springframework.ui.Model;

/**
 * The page of the actors of one kind, where a module of a floor above has more to say of them than the page
 * of every actor. The module makes it a bean.
 */
public interface KindPage {

    /** The kind, a code of vocabulary {@code kind}. */
    String kind();

    /** Puts the page into the model, in a reading transaction; answers its template. */
    String show(ActorView actor, Visitor visitor, Words words, Model model);
}
