package org.costellazioni.upkeep.due;

import org.costellazioni.kernel.PersonId;

import java.util.List;

/** Names those who may owe something in the territory at hand; a bean of the module that knows persons. */
public interface DuePersons {

    /** Called inside a reading transaction. */
    List<PersonId> all();
}
