package org.costellazioni.site.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Set;

/** Lines of a statement that stand only when they are asked for. */
class OptionalLinesTests {

    private static final OptionalLines LINES = OptionalLines.of("""
            select id from things
            where open
              and kind = :tipo --? tipo
              and (name = :q --? q
                or code = :q) --? q
            """);

    @Test
    void nothingAskedLeavesOnlyWhatAlwaysStands() {
        assertThat(LINES.with(Set.of())).isEqualTo("""
                select id from things
                where open
                """);
    }

    @Test
    void whatIsAskedStandsWithoutItsMark() {
        assertThat(LINES.with(Set.of("q"))).isEqualTo("""
                select id from things
                where open
                  and (name = :q
                    or code = :q)
                """);
        assertThat(LINES.with(Set.of("tipo", "q", "other")))
                .contains("kind = :tipo", "or code = :q)")
                .doesNotContain("--?");
    }

    @Test
    void namesWhatItsLinesWaitFor() {
        assertThat(LINES.names()).containsExactly("tipo", "q");
    }

    @Test
    void aMarkWithoutANameIsRefused() {
        assertThatThrownBy(() -> OptionalLines.of("select 1\n  and x = 1 --? two words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two words");
    }
}
