package org.costellazioni.vocabularies;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the codes of terms lead that were joined into others of their vocabulary.
 *
 * @param into by the code that is gone the one it was joined into, which may be gone by now itself
 */
public record TermLeads(Map<String, String> into) {

    public static final TermLeads NONE = new TermLeads(Map.of());

    public TermLeads {
        into = Map.copyOf(into);
    }

    public boolean isGone(String code) {
        return into.containsKey(code);
    }

    /** The code of today: the same where the term is there. */
    public String today(String code) {
        Set<String> passed = new HashSet<>();
        String today = code;
        while (into.containsKey(today) && passed.add(today)) {
            today = Optional.ofNullable(into.get(today)).orElse(today);
        }
        return today;
    }

    /** The codes of today in their order, each once. */
    public List<String> today(Collection<String> codes) {
        return codes.stream().map(this::today).distinct().toList();
    }

    /** All codes that lead to the one. */
    public Set<String> leadingTo(String code) {
        return into.keySet().stream()
                .filter(gone -> !gone.equals(code) && today(gone).equals(code))
                .collect(Collectors.toSet());
    }
}
