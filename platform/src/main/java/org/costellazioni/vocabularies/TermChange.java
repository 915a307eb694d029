package org.costellazioni.vocabularies;

import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * That a territory changed a term, or made one.
 *
 * @param before the territory's own row of before; null where it had none
 * @param by null for the machine
 */
public record TermChange(
        UUID id,
        String vocabulary,
        @Nullable Term before,
        Term after,
        Instant at,
        @Nullable PersonId by) {

    /** Whether nobody has changed the term since. */
    boolean standsIn(@Nullable Term now) {
        return now != null && words(now).equals(words(after));
    }

    /** What the territory decides about a term; where it comes from is not its business. */
    private static Term words(Term term) {
        return new Term(
                term.code(),
                term.labelItalian(),
                term.labelEnglish(),
                "",
                term.position(),
                true,
                term.hidden());
    }
}
