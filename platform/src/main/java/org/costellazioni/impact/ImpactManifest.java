package org.costellazioni.impact;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.OpenDataset;
import org.costellazioni.kernel.OpenDataset.Frequency;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.springframework.stereotype.Component;

import java.util.List;

/** Figures are for everyone; those who report on the programme find them on their desk. */
@Component
class ImpactManifest implements Manifest {

    private final People people;

    ImpactManifest(People people) {
        this.people = people;
    }

    @Override
    public String module() {
        return "impact";
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE, Role.EVALUATOR)
                ? List.of(new DeskTool("impact.measures.title", "/misure", 65))
                : List.of();
    }

    @Override
    public List<OpenDataset> openDatasets() {
        return List.of(OpenDataset.of("impact.measures", "/misure", Frequency.CONTINUOUS));
    }
}
