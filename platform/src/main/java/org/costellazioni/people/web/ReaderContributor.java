package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.KnownActors;
import org.costellazioni.people.security.Visitors;
import org.costellazioni.site.Option;
import org.costellazioni.site.Shell;
import org.costellazioni.site.ShellContributor;
import org.costellazioni.site.ShellDraft;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts into the page's frame who is signed in, whom they act for, and whom else they could. */
@Component
class ReaderContributor implements ShellContributor {

    private final Visitors visitors;
    private final KnownActors actors;
    private final DeskItems desk;

    ReaderContributor(Visitors visitors, KnownActors actors, DeskItems desk) {
        this.visitors = visitors;
        this.actors = actors;
        this.desk = desk;
    }

    @Override
    public void contribute(ShellDraft draft, HttpServletRequest request) {
        Visitor visitor = visitors.of(request);
        Person person = visitor.person();
        if (person == null) {
            return;
        }
        Map<ActorId, String> names =
                actors.names(visitor.mandates().stream().map(Mandate::actor).toList());
        Mandate acting = visitor.actingFor();
        draft.person(new Shell.Reader(
                person.name(),
                acting == null ? null : names.get(acting.actor()),
                hats(visitor, person, names),
                desk.waiting(visitor).size()));
    }

    private static List<Option> hats(Visitor visitor, Person person, Map<ActorId, String> names) {
        List<Option> hats = new ArrayList<>();
        Mandate acting = visitor.actingFor();
        if (acting != null) {
            hats.add(new Option("", person.name()));
        }
        names.forEach((actor, name) -> {
            if (acting == null || !acting.actor().equals(actor)) {
                hats.add(new Option(actor.toString(), name));
            }
        });
        return hats;
    }
}
