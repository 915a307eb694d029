package org.costellazioni.people;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.Manifest;
import org.springframework.stereotype.Component;

import java.util.List;

/** People offer the requests that wait for somebody's word. */
@Component
class PeopleManifest implements Manifest {

    private final People people;
    private final Mandates mandates;
    private final KnownActors actors;

    PeopleManifest(People people, Mandates mandates, KnownActors actors) {
        this.people = people;
        this.mandates = mandates;
        this.actors = actors;
    }

    @Override
    public String module() {
        return "people";
    }

    @Override
    public List<DeskItem> desk(Acting person) {
        if (person.person() == null) {
            return List.of();
        }
        Visitor visitor =
                people.visitor(person.person(), person.identification(), person.actingFor());
        return mandates.waitingFor(visitor).stream().map(this::item).toList();
    }

    private DeskItem item(MandateRequest request) {
        String name = people.find(request.person()).map(Person::name).orElse("");
        return new DeskItem(
                "people.desk.request",
                List.of(name, actors.name(request.actor())),
                "people.desk.request.button",
                "/deleghe",
                null);
    }
}
