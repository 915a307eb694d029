package org.costellazioni.people.credentials;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.InvitationRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The roles that a person gets by using a link. */
@Component
class RoleArrivals {

    private final FunctionRows rows;
    private final Functions functions;
    private final InvitationRows invitations;
    private final Journal journal;

    RoleArrivals(
            FunctionRows rows, Functions functions, InvitationRows invitations, Journal journal) {
        this.rows = rows;
        this.functions = functions;
        this.invitations = invitations;
        this.journal = journal;
    }

    /** Whether nobody is an administrator; nobody else becomes one until the transaction ends. */
    boolean administratorMissing() {
        rows.lock(null);
        return rows.inTerritory(Role.ADMINISTRATOR.code(), journal.today()).isEmpty();
    }

    /** The invitation that a link opens; empty for links of other kinds. */
    Optional<Invitation> invitation(AccessLink link) {
        return Optional.ofNullable(link.invitation()).flatMap(invitations::byId);
    }

    /** What was offered is the person's; what is offered on a thing, its own part of the house gives. */
    void accept(Invitation invitation, PersonId person) {
        invitations.remove(invitation.id());
        if (invitation.offered().thing() == null) {
            give(person, invitation.offered(), invitation.madeBy());
        }
        journal.announce(new InvitationAccepted(invitation, person));
    }

    /** Gives the role, unless its last day has passed since it was offered, or they have it by now. */
    void give(PersonId person, OfferedFunction offered, @Nullable PersonId by) {
        boolean over = offered.until() != null && offered.until().isBefore(journal.today());
        rows.lock(null);
        boolean held = rows.ofPerson(person, journal.today()).stream()
                .anyMatch(function -> function.thing() == null
                        && function.kind().equals(offered.kind())
                        && function.covers(journal.today()));
        if (!over && !held) {
            functions.entrust(
                    new Acting(by, null, IdentificationLevel.NONE),
                    new Functions.Offer(
                            offered.kind(), person, null, null, offered.from(), offered.until()));
        }
    }
}
