package org.costellazioni.intake.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The quarters by the names under which lists speak of them. Capitals, accents and apostrophes do not
 * count, nor does what stands in brackets at the end, nor the municipality after the name ("Lido di
 * Venezia"). A name that then means two quarters means neither.
 */
public final class QuarterNames {

    private static final Set<String> BEFORE_A_MUNICIPALITY = Set.of("DI", "A", "IN", "DEL", "D");

    private final Map<String, UUID> exact = new HashMap<>();
    private final Map<String, UUID> bare = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> municipalities = new HashSet<>();

    public QuarterNames municipality(String name) {
        municipalities.add(plain(name));
        return this;
    }

    /** A quarter; the municipalities are to be named before. */
    public QuarterNames add(UUID id, String name, String code) {
        exact.putIfAbsent(plain(name), id);
        exact.putIfAbsent(plain(code), id);
        String plainest = bare(name);
        if (bare.containsKey(plainest) && !id.equals(bare.get(plainest))) {
            ambiguous.add(plainest);
        }
        bare.put(plainest, id);
        return this;
    }

    public Optional<UUID> find(String written) {
        UUID found = plain(written).isEmpty() ? null : exact.get(plain(written));
        String plainest = bare(written);
        return found != null || plainest.isEmpty() || ambiguous.contains(plainest)
                ? Optional.ofNullable(found)
                : Optional.ofNullable(bare.get(plainest));
    }

    /** A name without what stands in brackets at its end. */
    public static String withoutBrackets(String name) {
        return name.replaceFirst("\\s*[(\\[][^)\\]]*[)\\]]\\s*$", "");
    }

    private String bare(String name) {
        String whole = plain(name);
        String before = plain(withoutBrackets(name));
        List<String> words = List.of((before.isEmpty() ? whole : before).split(" "));
        for (int at = 1; at < words.size() - 1; at++) {
            String rest = String.join(" ", words.subList(at + 1, words.size()));
            if (BEFORE_A_MUNICIPALITY.contains(words.get(at)) && municipalities.contains(rest)) {
                return String.join(" ", words.subList(0, at));
            }
        }
        return String.join(" ", words);
    }

    private static String plain(String name) {
        return String.join(" ", NameTokens.words(name));
    }
}
