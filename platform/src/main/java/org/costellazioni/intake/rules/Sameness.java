package org.costellazioni.intake.rules;

import org.costellazioni.kernel.MessageKey;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a row and an actor say the same of a field. Capitals, accents and marks do not count. */
public enum Sameness {
    EQUAL,
    /** Of what one says a part, not all, is what the other says. */
    PARTLY,
    DIFFERENT,
    /** At most one of the two says anything. */
    UNKNOWN;

    public static Sameness of(Collection<String> some, Collection<String> others) {
        Set<String> one = plain(some);
        Set<String> other = plain(others);
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        if (one.equals(other)) {
            return EQUAL;
        }
        return one.stream().anyMatch(other::contains) ? PARTLY : DIFFERENT;
    }

    private static Set<String> plain(Collection<String> texts) {
        return texts.stream()
                .map(text -> text.replaceFirst("^https?://(www\\.)?", ""))
                .map(NameTokens::plain)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Key of the word for it. */
    public String messageKey() {
        return MessageKey.of("intake.sameness.", this);
    }
}
