package org.costellazioni.registry.story;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.registry.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells for whom the people of the demonstration act. */
@Component
class MandateStory implements DemoStory {

    private final People people;
    private final Mandates mandates;
    private final Actors actors;

    MandateStory(People people, Mandates mandates, Actors actors) {
        this.people = people;
        this.mandates = mandates;
        this.actors = actors;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    @Transactional
    public void tell() {
        give(Cast.PRESIDENT, "il-cortile-di-via-rizzardi", MandateKind.LEGAL_REPRESENTATIVE);
        give(Cast.PRESIDENT, "rete-nuovi-cittadini", MandateKind.DELEGATE);
        give(Cast.VOLUNTEER, "banca-del-tempo-dei-tre-ponti", MandateKind.DELEGATE);
        give(Cast.COMMUNITY_WORKER, "hub-mestre", MandateKind.OPERATOR);
        give(Cast.ANTENNA, "portineria-di-via-piave", MandateKind.LEGAL_REPRESENTATIVE);
    }

    private void give(Cast person, String slug, MandateKind kind) {
        ActorId actor = actors.bySlug(slug).orElseThrow().id();
        Acting founder = Acting.person(
                people.findByEmail(person.email()).orElseThrow().id(),
                IdentificationLevel.PASSWORD);
        mandates.grantToFounder(founder, actor, kind);
    }
}
