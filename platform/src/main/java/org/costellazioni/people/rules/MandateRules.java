package org.costellazioni.people.rules;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Who says who acts for an actor: whoever represents it, or the programme office. */
public final class MandateRules {

    /** Whoever asks has an answer within thirty days (law 241/1990, article 2, paragraph 2). */
    private static final int DAYS_TO_ANSWER = 30;

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private MandateRules() {}

    /** Whether the visitor may say who acts for the actor. */
    public static boolean decidesFor(Visitor visitor, ActorId actor) {
        return FunctionRules.gives(
                visitor, MandateKind.DELEGATE.kind(), MandateKind.thing(actor), false);
    }

    /** Whether the visitor represents the actor. */
    public static boolean represents(Visitor visitor, ActorId actor) {
        return visitor.things(MandateKind.LEGAL_REPRESENTATIVE.code()).contains(actor.value());
    }

    /** What may be granted to whoever asked for a kind: the same, or one that lets them do less. */
    public static List<MandateKind> grantable(MandateKind asked) {
        return Arrays.stream(MandateKind.values())
                .filter(kind -> kind != MandateKind.FISCAL_HOST)
                .filter(kind -> kind.compareTo(asked) >= 0)
                .toList();
    }

    /** The last day of the term within which a request is answered. */
    public static LocalDate answerBy(MandateRequest request) {
        return LocalDate.ofInstant(request.requestedAt(), ITALY).plusDays(DAYS_TO_ANSWER);
    }

    /**
     * Whether a request waits for the visitor: for whoever represents the actor; for the programme office
     * where nobody does, or when the term has passed without a word.
     *
     * @param represented whether somebody represents the actor today
     */
    public static boolean owesAnswer(
            Visitor visitor, MandateRequest request, boolean represented, LocalDate today) {
        return represents(visitor, request.actor())
                || (visitor.has(Role.PROGRAMME_OFFICE)
                        && (!represented || today.isAfter(answerBy(request))));
    }
}
