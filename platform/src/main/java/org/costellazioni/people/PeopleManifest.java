package org.costellazioni.people;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
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
        Visitor visitor = people.visitor(person);
        return mandates.waitingFor(visitor).stream().map(this::item).toList();
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE)
                ? List.of(new DeskTool("people.staff.title", "/persone", 80))
                : List.of();
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
