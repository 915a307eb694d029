package org.costellazioni.site.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TerritoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Marks tell persons apart and nothing else of them. */
class PersonMarksTests {

    private static final PersonId ADA = PersonId.next();
    private static final TerritoryId HERE = TerritoryId.next();

    @TempDir
    Path folder;

    private static PersonMarks marks(Path data) {
        return new PersonMarks(
                new StaticListableBeanFactory().getBeanProvider(SignedInPerson.class),
                data.toString());
    }

    @Test
    void allNodesOfAHouseGiveAPersonTheSameMarkInATerritory() {
        String mark = marks(folder).of(HERE, ADA);
        assertThat(marks(folder).of(HERE, ADA)).isEqualTo(mark);
        assertThat(Stream.of(
                        marks(folder).of(TerritoryId.next(), ADA),
                        marks(folder).of(HERE, PersonId.next()),
                        marks(folder.resolve("another")).of(HERE, ADA)))
                .doesNotContain(mark)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMarkSaysNothingOfWhomItMarks() {
        assertThat(marks(folder).of(HERE, ADA))
                .matches("[\\w-]{43}")
                .doesNotContain(ADA.toString());
    }

    @Test
    void onlyAMarkOfThisHouseHasAnAuthor() {
        PersonMarks marks = marks(folder);
        String mark = marks.of(HERE, ADA);
        assertThat(marks.author(mark)).isPresent();
        assertThat(marks.author(marks(folder.resolve("another")).of(HERE, ADA))).isEmpty();
        String changed = (mark.charAt(0) == 'A' ? "B" : "A") + mark.substring(1);
        assertThat(Stream.of("", "x", "%%%", changed, mark.substring(4), mark + "AAAA")
                        .flatMap(text -> marks.author(text).stream()))
                .isEmpty();
    }
}
