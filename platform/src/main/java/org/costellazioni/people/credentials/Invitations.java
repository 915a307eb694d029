package org.costellazioni.people.credentials;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.people.functions.FunctionRefusal;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.store.InvitationRows;
import org.costellazioni.upkeep.limits.TryAgainLater;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Invitations to those who have no account: made, sent again, handed out as a link, withdrawn, each by
 * whoever could give what is offered. Of several to one address for the same thing the newest counts.
 */
@Component
@Transactional
public class Invitations {

    private final InvitationRows rows;
    private final LinkLetters letters;
    private final Functions functions;
    private final FunctionKinds kinds;
    private final Journal journal;

    Invitations(
            InvitationRows rows,
            LinkLetters letters,
            Functions functions,
            FunctionKinds kinds,
            Journal journal) {
        this.rows = rows;
        this.letters = letters;
        this.functions = functions;
        this.kinds = kinds;
        this.journal = journal;
    }

    /** Writes an invitation to somebody unknown here, who gets the function by accepting it. */
    public Outcome<Invitation> invite(
            Visitor by, SignUp newcomer, OfferedFunction offered, Origin origin) {
        if (!functions.mayGive(by, offered.kind(), offered.thing())) {
            return Outcome.refused(FunctionRefusal.NOT_YOURS_TO_GIVE);
        }
        Optional<CredentialRefusal> wrong = newcomer.refusal();
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        Invitation made = new Invitation(
                InvitationId.next(),
                newcomer.stripped(),
                offered,
                Objects.requireNonNull(by.acting().person()),
                journal.now(),
                journal.now().plus(LinkLetters.INVITATION_LASTS),
                false);
        rows.replace(made);
        letters.invite(made, place(made), origin);
        tell(by, "people.invited", made);
        return Outcome.done(made);
    }

    /** One that the visitor could have made. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(Visitor by, InvitationId id) {
        return rows.byId(id)
                .filter(found -> functions.mayGive(
                        by, found.offered().kind(), found.offered().thing()));
    }

    /** Writes the letter again, with a new link, on the right of whoever does it now. */
    public Outcome<Invitation> sendAgain(Visitor by, InvitationId id, Origin origin) {
        Optional<Invitation> found = find(by, id);
        if (found.isEmpty()) {
            return Outcome.refused(FunctionRefusal.NOT_FOUND);
        }
        Optional<TryAgainLater> wait = letters.takeLetter(found.get());
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        Invitation again = renewed(by, found.get(), found.get().shown());
        letters.invite(again, place(again), origin);
        tell(by, "people.invitation-sent-again", again);
        return Outcome.done(again);
    }

    /** Whether the visitor may hand links out: only the office, for whoever holds one can be the person. */
    public static boolean handsOut(Visitor visitor) {
        return visitor.has(Role.PROGRAMME_OFFICE);
    }

    /** A new link in place of the one in the letter; only its digest is kept, so it is shown once. */
    public Outcome<String> newLink(Visitor by, InvitationId id, Origin origin) {
        Optional<Invitation> found = find(by, id).filter(invitation -> handsOut(by));
        if (found.isEmpty()) {
            return Outcome.refused(FunctionRefusal.NOT_FOUND);
        }
        Invitation again = renewed(by, found.get(), true);
        tell(by, "people.invitation-link-shown", again);
        return Outcome.done(letters.invitationLink(again, origin));
    }

    /** Takes it back: its links tell whoever opens them so. */
    public Outcome<Invitation> withdraw(Visitor by, InvitationId id) {
        Optional<Invitation> found = find(by, id).filter(invitation -> rows.remove(id));
        if (found.isEmpty()) {
            return Outcome.refused(FunctionRefusal.NOT_FOUND);
        }
        tell(by, "people.invitation-withdrawn", found.get());
        return Outcome.done(found.get());
    }

    private String place(Invitation invitation) {
        return kinds.label(invitation.offered().thing()).name();
    }

    private Invitation renewed(Visitor by, Invitation old, boolean shown) {
        Invitation renewed = new Invitation(
                old.id(),
                old.newcomer(),
                old.offered(),
                Objects.requireNonNull(by.acting().person()),
                journal.now(),
                journal.now().plus(LinkLetters.INVITATION_LASTS),
                shown);
        rows.renew(renewed);
        return renewed;
    }

    /** Acts hold no names: who was invited is known from here for as long as the invitation waits. */
    private void tell(Visitor by, String verb, Invitation invitation) {
        journal.tell(
                by.acting(),
                verb,
                "invitation:" + invitation.id(),
                Map.of("kind", invitation.offered().kind()));
    }
}
