package org.costellazioni.people.credentials;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.store.FunctionRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roles that a person gets by using a link. */
@Component
class RoleArrivals {

    private final FunctionRows rows;
    private final Functions functions;
    private final Journal journal;

    RoleArrivals(FunctionRows rows, Functions functions, Journal journal) {
        this.rows = rows;
        this.functions = functions;
        this.journal = journal;
    }

    /** Whether nobody is an administrator; nobody else becomes one until the transaction ends. */
    boolean administratorMissing() {
        rows.lock(null);
        return rows.inTerritory(Role.ADMINISTRATOR.code(), journal.today()).isEmpty();
    }

    /** Gives the role, unless its last day has passed since it was offered. */
    void give(PersonId person, OfferedRole offered, @Nullable PersonId by) {
        if (offered.until() == null || !offered.until().isBefore(journal.today())) {
            functions.entrust(
                    new Acting(by, null, IdentificationLevel.NONE),
                    Functions.Offer.of(offered.role(), person, offered.until()));
        }
    }
}
