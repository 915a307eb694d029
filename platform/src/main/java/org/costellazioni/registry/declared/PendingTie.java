package org.costellazioni.registry.declared;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.rules.TieRules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A tie that waits for somebody's word, seen from one of its actors.
 *
 * @param tie as it is told of that actor
 * @param own that actor
 * @param speaker the one of the two for which it was declared, or its withdrawal asked
 * @param since when it was
 */
public record PendingTie(Matter matter, TieView tie, End own, ActorId speaker, Instant since) {

    /** What the word is about. */
    public enum Matter {
        DECLARED(TieRules.DAYS_FOR_A_WORD),
        WITHDRAWAL(TieRules.DAYS_FOR_AN_ANSWER);

        private final int days;

        Matter(int days) {
            this.days = days;
        }

        /** After how many days the office says it. */
        public int days() {
            return days;
        }
    }

    /** One of a tie's two actors. */
    public record End(ActorId id, String slug, String name) {}

    public UUID id() {
        return tie.id();
    }

    /** The page that tells all about the tie. */
    public String path() {
        return "/realta/" + own.slug() + "/legami/" + tie.id();
    }

    /** Whether it waits for the actor from which it is seen. */
    public boolean waitsHere() {
        return !speaker.equals(own.id());
    }

    /** Who declared or asked. */
    public String speakerName() {
        return waitsHere() ? tie.other().name() : own.name();
    }

    /** Whose word is missing. */
    public String askedName() {
        return waitsHere() ? own.name() : tie.other().name();
    }

    public LocalDate begun() {
        return LocalDate.ofInstant(since, ItalianTime.ZONE);
    }

    /** The last day before the office has it. */
    public LocalDate due() {
        return begun().plusDays(matter.days());
    }
}
