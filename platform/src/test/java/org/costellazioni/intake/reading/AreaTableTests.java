package org.costellazioni.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.reading.SourceRow.Unreadable;
import org.costellazioni.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class AreaTableTests {

    private static final String SQUARE = "[[12,45],[13,45],[13,46],[12,46],[12,45]]";
    private static final String HOLE = "[[12.4,45.4],[12.6,45.4],[12.6,45.6],[12.4,45.4]]";

    @TempDir
    Path folder;

    @Test
    void readsPolygonsWithHolesAndSeveralParts() throws IOException {
        List<SourceRow> rows = rows(
                feature("Polygon", "[" + SQUARE + "," + HOLE + "]"),
                feature("MultiPolygon", "[[" + SQUARE + "],[" + HOLE + "]]"));
        assertThat(values(rows.get(0))).startsWith("ISOLA", "07");
        assertThat(values(rows.get(0)).get(2))
                .isEqualTo(multi("[[[[12.0,45.0],[13.0,45.0],[13.0,46.0],[12.0,46.0],[12.0,45.0]],"
                        + "[[12.4,45.4],[12.6,45.4],[12.6,45.6],[12.4,45.4]]]]"));
        assertThat(values(rows.get(1)).get(2))
                .isEqualTo(multi("[[[[12.0,45.0],[13.0,45.0],[13.0,46.0],[12.0,46.0],[12.0,45.0]]],"
                        + "[[[12.4,45.4],[12.6,45.4],[12.6,45.6],[12.4,45.4]]]]"));
    }

    @Test
    void dropsHeightsAndClosesARingThatForgotTo() throws IOException {
        List<SourceRow> rows = rows(feature("Polygon", "[[[12,45,3],[13,45,3],[13,46,3]]]"));
        assertThat(values(rows.getFirst()).get(2))
                .isEqualTo(multi("[[[[12.0,45.0],[13.0,45.0],[13.0,46.0],[12.0,45.0]]]]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Point        | [12,45]                                        | Point
            LineString   | [[12,45],[13,45]]                              | LineString
            Polygon      | [[[12,45],[13,45]]]                            | 2
            Polygon      | [[[2300000,5000000],[2300001,5000000],[1,2]]]  | 2300000.0, 5000000.0
            Polygon      | [[12,45],[13,45]]                              | 2
            Polygon      | [[[12,45],[[13,45]]]]                          | 1
            MultiPolygon | []                                             | MultiPolygon
            """)
    void namesWhatIsNoOutline(String type, String coordinates, String found) throws IOException {
        List<SourceRow> rows =
                rows(feature(type, coordinates), feature("Polygon", "[" + SQUARE + "]"));
        Rejection rejection = ((Unreadable) rows.getFirst()).rejection();
        assertThat(rejection.reason()).isEqualTo(RejectReason.WRONG_SHAPE);
        assertThat(rejection.arguments()).containsExactly(found);
        assertThat(rows.get(1)).isInstanceOf(Cells.class);
    }

    @Test
    void anAreaWithoutANameIsRejectedAlone() throws IOException {
        List<SourceRow> rows = rows(
                "{\"type\":\"Feature\",\"properties\":{\"N\":null,\"C\":7},\"geometry\":null}");
        assertThat(((Unreadable) rows.getFirst()).rejection().reason())
                .isEqualTo(RejectReason.MISSING_VALUE);
    }

    @Test
    void offersThePropertiesToChooseFrom() throws IOException {
        Path file = write(collection(feature("Polygon", "[" + SQUARE + "]")));
        assertThat(AreaTable.properties(file).orThrow()).containsExactly("N", "C", "altezza");
        FileRefusal refusal = refusal(AreaTable.open(file, "QUAR_NOME", ""));
        assertThat(refusal.kind()).isEqualTo(FileRefusal.Kind.MISSING_PROPERTY);
        assertThat(refusal.arguments()).containsExactly("QUAR_NOME", "N, C, altezza");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                    | EMPTY_FILE
            nome;comune           | NOT_GEOJSON
            {"type":"Feature"}    | NOT_GEOJSON
            {"features":[]}       | NOT_GEOJSON
            {"features":[{"a":    | NOT_GEOJSON
            [1,2]                 | NOT_GEOJSON
            """)
    void refusesWhatIsNoCollectionOfAreas(String text, FileRefusal.Kind kind) throws IOException {
        assertThat(refusal(AreaTable.open(write(text), "N", "C")).kind()).isEqualTo(kind);
    }

    private List<SourceRow> rows(String... features) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (Table table = AreaTable.open(write(collection(features)), "N", "C").orThrow()) {
            for (Optional<SourceRow> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static String feature(String type, String coordinates) {
        return """
                {"type":"Feature","properties":{"N":"ISOLA","C":"07","altezza":3,"x":{"y":[1]}},
                "geometry":{"type":"%s","coordinates":%s}}""".formatted(type, coordinates);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"a\":[1]},\"features\":["
                + String.join(",", features) + "]}";
    }

    private static String multi(String coordinates) {
        return "{\"type\":\"MultiPolygon\",\"coordinates\":" + coordinates + "}";
    }

    private static List<String> values(SourceRow row) {
        return ((Cells) row).values();
    }

    private static FileRefusal refusal(Outcome<Table> outcome) {
        return (FileRefusal) ((Outcome.Refused<Table>) outcome).refusal();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "aree", ".geojson"), text);
    }
}
