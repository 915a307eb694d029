package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** Tells how a person is written to, for floors below the one that knows persons. */
public interface AddressBook {

    /**
     * A person as letters address them.
     *
     * @param name how they are greeted
     * @param email confirmed; null for who has none
     */
    record Addressee(String name, @Nullable String email, Locale language) {}

    /** Empty when there is no such person. */
    Optional<Addressee> find(PersonId person);
}
