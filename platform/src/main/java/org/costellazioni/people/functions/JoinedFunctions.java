package org.costellazioni.people.functions;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.kernel.ThingParted;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.MandateRequestRecords;
import org.costellazioni.upkeep.undo.Parting;
import org.costellazioni.upkeep.undo.PutBack;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who had a function on a thing has it on the one that it was joined into; requests wait there. Whoever acted
 * for an actor that is gone, or asked to, is told by letter.
 */
@Component
class JoinedFunctions implements Parting {

    private final FunctionRows functions;
    private final MandateRequestRecords requests;
    private final FunctionNotices notices;
    private final Journal journal;

    JoinedFunctions(
            FunctionRows functions,
            MandateRequestRecords requests,
            FunctionNotices notices,
            Journal journal) {
        this.functions = functions;
        this.requests = requests;
        this.notices = notices;
        this.journal = journal;
    }

    @EventListener
    void follow(ThingJoined joined) {
        boolean actors = joined.kept().kind().equals(MandateKind.THING);
        Set<PersonId> concerned = actors ? concerned(joined.gone()) : Set.of();
        functions.join(joined, journal.now());
        if (actors) {
            ActorId kept = new ActorId(joined.kept().id());
            requests.move(joined.joining(), new ActorId(joined.gone().id()), kept);
            concerned.forEach(person -> notices.joined(person, kept));
        }
    }

    /** Whoever acts again for the one that is there again, or waits to, is told; who came since is named. */
    @Override
    public List<Effect> part(ThingParted parted, PutBack rows) {
        if (!parted.kept().kind().equals(MandateKind.THING)) {
            return List.of();
        }
        ActorId gone = new ActorId(parted.gone().id());
        concerned(parted.gone()).forEach(person -> notices.parted(person, gone));
        List<Effect> told =
                new ArrayList<>(rows.told("people_functions", "people.undo.parted-functions"));
        told.addAll(rows.told("people_mandate_requests", "people.undo.parted-requests"));
        long since = functions.onThing(parted.kept(), journal.today()).stream()
                .filter(function -> function.givenAt().isAfter(parted.joinedAt()))
                .count();
        if (since > 0) {
            told.add(Effect.of("people.undo.parted-given-since", since));
        }
        return told;
    }

    private Set<PersonId> concerned(Thing gone) {
        Sight actor = new Sight(false, List.of(new ActorId(gone.id())), Set.of());
        return Stream.concat(
                        functions.onThing(gone, journal.today()).stream().map(Function::person),
                        requests.waitingFor(actor).stream().map(MandateRequest::person))
                .collect(Collectors.toSet());
    }
}
