package org.costellazioni.people.rules;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Visitor;

/** Who says who acts for an actor: whoever represents it, or the programme office. */
public final class MandateRules {

    private MandateRules() {}

    /** Whether the visitor may say who acts for the actor. */
    public static boolean decidesFor(Visitor visitor, ActorId actor) {
        return FunctionRules.gives(
                visitor, MandateKind.DELEGATE.kind(), MandateKind.thing(actor), false);
    }
}
