package org.costellazioni.people.erasure;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.store.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forgets a person who asks for it. Call it outside transactions: each territory has one of its own. */
@Component
public class AccountErasure {

    /** Key of what goes whole, whatever is counted. */
    public static final String ACCOUNT = "people.data.person";

    private final ErasureWork work;
    private final Duties duties;
    private final Persons persons;
    private final ErasureTransactions transactions;
    private final Journal journal;

    AccountErasure(
            ErasureWork work,
            Duties duties,
            Persons persons,
            ErasureTransactions transactions,
            Journal journal) {
        this.work = work;
        this.duties = duties;
        this.persons = persons;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * What would happen in the territory at hand.
     *
     * @param goes how many things of each {@link org.costellazioni.kernel.PersonalData} would go
     * @param stays keys of what would stay
     * @param refusal why nothing would happen; null when nothing stands against it
     */
    public record Rehearsal(
            Map<String, Integer> goes,
            List<String> stays,
            @Nullable ErasureRefusal refusal) {}

    /** Does it in the territory at hand and takes it back. */
    public Rehearsal rehearse(PersonId person) {
        Optional<ErasureRefusal> refusal = refusal(person);
        return transactions.here(status -> {
            status.setRollbackOnly();
            return new Rehearsal(work.run(person), work.stays(), refusal.orElse(null));
        });
    }

    /** Forgets the person everywhere; afterwards nobody can sign in as them. */
    public Outcome<PersonId> erase(PersonId person, boolean confirmed, Acting by) {
        if (!confirmed) {
            return Outcome.refused(ErasureRefusal.NOT_CONFIRMED);
        }
        Optional<ErasureRefusal> refusal = refusal(person);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        transactions
                .others()
                .forEach(other -> transactions.in(other, status -> forget(person, by)));
        return transactions.here(status -> eraseHere(person, by));
    }

    /** With the account; what came up since the first look is looked for once more. */
    private Outcome<PersonId> eraseHere(PersonId person, Acting by) {
        duties.lock();
        Optional<ErasureRefusal> late = refusalHere(person);
        if (late.isPresent()) {
            return Outcome.refused(late.get());
        }
        forget(person, by);
        persons.erase(person, journal.now());
        journal.tell(by, "people.person-erased", "person:" + person);
        return Outcome.done(person);
    }

    /** In one territory; the record keeps how much went, where anything did. */
    private int forget(PersonId person, Acting by) {
        int things =
                work.run(person).values().stream().mapToInt(Integer::intValue).sum();
        duties.giveUp(person);
        if (things > 0) {
            journal.tell(
                    by,
                    "people.data-erased",
                    "person:" + person,
                    Map.of("things", String.valueOf(things)));
        }
        return things;
    }

    private Optional<ErasureRefusal> refusal(PersonId person) {
        Optional<ErasureRefusal> here = transactions.here(status -> refusalHere(person));
        return here.isPresent() || !busyElsewhere(person)
                ? here
                : Optional.of(ErasureRefusal.BUSY_ELSEWHERE);
    }

    private Optional<ErasureRefusal> refusalHere(PersonId person) {
        if (duties.isLastAdministrator(person)) {
            return Optional.of(ErasureRefusal.LAST_ADMINISTRATOR);
        }
        return duties.acts(person) ? Optional.of(ErasureRefusal.HAS_MANDATES) : Optional.empty();
    }

    private boolean busyElsewhere(PersonId person) {
        return transactions.others().stream()
                .anyMatch(other -> transactions.in(other, status -> !duties.none(person)));
    }
}
