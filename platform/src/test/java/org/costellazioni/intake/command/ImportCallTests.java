package org.costellazioni.intake.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.ImportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

class ImportCallTests {

    @Test
    void readsAnImportOfActors() {
        ImportCall.Understood call = understood(
                "actors elenco.xlsx --format runts --json --territory venezia --rejects=r.csv");
        assertThat(call.request().kind()).isEqualTo(ImportKind.ACTORS);
        assertThat(call.request().format()).isEqualTo("runts");
        assertThat(call.file()).isEqualTo(Path.of("elenco.xlsx"));
        assertThat(call.json()).isTrue();
        assertThat(call.territory()).hasValue("venezia");
        assertThat(call.rejects()).hasValue(Path.of("r.csv"));
    }

    @Test
    void actorsAreAnOfficesListUnlessSaidOtherwise() {
        assertThat(understood("actors elenco.csv").request().format()).isEqualTo("csv");
    }

    @Test
    void readsAnImportOfAreas() {
        ImportCall.Understood call = understood("areas q.geojson --name QUAR_NOME --code QUAR_COD");
        assertThat(call.request().options())
                .containsEntry("name", "QUAR_NOME")
                .containsEntry("code", "QUAR_COD")
                .containsEntry("layer", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actors                          | intake.command.kind-and-file
            actors a.csv b.csv              | intake.command.kind-and-file
            planets a.csv                   | intake.command.unknown-kind
            actors a.csv --format excel     | intake.command.unknown-format
            actors a.csv --fromat csv       | intake.command.unknown-option
            actors a.csv --format           | intake.command.value-missing
            areas a.geojson                 | intake.command.name-needed
            """)
    void saysWhatIsWrongWithACall(String line, String key) {
        assertThat(ImportCall.parse(List.of(line.strip().split(" "))))
                .isInstanceOfSatisfying(
                        ImportCall.Wrong.class,
                        wrong -> assertThat(wrong.messageKey()).isEqualTo(key));
    }

    private static ImportCall.Understood understood(String line) {
        return (ImportCall.Understood) ImportCall.parse(List.of(line.split(" ")));
    }
}
