package org.costellazioni.samples.rules;

import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.samples.SampleDraft;
import org.costellazioni.samples.SampleRefusal;

import java.util.Optional;

/** Who looks after samples, and what one must have. */
public final class SampleRules {

    public static final int LONGEST_NAME = 160;
    public static final int LONGEST_NOTES = 4_000;

    private SampleRules() {}

    /** Whether the visitor sees and writes them. */
    public static boolean looksAfter(Visitor visitor) {
        return visitor.has(Role.PROGRAMME_OFFICE);
    }

    /** The first reason against a new one, in the order of {@link SampleRefusal}. */
    public static Optional<SampleRefusal> refusal(SampleDraft draft, Visitor visitor) {
        if (!looksAfter(visitor)) {
            return Optional.of(SampleRefusal.NOT_YOURS);
        }
        if (draft.name().isEmpty()) {
            return Optional.of(SampleRefusal.NAME_MISSING);
        }
        if (draft.name().length() > LONGEST_NAME) {
            return Optional.of(SampleRefusal.NAME_TOO_LONG);
        }
        return draft.notes().length() > LONGEST_NOTES
                ? Optional.of(SampleRefusal.NOTES_TOO_LONG)
                : Optional.empty();
    }
}
