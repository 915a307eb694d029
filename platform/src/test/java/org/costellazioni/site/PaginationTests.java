package org.costellazioni.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaginationTests {

    @Test
    void keepsThePageAskedForWithinTheList() {
        assertThat(Pagination.of(99, 20, 101, "/soggetti").page()).isEqualTo(6);
        assertThat(Pagination.of(-1, 20, 101, "/soggetti").page()).isEqualTo(1);
        assertThat(Pagination.of(1, 20, 0, "/soggetti").pages()).isEqualTo(1);
        assertThat(Pagination.of(3, 20, 101, "/soggetti").offset(20)).isEqualTo(40);
    }

    @Test
    void offersTheEndsAndTheNeighborsWithGapsBetween() {
        assertThat(new Pagination(6, 20, 400, "/x").offered())
                .containsExactly(1, 0, 4, 5, 6, 7, 8, 0, 20);
        assertThat(new Pagination(1, 2, 30, "/x").offered()).containsExactly(1, 2);
    }

    @Test
    void addsItsParameterToTheFiltersAlreadyThere() {
        assertThat(new Pagination(1, 2, 30, "/x").to(2)).isEqualTo("/x?pagina=2");
        assertThat(new Pagination(1, 2, 30, "/x?tema=casa").to(2))
                .isEqualTo("/x?tema=casa&pagina=2");
    }
}
