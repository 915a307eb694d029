package org.costellazioni.programme;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.territories.Emblems;
import org.springframework.stereotype.Component;

import java.util.List;

/** The programme reminds administrators that printed sheets have no emblems yet. */
@Component
class ProgrammeManifest implements Manifest {

    private final Emblems emblems;
    private final People people;

    ProgrammeManifest(Emblems emblems, People people) {
        this.emblems = emblems;
        this.people = people;
    }

    @Override
    public String module() {
        return "programme";
    }

    @Override
    public List<DeskItem> desk(Acting person) {
        boolean administrator = person.person() != null
                && people.visitor(person.person(), person.identification(), null)
                        .has(Role.ADMINISTRATOR);
        if (!administrator || !emblems.list().isEmpty()) {
            return List.of();
        }
        return List.of(new DeskItem(
                "programme.desk.no-emblems",
                List.of(),
                "programme.desk.no-emblems.button",
                "/territorio#emblemi",
                null));
    }
}
