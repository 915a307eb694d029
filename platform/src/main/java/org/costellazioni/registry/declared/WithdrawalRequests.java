package org.costellazioni.registry.declared;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.rules.TieRules.Standing;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.registry.store.TieStates;
import org.costellazioni.registry.store.WithdrawalRequestRows;
import org.costellazioni.registry.store.WithdrawalRequestRows.Answer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
import java.util.UUID;

/** Requests to take back a tie that others recorded. Until somebody answers the tie stays as it is. */
@Component
@Transactional
public class WithdrawalRequests {

    private final TieStates states;
    private final WithdrawalRequestRows rows;
    private final TieWriting writing;
    private final Journal journal;

    WithdrawalRequests(
            TieStates states, WithdrawalRequestRows rows, TieWriting writing, Journal journal) {
        this.states = states;
        this.rows = rows;
        this.writing = writing;
        this.journal = journal;
    }

    Outcome<UUID> ask(TieState tie, ActorId page, Visitor by) {
        ActorId side = TieWriting.side(tie, page, by);
        if (side == null) {
            return Outcome.refused(TieRefusal.NOT_YOURS);
        }
        boolean first =
                rows.ask(tie.id(), side, tie.other(side), by.acting().person(), journal.now());
        return first
                ? Outcome.done(writing.write(What.WITHDRAWAL_ASKED, tie, tie, side, by))
                : Outcome.refused(TieRefusal.ALREADY_ASKED);
    }

    /** Ends a request whose tie goes anyway. */
    void close(TieState tie, Visitor by) {
        rows.answer(tie.id(), Answer.AGREED, by.acting().person(), journal.now());
    }

    /** Takes the tie back as was asked; for those who were asked and the office. */
    public Outcome<UUID> agree(UUID id, Visitor by) {
        return answer(id, Answer.AGREED, by);
    }

    /** Keeps the tie; for those who were asked and the office. */
    public Outcome<UUID> keep(UUID id, Visitor by) {
        return answer(id, Answer.KEPT, by);
    }

    /** Takes the request back; for those who asked. */
    public Outcome<UUID> drop(UUID id, Visitor by) {
        return answer(id, Answer.DROPPED, by);
    }

    private Outcome<UUID> answer(UUID id, Answer answer, Visitor by) {
        Optional<TieState> found = states.lock(id).filter(TieState::live);
        Optional<WithdrawalRequestRows.Open> open = rows.open(id);
        Standing standing = TieWriting.standing(by);
        if (found.isEmpty() || !standing.keeps(found.get())) {
            return Outcome.refused(TieRefusal.NOT_FOUND);
        }
        if (open.isEmpty()) {
            return Outcome.refused(TieRefusal.NOT_WAITING);
        }
        ActorId decides =
                answer == Answer.DROPPED ? open.get().askedFor() : open.get().asks();
        boolean office = standing.office() && answer != Answer.DROPPED;
        if (!office && !standing.actsFor(decides)) {
            return Outcome.refused(TieRefusal.NOT_YOURS);
        }
        TieState tie = found.get();
        rows.answer(id, answer, by.acting().person(), journal.now());
        ActorId side = TieWriting.side(tie, decides, by);
        return Outcome.done(
                switch (answer) {
                    case AGREED -> writing.write(What.WITHDRAWN, tie, tie.withdrawn(), side, by);
                    case KEPT -> writing.write(What.KEPT, tie, tie, side, by);
                    case DROPPED -> writing.write(What.REQUEST_DROPPED, tie, tie, side, by);
                });
    }
}
