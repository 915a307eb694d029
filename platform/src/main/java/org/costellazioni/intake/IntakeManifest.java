package org.costellazioni.intake;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.springframework.stereotype.Component;

import java.util.List;

/** Imports offer the rows that wait for the programme office. */
@Component
class IntakeManifest implements Manifest {

    private final People people;
    private final Undecided undecided;

    IntakeManifest(People people, Undecided undecided) {
        this.people = people;
        this.undecided = undecided;
    }

    @Override
    public String module() {
        return "intake";
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE)
                ? List.of(
                        new DeskTool("intake.title", "/importazioni", 10),
                        new DeskTool("intake.queue.title", "/righe-da-decidere", 20))
                : List.of();
    }

    @Override
    public List<DeskItem> desk(Acting person) {
        if (!people.visitor(person).has(Role.PROGRAMME_OFFICE)) {
            return List.of();
        }
        int waiting = undecided.count();
        return waiting == 0
                ? List.of()
                : List.of(new DeskItem(
                        "intake.desk.undecided",
                        List.of(waiting),
                        "intake.desk.undecided.button",
                        "/righe-da-decidere",
                        null));
    }
}
