package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** The labelled pairs of {@code twins.csv} among thousands of other names. */
class TwinQualityTests {

    private static final int OTHERS = 5_000;

    private final TwinMeasure measure = new TwinMeasure();

    @Test
    void theLabelledPairsAreManyAndOfEveryKind() {
        List<TwinMeasure.Labelled> labelled = TwinMeasure.labelled();
        assertThat(labelled).filteredOn(TwinMeasure.Labelled::same).hasSizeGreaterThan(200);
        assertThat(labelled)
                .extracting(TwinMeasure.Labelled::kind)
                .contains("shortened", "acronym", "form", "locality", "typo", TwinMeasure.HOMONYM);
    }

    /** One in the suite; {@code bench twins} takes three. */
    static LongStream draws() {
        return LongStream.rangeClosed(1, Long.getLong("twins.draws", 1));
    }

    @ParameterizedTest
    @MethodSource("draws")
    void nineOfTenAreProposedAtTwoWrongOnesATrueOne(long number) {
        TwinMeasure.Figures figures = measure.among(InventedNames.some(OTHERS, number), number);
        System.out.println(figures);
        holds(figures);
    }

    /** {@code ./costellazioni bench twins FILE}: the others are those of a list that is not here. */
    @Test
    @EnabledIfSystemProperty(named = "twins.list", matches = ".+")
    void amongTheNamesOfAnotherListToo() throws IOException {
        List<InventedNames.Invented> others = read(Path.of(System.getProperty("twins.list")));
        TwinMeasure.Figures figures = measure.among(others, 1);
        System.out.println(figures);
        figures.wrong().forEach(wrong -> System.out.println("twin proposed, " + wrong));
        figures.missed().forEach(missed -> System.out.println("twin missed, " + missed));
        holds(figures);
    }

    private static void holds(TwinMeasure.Figures figures) {
        assertThat(figures.recallPercent())
                .as("missed " + figures.missed())
                .isGreaterThanOrEqualTo(90);
        assertThat(figures.wrongPerTrue()).as("wrong " + figures.wrong()).isLessThanOrEqualTo(2);
        assertThat(figures.missed())
                .filteredOn(pair -> pair.kind().equals("locality") && pair.namesAreEqual())
                .isEmpty();
    }

    /** A list with the columns {@code denominazione} and {@code comune}, between commas or semicolons. */
    private static List<InventedNames.Invented> read(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        String between = lines.getFirst().contains(";") ? ";" : ",";
        List<String> heads = Arrays.asList(lines.getFirst().split(between));
        int name = heads.indexOf("denominazione");
        int town = heads.indexOf("comune");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(between + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cells -> new InventedNames.Invented(cells[name], cells[town]))
                .toList();
    }
}
