package org.costellazioni.upkeep.due;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.site.ModulesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** What a person owes in the territory at hand, gathered from the modules that it uses. */
@Component
@Transactional(readOnly = true)
public class DueDates {

    private final ModulesInUse modules;

    DueDates(ModulesInUse modules) {
        this.modules = modules;
    }

    /** All of it, however late or far ahead; the first due first. */
    public List<DueDate> of(Acting person) {
        return modules.manifests()
                .flatMap(manifest -> manifest.dueDates(person).stream())
                .sorted(DueDate.FIRST_DUE_FIRST)
                .toList();
    }
}
