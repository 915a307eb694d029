package org.costellazioni.people.succession;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.SuccessionRows;
import org.costellazioni.people.succession.Succession.End;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a passage does to mandates, and how that is taken back. Within the caller's transaction. */
@Component
class SuccessionCompletion {

    /** The act by which the representation passed; its subject is the actor. */
    static final String PASSED = "people.representation-passed";

    private final SuccessionRows rows;
    private final FunctionRows functions;
    private final Functions giving;
    private final SuccessionNotices notices;
    private final Journal journal;

    SuccessionCompletion(
            SuccessionRows rows,
            FunctionRows functions,
            Functions giving,
            SuccessionNotices notices,
            Journal journal) {
        this.rows = rows;
        this.functions = functions;
        this.giving = giving;
        this.notices = notices;
        this.journal = journal;
    }

    /** The mandates on an actor, which nobody else changes until the transaction ends. */
    List<Function> held(Thing actor) {
        functions.lock(actor);
        return functions.onThing(actor, journal.today());
    }

    /** Lets it come about: from its first day on, or from today where that has passed. */
    Succession complete(Succession waiting, PersonId newcomer, Acting by) {
        Thing actor = MandateKind.thing(waiting.actor());
        LocalDate today = journal.today();
        LocalDate from = waiting.firstDay().isBefore(today) ? today : waiting.firstDay();
        List<PersonId> ended = new ArrayList<>();
        rows.ends(waiting.id()).stream()
                .flatMap(end -> functions.byId(end.function()).stream())
                .filter(function ->
                        function.until() == null || !function.until().isBefore(from))
                .forEach(function -> {
                    rows.noteEnd(waiting.id(), new End(function.id(), function.until()));
                    end(function, from, by);
                    ended.add(function.person());
                });
        // Who accepts an invitation only takes what somebody named them for.
        Acting namer = new Acting(waiting.namedBy(), null, by.identification());
        FunctionId mandate = giving.entrust(
                        namer,
                        new Functions.Offer(
                                MandateKind.LEGAL_REPRESENTATIVE.code(),
                                newcomer,
                                actor,
                                null,
                                from,
                                null))
                .id();
        Succession done = waiting.with(mandate, from);
        rows.complete(done, journal.now());
        tell(waiting.invitation() == null ? by : namer, PASSED, done);
        notices.ended(ended, waiting.actor(), from);
        if (!newcomer.equals(by.person()) || waiting.invitation() != null) {
            notices.named(newcomer, waiting.actor(), from);
        }
        return done;
    }

    /** The day before the new one begins is its last; one that would begin only then ends at once. */
    private void end(Function function, LocalDate from, Acting by) {
        LocalDate last = from.minusDays(1);
        if (last.isBefore(function.from())) {
            functions.end(function.id(), by.person(), journal.now());
        } else {
            functions.reopen(function.id(), last);
        }
    }

    Instant now() {
        return journal.now();
    }

    LocalDate today() {
        return journal.today();
    }

    void tell(Acting by, String verb, Succession succession) {
        journal.tell(
                by,
                verb,
                "actor:" + succession.actor(),
                Map.of("succession", succession.id().toString()));
    }

    /** The new mandate, while the passage can be taken back: nothing has come after it. */
    Optional<Function> standing(Succession done) {
        FunctionId mandate = done.function();
        return mandate == null
                        || done.undone()
                        || !rows.of(done.actor()).stream()
                                .filter(each -> each.function() != null && !each.undone())
                                .map(Succession::id)
                                .findFirst()
                                .equals(Optional.of(done.id()))
                ? Optional.empty()
                : functions.byId(mandate).filter(function -> givenAnew(done).isEmpty());
    }

    /** Of those that ended, whoever has the same mandate again. */
    private List<Function> givenAnew(Succession done) {
        List<Function> now = functions.onThing(MandateKind.thing(done.actor()), journal.today());
        return ended(done).stream()
                .filter(old -> now.stream()
                        .anyMatch(other -> other.same(old) && !other.id().equals(old.id())))
                .toList();
    }

    /** The mandates that ended with it, as they are now. */
    List<Function> ended(Succession done) {
        return rows.ends(done.id()).stream()
                .flatMap(end -> Stream.concat(
                        functions.byId(end.function()).stream(),
                        functions.ended(end.function()).stream()))
                .toList();
    }

    /** All mandates are again as they were. */
    void takeBack(Succession done, Function mandate, Acting by) {
        List<PersonId> concerned =
                new ArrayList<>(ended(done).stream().map(Function::person).toList());
        concerned.add(mandate.person());
        functions.end(mandate.id(), by.person(), journal.now());
        rows.ends(done.id()).forEach(end -> functions.reopen(end.function(), end.lastDayBefore()));
        rows.takeBack(done.id(), journal.now());
        tell(by, "people.representation-passage-undone", done);
        notices.undone(concerned, done.actor(), done.firstDay());
    }
}
