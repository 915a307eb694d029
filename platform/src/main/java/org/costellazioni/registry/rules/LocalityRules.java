package org.costellazioni.registry.rules;

import org.costellazioni.registry.twins.Locality;
import org.costellazioni.registry.twins.LocalityRefusal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a locality may be, and what two names of one actor’s place teach about them. */
public final class LocalityRules {

    private LocalityRules() {}

    /** Why the locality may not be kept beside the others. */
    public static Optional<LocalityRefusal> refusal(Locality offered, List<Locality> others) {
        if (offered.name().isBlank()) {
            return Optional.of(LocalityRefusal.LOCALITY_MISSING);
        }
        if (offered.municipality().isBlank()) {
            return Optional.of(LocalityRefusal.MUNICIPALITY_MISSING);
        }
        if (same(offered.name(), offered.municipality())) {
            return Optional.of(LocalityRefusal.LOCALITY_OF_ITSELF);
        }
        return others.stream().anyMatch(other -> same(other.name(), offered.municipality()))
                ? Optional.of(LocalityRefusal.MUNICIPALITY_IS_LOCALITY)
                : Optional.empty();
    }

    /**
     * What is known of places when something may be learned.
     *
     * @param municipalities those that a register or a locality names
     */
    public record Known(Set<String> municipalities, List<Locality> localities) {

        private boolean municipality(String place) {
            return municipalities.stream().anyMatch(one -> same(one, place))
                    || localities.stream().anyMatch(one -> same(one.municipality(), place));
        }

        private Optional<String> municipalityOf(String place) {
            return municipality(place)
                    ? Optional.of(place)
                    : localities.stream()
                            .filter(one -> same(one.name(), place))
                            .map(Locality::municipality)
                            .findFirst();
        }
    }

    /**
     * The locality that is learned when somebody says that an actor in one place and one in another are the
     * same: the place that nobody knows belongs to the municipality of the other. Of two that nobody knows
     * the one that more actors name is the municipality. Two that are known teach nothing: the actor moved.
     *
     * @param firstIsNamedMore of two unknown ones, whether the first is named by more actors
     */
    public static Optional<Locality> learned(
            String one, String other, Known known, Predicate<String> firstIsNamedMore) {
        if (one.isBlank() || other.isBlank() || same(one, other)) {
            return Optional.empty();
        }
        Optional<String> first = known.municipalityOf(one);
        Optional<String> second = known.municipalityOf(other);
        if (first.isPresent() && second.isPresent()) {
            return Optional.empty();
        }
        if (first.isPresent()) {
            return Optional.of(new Locality(other, first.get(), true));
        }
        if (second.isPresent()) {
            return Optional.of(new Locality(one, second.get(), true));
        }
        if (firstIsNamedMore.test(one)) {
            return Optional.of(new Locality(other, one, true));
        }
        return firstIsNamedMore.test(other)
                ? Optional.of(new Locality(one, other, true))
                : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String place) {
        return Slugs.of(place).toLowerCase(Locale.ROOT);
    }
}
