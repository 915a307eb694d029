package org.costellazioni.samples;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.people.People;
import org.costellazioni.samples.rules.SampleRules;
import org.springframework.stereotype.Component;

import java.util.List;

/** Offers the list on the desk of those who look after it. */
@Component
class SamplesManifest implements Manifest {

    private static final int TOOL_ORDER = 90;

    private final People people;

    SamplesManifest(People people) {
        this.people = people;
    }

    @Override
    public String module() {
        return "samples";
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return SampleRules.looksAfter(people.visitor(person))
                ? List.of(new DeskTool(
                        "samples.list.title", "/campioni", TOOL_ORDER))
                : List.of();
    }

    /** Notes may name somebody. */
    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("samples.data.authors", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("samples_samples", "notes", "recorded_by"));
    }
}
