package org.costellazioni.people.succession;

import org.costellazioni.files.FileHolder;
import org.costellazioni.files.FileType;
import org.costellazioni.files.FileUse;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Invitation;
import org.costellazioni.people.credentials.InvitationAccepted;
import org.costellazioni.people.credentials.InvitationId;
import org.costellazioni.people.credentials.Invitations;
import org.costellazioni.people.credentials.OfferedFunction;
import org.costellazioni.people.credentials.Origin;
import org.costellazioni.people.credentials.SignUp;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.rules.SuccessionRules;
import org.costellazioni.people.store.SuccessionRows;
import org.costellazioni.people.succession.Succession.End;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Passages of the representation of an actor: named, waited for, done. */
@Component
@Transactional
public class Successions {

    /** The kind of things that minutes are attached to. */
    static final String FILES = "people.succession";

    /** Minutes, on paper or signed, of at most 20 MB. */
    public static final FileUse FILE_USE =
            FileUse.withPictures(20L << 20, FileType.PDF, FileType.P7M);

    private final SuccessionRows rows;
    private final SuccessionCompletion completion;
    private final Invitations invitations;
    private final People people;
    private final Files files;

    Successions(
            SuccessionRows rows,
            SuccessionCompletion completion,
            Invitations invitations,
            People people,
            Files files) {
        this.rows = rows;
        this.completion = completion;
        this.invitations = invitations;
        this.people = people;
        this.files = files;
    }

    /**
     * Who is to represent an actor.
     *
     * @param newcomer by their address and name, which must fit each other where somebody is known by it
     * @param seen the mandates on the actor that whoever names was shown
     * @param ticked those that are to end
     * @param minutes what the office names on; null for a representative
     * @param file of the minutes, taken in before
     */
    public record Naming(
            ActorId actor,
            SignUp newcomer,
            LocalDate firstDay,
            Set<FunctionId> seen,
            Set<FunctionId> ticked,
            @Nullable ElectionMinutes minutes,
            @Nullable FileView file) {}

    /** Names a representative: at once for whoever has an account, else by an invitation. */
    public Outcome<Succession> name(Visitor asking, Naming naming, Origin origin) {
        List<Function> now = completion.held(MandateKind.thing(naming.actor()));
        // Whoever asks may have lost the right while they waited for the lock.
        Visitor by = people.visitor(asking.acting());
        Optional<Person> known = people.findByEmail(naming.newcomer().email());
        SuccessionRules.Naming rules = new SuccessionRules.Naming(
                by,
                naming.actor(),
                known.map(Person::id).orElse(null),
                naming.firstDay(),
                naming.minutes(),
                now,
                naming.seen(),
                naming.ticked(),
                completion.today());
        Optional<SuccessionRefusal> refusal = SuccessionRules.refusal(rules);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String name = naming.newcomer().name();
        if (known.stream().anyMatch(person -> !SuccessionRules.sameName(person.name(), name))) {
            return Outcome.refused(SuccessionRefusal.NAME_DIFFERS);
        }
        List<End> ends = End.of(SuccessionRules.ending(rules));
        if (known.isPresent()) {
            withdrawWaiting(by, naming.actor());
            Succession made = keep(by, naming, null, ends);
            return Outcome.done(completion.complete(made, known.get().id(), by.acting()));
        }
        return switch (invite(by, naming, origin)) {
            case Outcome.Refused<Invitation>(Refusal reason) -> Outcome.refused(reason);
            case Outcome.Done<Invitation>(Invitation invitation) -> {
                Succession waiting = keep(by, naming, invitation.id(), ends);
                completion.tell(by.acting(), "people.representation-offered", waiting);
                yield Outcome.done(waiting);
            }
        };
    }

    /** The newer invitation replaces one to somebody else. */
    private Outcome<Invitation> invite(Visitor by, Naming naming, Origin origin) {
        List<InvitationId> before = waiting(naming.actor());
        Outcome<Invitation> made = invitations.invite(
                by,
                naming.newcomer(),
                new OfferedFunction(
                        MandateKind.LEGAL_REPRESENTATIVE.code(),
                        MandateKind.thing(naming.actor()),
                        naming.firstDay(),
                        null),
                origin);
        if (made instanceof Outcome.Done<Invitation>) {
            before.forEach(invitation -> invitations.withdraw(by, invitation));
        }
        return made;
    }

    private void withdrawWaiting(Visitor by, ActorId actor) {
        waiting(actor).forEach(invitation -> invitations.withdraw(by, invitation));
    }

    private List<InvitationId> waiting(ActorId actor) {
        return rows.of(actor).stream()
                .filter(succession -> succession.function() == null)
                .flatMap(succession -> Optional.ofNullable(succession.invitation()).stream())
                .toList();
    }

    private Succession keep(
            Visitor by, Naming naming, @Nullable InvitationId invitation, List<End> ends) {
        PersonId namer = Objects.requireNonNull(by.acting().person());
        Succession made = new Succession(
                SuccessionId.next(),
                naming.actor(),
                naming.firstDay(),
                naming.minutes(),
                invitation,
                null,
                namer,
                completion.now(),
                false);
        rows.insert(made, ends);
        FileView file = naming.file();
        if (file != null) {
            files.attach(file.id(), FILE_USE, FileHolder.of(FILES, made.id().value()), by.acting())
                    .orThrow();
        }
        return made;
    }

    /** Whoever was invited to represent an actor accepts: now it passes. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(InvitationAccepted accepted) {
        rows.waitingFor(accepted.invitation().id()).ifPresent(waiting -> {
            completion.held(MandateKind.thing(waiting.actor()));
            completion.complete(
                    waiting,
                    accepted.person(),
                    Acting.person(accepted.person(), IdentificationLevel.PASSWORD));
        });
    }

    /** Those of an actor, the latest first: done, taken back, or waiting for whoever is invited. */
    @Transactional(readOnly = true)
    public List<Succession> of(ActorId actor) {
        return rows.of(actor);
    }

    /** The minutes of one, where they were handed in. */
    @Transactional(readOnly = true)
    public List<FileView> files(SuccessionId id) {
        return files.attached(FileHolder.of(FILES, id.value()));
    }
}
