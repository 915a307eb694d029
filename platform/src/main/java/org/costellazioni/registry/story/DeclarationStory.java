package org.costellazioni.registry.story;

import org.costellazioni.kernel.DemoStory;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.Cast;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.declared.Declarations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/** Tells of a tie that one side declared and the other has not confirmed yet. */
@Component
class DeclarationStory implements DemoStory {

    private static final LocalDate BEGAN = LocalDate.parse("2026-02-14");

    private final People people;
    private final Actors actors;
    private final Declarations declarations;

    DeclarationStory(People people, Actors actors, Declarations declarations) {
        this.people = people;
        this.actors = actors;
        this.declarations = declarations;
    }

    @Override
    public int order() {
        return 410;
    }

    @Override
    @Transactional
    public void tell() {
        ActorView cortile = actors.bySlug("il-cortile-di-via-rizzardi").orElseThrow();
        ActorView bank = actors.bySlug("banca-del-tempo-dei-tre-ponti").orElseThrow();
        Visitor carla = people.visitor(
                people.findByEmail(Cast.PRESIDENT.email()).orElseThrow().id(),
                IdentificationLevel.PASSWORD,
                null);
        Ties.Draft tie = new Ties.Draft(
                TieKind.Code.PARTNER_OF,
                cortile.id(),
                bank.id(),
                null,
                BEGAN,
                null,
                1,
                Proof.paper("Progetto comune avviato il 14 febbraio 2026", cortile.name()),
                true);
        declarations.declare(tie, cortile.id(), List.of(), carla).orThrow();
    }
}
