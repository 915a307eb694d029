package org.costellazioni.people.functions;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.MandateRequestRecords;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who had a function on a thing has it on the one that it was joined into; requests wait there. Whoever acted
 * for an actor that is gone, or asked to, is told by letter.
 */
@Component
class JoinedFunctions {

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
        functions.join(joined.gone(), joined.kept(), journal.now());
        if (actors) {
            ActorId kept = new ActorId(joined.kept().id());
            requests.move(new ActorId(joined.gone().id()), kept);
            concerned.forEach(person -> notices.joined(person, kept));
        }
    }

    private Set<PersonId> concerned(Thing gone) {
        Sight actor = new Sight(false, List.of(new ActorId(gone.id())), Set.of());
        return Stream.concat(
                        functions.onThing(gone, journal.today()).stream().map(Function::person),
                        requests.waitingFor(actor).stream().map(MandateRequest::person))
                .collect(Collectors.toSet());
    }
}
