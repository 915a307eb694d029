package org.costellazioni.upkeep.due;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonId;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A module of the tests, which offers what they put here. */
@Component
class OfferedDueDates implements Manifest {

    private final Map<PersonId, List<DueDate>> offered = new ConcurrentHashMap<>();

    @Override
    public String module() {
        return "upkeep";
    }

    void offer(PersonId person, DueDate... due) {
        offered.put(person, List.of(due));
    }

    @Override
    public List<DueDate> dueDates(Acting person) {
        PersonId id = person.person();
        return id == null ? List.of() : offered.getOrDefault(id, List.of());
    }

    @Override
    public boolean switchable() {
        return false;
    }
}
