package org.costellazioni.intake.web;

import org.costellazioni.intake.Imports;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FileOwner;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** An imported file names legal representatives: it is for those who import. */
@Component
class ImportFiles implements FileOwner {

    private final People people;

    ImportFiles(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return Imports.FILES;
    }

    @Override
    public Reading reading(UUID importId, @Nullable Acting reader) {
        boolean office = reader != null && people.visitor(reader).has(Role.PROGRAMME_OFFICE);
        return office ? Reading.GRANTED : Reading.HIDDEN;
    }
}
