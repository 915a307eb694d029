package org.costellazioni.registry.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.declared.Corrections;
import org.costellazioni.registry.rules.TieState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Objects;

/** Ties through the eyes of those who may change the actor on whose page they are; else there are none. */
@Component
class TieAccess {

    private final Actors actors;
    private final Corrections corrections;

    TieAccess(Actors actors, Corrections corrections) {
        this.actors = actors;
        this.corrections = corrections;
    }

    /** A tie and the actor from which it is seen. */
    record Owned(ActorView actor, TieState tie) {

        ActorId id() {
            return actor.id();
        }

        /** The page that tells all about the tie. */
        String path() {
            return TieAccess.path(actor.slug(), tie.id().toString());
        }
    }

    static String path(String slug, String tie) {
        return "/realta/" + slug + "/legami/" + tie;
    }

    ActorView editable(String slug, Visitor visitor) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        ActorAccess.demand(ActorAccess.allowed(visitor, actor.id()));
        return actor;
    }

    @Transactional(readOnly = true)
    public Owned owned(String slug, String tie, Visitor visitor) {
        ActorView actor = editable(slug, visitor);
        return TimeOrderedIds.parse(tie)
                .flatMap(corrections::find)
                .filter(found -> found.joins(actor.id()))
                .map(found -> new Owned(actor, found))
                .orElseThrow(ActorAccess::notFound);
    }

    /** The actor at the other end. */
    @Transactional(readOnly = true)
    public ActorView other(Owned owned) {
        return actors.byId(owned.tie().other(owned.id())).orElseThrow(ActorAccess::notFound);
    }

    /** The pages of both, which prove nothing about them. */
    static List<String> pages(ActorView one, ActorView other) {
        return List.of(
                "/realta/" + one.slug(),
                "/realta/" + other.slug(),
                Objects.requireNonNull(one.path()),
                Objects.requireNonNull(other.path()));
    }
}
