package org.costellazioni.people.handovers;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Handover;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.handovers.HandoverWork.Line;
import org.costellazioni.people.handovers.PassedWork.Piece;
import org.costellazioni.people.rules.HandoverRules;
import org.costellazioni.people.store.HandoverRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Passes a person's work to a colleague, and brings it back. */
@Component
@Transactional
public class Handovers {

    private final HandoverRows rows;
    private final HandoverWork work;
    private final HandoverNotices notices;
    private final People people;
    private final Journal journal;

    Handovers(
            HandoverRows rows,
            HandoverWork work,
            HandoverNotices notices,
            People people,
            Journal journal) {
        this.rows = rows;
        this.work = work;
        this.notices = notices;
        this.people = people;
        this.journal = journal;
    }

    /**
     * A thing to do, as pages show it.
     *
     * @param key message key of what it is
     * @param passes whether it would pass, where somebody was named
     */
    public record Task(String key, String name, boolean passes) {}

    /** What a person looks after. */
    @Transactional(readOnly = true)
    public List<Task> of(PersonId person) {
        return work.of(person).stream()
                .map(line -> new Task(line.handover().key(), line.item().name(), true))
                .toList();
    }

    /** What would pass and what would not, found by doing it and taking it back. */
    public Outcome<List<Task>> rehearse(
            Visitor by, PersonId from, @Nullable PersonId to, @Nullable LocalDate until) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        List<Line> before = work.of(from);
        return pass(by, from, to, until).map(passed -> {
            List<Piece> pieces = rows.pieces(passed.id());
            return before.stream()
                    .map(line -> new Task(
                            line.handover().key(), line.item().name(), among(line, pieces)))
                    .toList();
        });
    }

    private static boolean among(Line line, List<Piece> pieces) {
        Handover handover = line.handover();
        return pieces.stream()
                .anyMatch(piece -> piece.key().equals(handover.key())
                        && piece.item().equals(line.item().id()));
    }

    /**
     * Passes all of a person's work that the other can do.
     *
     * @param to null for somebody who is not known
     * @param until last day of a substitute; null for good
     */
    public Outcome<PassedWork> pass(
            Visitor by, PersonId from, @Nullable PersonId to, @Nullable LocalDate until) {
        Optional<HandoverRefusal> refusal = HandoverRules.refusal(
                new HandoverRules.Passing(by, from, to, until, journal.today()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        PersonId receiver = Objects.requireNonNull(to);
        List<Piece> pieces = work.pass(
                from,
                people.visitor(receiver, IdentificationLevel.NONE, null),
                receiver,
                by.acting());
        if (pieces.isEmpty()) {
            return Outcome.refused(HandoverRefusal.NOTHING_TO_PASS);
        }
        PassedWork passed = new PassedWork(
                HandoverId.next(),
                from,
                receiver,
                until,
                Objects.requireNonNull(by.acting().person()),
                journal.now(),
                false);
        rows.insert(passed, pieces);
        tell(by.acting(), "people.work-passed", passed, pieces.size());
        notices.passed(passed, pieces.size(), by.acting());
        return Outcome.done(passed);
    }

    /** What substitutes have of a person's work. */
    @Transactional(readOnly = true)
    public List<PassedWork> withSubstitutes(PersonId from) {
        return rows.withSubstitutes(from);
    }

    /** Brings the work back from a substitute before their last day. */
    public Outcome<PassedWork> takeBack(Visitor by, HandoverId id) {
        return rows.lock(id)
                .filter(passed -> passed.until() != null)
                .filter(passed -> HandoverRules.decides(by, passed.from()))
                .map(passed -> Outcome.done(giveBack(passed, by.acting())))
                .orElseGet(() -> Outcome.refused(HandoverRefusal.NOT_YOURS));
    }

    /** Brings back what substitutes had until yesterday. */
    public void end(HandoverId id) {
        rows.lock(id)
                .ifPresent(passed -> people.find(passed.from())
                        .ifPresentOrElse(
                                owner -> giveBack(passed, Acting.MACHINE),
                                // Who asked to be forgotten takes nothing back.
                                () -> rows.returned(id, journal.now())));
    }

    /** Ids of those whose substitute's last day has passed. */
    @Transactional(readOnly = true)
    public List<HandoverId> over() {
        return rows.over(journal.today());
    }

    PassedWork giveBack(PassedWork passed, Acting by) {
        int things = (int) rows.pieces(passed.id()).stream()
                .filter(piece -> work.giveBack(piece, passed, by))
                .count();
        rows.returned(passed.id(), journal.now());
        tell(by, "people.work-returned", passed, things);
        notices.returned(passed, things, by);
        return passed;
    }

    private void tell(Acting by, String verb, PassedWork passed, int things) {
        journal.tell(
                by,
                verb,
                "handover:" + passed.id(),
                Map.of(
                        "from",
                        passed.from().toString(),
                        "to",
                        passed.to().toString(),
                        "things",
                        String.valueOf(things)));
    }
}
