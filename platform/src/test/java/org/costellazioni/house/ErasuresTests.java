package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.End;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is a known person's goes when they ask to be forgotten, or the module says why it stays. */
@PlatformTest
class ErasuresTests {

    /** Columns that point to a person of the house. */
    private static final Pattern PERSON = Pattern.compile("person_id|author_id|.*_by");

    /** {@code answer_by} is a day. */
    private static final Pattern DAY = Pattern.compile("answer_by");

    @Autowired
    private List<Manifest> manifests;

    @Autowired
    private Phrasebook phrases;

    private static boolean pointsToPersons(PersonalData data) {
        return data.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> !DAY.matcher(column).matches())
                .anyMatch(column -> PERSON.matcher(column).matches());
    }

    /** What the module lets go unasked within weeks needs nobody to ask. */
    private static boolean goesByItself(PersonalData data) {
        return data.term() != null && data.term().end() instanceof End.Unasked;
    }

    private Stream<Erasure> erasures() {
        return manifests.stream().flatMap(manifest -> manifest.erasures().stream());
    }

    @Test
    void everyModuleSaysWhatBecomesOfWhatPointsToPersons() {
        manifests.forEach(manifest -> {
            List<String> owed = manifest.personalData().stream()
                    .filter(ErasuresTests::pointsToPersons)
                    .filter(data -> !goesByItself(data))
                    .map(PersonalData::key)
                    .toList();
            assertThat(manifest.erasures().stream().map(Erasure::key))
                    .as(manifest.module())
                    .containsAll(owed);
        });
    }

    @Test
    void nothingIsForgottenThatNobodyNames() {
        manifests.forEach(manifest -> assertThat(
                        manifest.personalData().stream().map(PersonalData::key).toList())
                .containsAll(manifest.erasures().stream().map(Erasure::key).toList()));
        assertThat(erasures().map(Erasure::key)).doesNotHaveDuplicates();
    }

    @Test
    void whatStaysSaysWhyInBothLanguages() {
        List<String> keys = erasures()
                .filter(erasure -> erasure.work() == null)
                .map(erasure -> erasure.key() + ".stays")
                .toList();
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = phrases.in(language);
            assertThat(keys).isNotEmpty().allMatch(words::has);
        }
    }
}
