package org.costellazioni.kernel;

import java.util.Map;

/**
 * Something somebody did that the record must keep. The journal of {@code database} publishes
 * it as an application event inside the transaction that does the thing; {@code audit} hears it there.
 *
 * @param territory where it was done
 * @param by who did it
 * @param verb what was done, {@code <module>.<past tense>}, for example {@code registry.actor-edited}
 * @param subject what it was done to: the kind, a colon and the identifier, {@code actor:0190…}
 * @param details facts worth keeping, never a person's name, address or health
 */
public record Act(
        TerritoryId territory,
        Acting by,
        String verb,
        String subject,
        Map<String, String> details) {

    public Act {
        details = Map.copyOf(details);
    }
}
