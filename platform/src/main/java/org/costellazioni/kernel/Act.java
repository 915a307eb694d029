package org.costellazioni.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

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

    /**
     * The subject of an act on what people know by words of their own alone, such as a term: the same for
     * the same words, which it does not tell.
     */
    public static String subject(String kind, String words) {
        byte[] plain = words.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return kind + ":" + UUID.nameUUIDFromBytes(plain);
    }
}
