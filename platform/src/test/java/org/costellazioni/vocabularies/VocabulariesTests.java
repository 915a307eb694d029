package org.costellazioni.vocabularies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;

/** Vocabularies are named by the modules that use them, and their terms are kept here. */
@PlatformTest
class VocabulariesTests {

    private static final Term POETRY = new Term("poetry", "Poesia", "Poetry", "", 900, true, false);

    @Autowired
    private Vocabularies vocabularies;

    @Autowired
    private List<Manifest> manifests;

    @Autowired
    private Phrasebook phrasebook;

    @Autowired
    private Territories territories;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    private List<Vocabulary> all() {
        return territory.in(() -> vocabularies.all());
    }

    @Test
    void everyVocabularyIsNamedOnceAndSaidInBothLanguages() {
        assertThat(all()).extracting(Vocabulary::code).doesNotHaveDuplicates();
        assertThat(all()).extracting(Vocabulary::path).doesNotHaveDuplicates();
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = phrasebook.in(language);
            assertThat(all())
                    .allMatch(named -> words.has(named.title()) && words.has(named.what()));
        }
    }

    @Test
    void whoNamesAVocabularySaysItInItsOwnMessages() {
        manifests.forEach(manifest -> assertThat(manifest.vocabularies())
                .allMatch(named -> named.title().startsWith(manifest.module() + ".")));
    }

    @Test
    void everyStoredVocabularyIsNamedAndEveryNamedOneHasItsTerms() {
        assertThat(territory.in(() -> vocabularies.terms()).keySet())
                .containsExactlyInAnyOrderElementsOf(all().stream()
                        .filter(named -> named.path().equals("/vocabolari/" + named.code()))
                        .map(Vocabulary::code)
                        .toList());
    }

    @Test
    void aTerritoryAddsToAnOpenVocabulary() {
        assertThat(keep("theme", POETRY)).isEqualTo(Outcome.done(POETRY));
        assertThat(territory.in(() -> vocabularies.terms("theme"))).contains(POETRY);
        assertThat(territory.in(() -> vocabularies.terms()).get("theme")).contains(POETRY);
    }

    @Test
    void toAClosedOneItAddsNothing() {
        assertThat(keep("activity", POETRY))
                .isEqualTo(Outcome.refused(TermRefusal.VOCABULARY_CLOSED));
        Term reworded = new Term("a", "Aiuto", "Help", "", 10, true, true);
        assertThat(keep("activity", reworded)).isEqualTo(Outcome.done(reworded));
        assertThat(territory.in(() -> vocabularies.terms("activity")))
                .anyMatch(term -> term.hidden() && term.labelItalian().equals("Aiuto"))
                .noneMatch(term -> term.code().equals("poetry"));
    }

    @Test
    void whatNobodyNamesIsNoVocabulary() {
        assertThatThrownBy(() -> keep("invented", POETRY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Outcome<Term> keep(String vocabulary, Term term) {
        return territory.in(() -> vocabularies.keep(vocabulary, term, Acting.MACHINE));
    }
}
