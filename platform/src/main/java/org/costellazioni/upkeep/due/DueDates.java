package org.costellazioni.upkeep.due;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.Manifest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** What a person owes in the territory at hand, gathered from every module. */
@Component
@Transactional(readOnly = true)
public class DueDates {

    private final ObjectProvider<Manifest> manifests;

    DueDates(ObjectProvider<Manifest> manifests) {
        this.manifests = manifests;
    }

    /** All of it, however late or far ahead; the first due first. */
    public List<DueDate> of(Acting person) {
        return manifests
                .orderedStream()
                .flatMap(manifest -> manifest.dueDates(person).stream())
                .sorted(DueDate.FIRST_DUE_FIRST)
                .toList();
    }
}
