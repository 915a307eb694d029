package org.costellazioni.intake.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many of the labelled pairs are proposed among other names, and how many proposals are wrong. */
final class TwinMeasure {

    /** Pairs of {@code twins.csv} that look like one actor and are two. */
    static final String HOMONYM = "homonym";

    private static final Map<String, List<String>> LOCALITIES = Map.of(
            "Venezia",
            List.of(
                    "Mestre",
                    "Marghera",
                    "Lido",
                    "Favaro",
                    "Favaro Veneto",
                    "Zelarino",
                    "Chirignago",
                    "Carpenedo",
                    "Giudecca",
                    "Murano",
                    "Burano"),
            "Mira",
            List.of("Oriago", "Gambarare", "Borbiago"));

    private final List<Labelled> labelled = labelled();
    private final Map<UUID, Integer> pairOf = new LinkedHashMap<>();

    /** Of each two that are labelled, both. */
    record Labelled(String kind, String name, String place, String other, String otherPlace) {

        boolean same() {
            return !kind.equals(HOMONYM);
        }

        boolean namesAreEqual() {
            return NameTokens.of(name).equals(NameTokens.of(other));
        }
    }

    /**
     * What was found.
     *
     * @param missed labelled pairs that are one actor and were not proposed
     * @param wrong proposals that are no labelled pair of one actor
     */
    record Figures(int pairs, int others, int found, List<Labelled> missed, List<String> wrong) {

        double recallPercent() {
            return 100.0 * found / (found + missed.size());
        }

        double wrongPerTrue() {
            return (double) wrong.size() / found;
        }

        @Override
        public String toString() {
            return "twins: %d labelled pairs of one actor among %d other names: %.1f %% proposed, "
                            .formatted(pairs, others, recallPercent())
                    + "%.2f wrong for each true one; missed ".formatted(wrongPerTrue())
                    + missed.stream()
                            .collect(Collectors.groupingBy(
                                    Labelled::kind, java.util.TreeMap::new, Collectors.counting()));
        }
    }

    private record Named(UUID id, String name, String place, boolean coded) {}

    /** Hides the labelled pairs among the others; the one of each pair has a fiscal code, as registers do. */
    Figures among(List<InventedNames.Invented> others, long number) {
        Random chance = new Random(number);
        List<Named> everyone = new ArrayList<>();
        others.forEach(one -> everyone.add(
                new Named(id(chance), one.name(), one.municipality(), chance.nextInt(10) < 6)));
        for (int i = 0; i < labelled.size(); i++) {
            Labelled pair = labelled.get(i);
            Named first = new Named(id(chance), pair.name, pair.place, true);
            Named second = new Named(id(chance), pair.other, pair.otherPlace, false);
            pairOf.put(first.id, i);
            pairOf.put(second.id, i);
            everyone.addAll(List.of(first, second));
        }
        Collections.shuffle(everyone, chance);
        return judge(everyone, others.size());
    }

    private Figures judge(List<Named> everyone, int others) {
        TwinFinder finder = new TwinFinder(places());
        everyone.forEach(one -> finder.add(one.id, one.name, one.place, one.coded));
        Map<UUID, Named> byId = everyone.stream().collect(Collectors.toMap(Named::id, one -> one));
        List<Labelled> missed =
                new ArrayList<>(labelled.stream().filter(Labelled::same).toList());
        int pairs = missed.size();
        List<String> wrong = new ArrayList<>();
        for (TwinFinder.Pair pair : finder.pairs(0, finder.size())) {
            Integer one = pairOf.get(pair.first());
            boolean right = one != null
                    && one.equals(pairOf.get(pair.second()))
                    && missed.remove(labelled.get(one));
            if (!right) {
                wrong.add(told(byId, pair));
            }
        }
        return new Figures(pairs, others, pairs - missed.size(), missed, wrong);
    }

    private static String told(Map<UUID, Named> byId, TwinFinder.Pair pair) {
        Named one = Objects.requireNonNull(byId.get(pair.first()));
        Named other = Objects.requireNonNull(byId.get(pair.second()));
        return pair.percent() + ": " + one.name + " (" + one.place + ") = " + other.name + " ("
                + other.place + ")";
    }

    static KnownPlaces places() {
        KnownPlaces places = new KnownPlaces();
        InventedNames.MUNICIPALITIES.forEach(places::municipality);
        LOCALITIES.forEach((municipality, localities) ->
                localities.forEach(locality -> places.locality(locality, municipality)));
        return places;
    }

    private static UUID id(Random chance) {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    static List<Labelled> labelled() {
        try (InputStream file = Objects.requireNonNull(
                TwinMeasure.class.getResourceAsStream("/intake/twins.csv"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .skip(1)
                    .map(line -> line.split(";"))
                    .map(cells -> new Labelled(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
