package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.util.function.ToIntFunction;

/**
 * What becomes of something that a module keeps about a person who asks to be forgotten (article 17 of
 * Regulation (EU) 2016/679): it goes, or it stays for a reason, which the message {@code <key>.stays} tells.
 *
 * @param key of the {@link PersonalData} that it is about
 * @param work lets go of what is the person's in the territory at hand, within the caller's transaction,
 *     and answers how many things went; the transaction may be taken back, to show them before. Null
 *     where it stays
 */
public record Erasure(String key, @Nullable ToIntFunction<PersonId> work) {

    public static Erasure goes(String key, ToIntFunction<PersonId> work) {
        return new Erasure(key, work);
    }

    public static Erasure stays(String key) {
        return new Erasure(key, null);
    }
}
