package org.costellazioni.people.functions;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.MandateRequestRecords;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who had a function on a thing has it on the one that it was joined into; requests wait there. */
@Component
class JoinedFunctions {

    private final FunctionRows functions;
    private final MandateRequestRecords requests;
    private final Journal journal;

    JoinedFunctions(FunctionRows functions, MandateRequestRecords requests, Journal journal) {
        this.functions = functions;
        this.requests = requests;
        this.journal = journal;
    }

    @EventListener
    void follow(ThingJoined joined) {
        functions.join(joined.gone(), joined.kept(), journal.now());
        if (joined.kept().kind().equals(MandateKind.THING)) {
            requests.move(
                    new ActorId(joined.gone().id()), new ActorId(joined.kept().id()));
        }
    }
}
