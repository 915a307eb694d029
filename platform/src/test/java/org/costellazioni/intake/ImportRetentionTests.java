package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.costellazioni.intake.TestLists.CSV;
import static org.costellazioni.intake.TestLists.HEADER;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.files.FileView;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.End;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.retention.Retention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Uploads and rejected rows go after ninety days, or after as many as the territory says. */
@PlatformTest
class ImportRetentionTests {

    private static final String UPLOADS = "intake.data.uploads";
    private static final String REJECTED = "intake.data.rejected";

    @Autowired
    private Territories territories;

    @Autowired
    private Imports imports;

    @Autowired
    private IntakeManifest manifest;

    @Autowired
    private Retention retention;

    @Autowired
    private TestLists testLists;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @Test
    void aTerritoryChoosesHowLongItKeepsUploadsAndRejectedRows() {
        assertThat(territory.in(() -> retention.editable()))
                .containsEntry(UPLOADS, 90)
                .containsEntry(REJECTED, 90);
        territory.run(() -> retention.choose(Map.of(UPLOADS, 45), Acting.MACHINE));
        assertThat(territory.in(() -> retention.editable()))
                .containsEntry(UPLOADS, 45)
                .containsEntry(REJECTED, 90);
        TestTerritory other = TestTerritory.make(territories);
        assertThat(other.in(() -> retention.editable())).containsEntry(UPLOADS, 90);
    }

    @Test
    void nobodyChoosesWhatIsNotTheirsToChooseOrLessThanAMonth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> territory.run(
                        () -> retention.choose(Map.of("intake.data.rows", 90), Acting.MACHINE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        territory.run(() -> retention.choose(Map.of(UPLOADS, 29), Acting.MACHINE)));
    }

    @Test
    void anUploadGoesWhenItsTimeIsOverAndADraftWithIt() {
        ImportId draft = upload();
        assertThat(clear(UPLOADS, Instant.now().minus(Duration.ofDays(1)))).isZero();
        assertThat(clear(UPLOADS, Instant.now().plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(territory.in(() -> imports.one(draft))).isEmpty();
        assertThat(clear(UPLOADS, Instant.now().plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void anImportStaysWithoutItsFile() {
        ImportId read = upload();
        territory.in(() -> imports.step(read, ImportStep.DELETE, Acting.MACHINE));
        ImportView view = testLists.in(territory).view(HEADER + "x;;;;\n", CSV);
        assertThat(view.tally().rejected()).isEqualTo(1);
        assertThat(clear(REJECTED, Instant.now().plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(clear(UPLOADS, Instant.now().plus(Duration.ofDays(1)))).isZero();
        assertThat(territory.in(() -> imports.one(view.id()))).isPresent();
    }

    private int clear(String key, Instant before) {
        PersonalData data = manifest.personalData().stream()
                .filter(kept -> kept.key().equals(key))
                .findFirst()
                .orElseThrow();
        End.Clearance end = (End.Clearance) Objects.requireNonNull(data.term()).end();
        return territory.in(() -> Objects.requireNonNull(
                transaction.execute(status -> end.clearing().clear(before, 9))));
    }

    private ImportId upload() {
        return territory.in(() -> {
            try {
                FileView file = imports.take(
                                new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8)),
                                "elenco.csv",
                                Acting.MACHINE)
                        .orThrow();
                return imports.draft(file, CSV, Acting.MACHINE).orThrow();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
