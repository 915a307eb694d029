package org.costellazioni.site.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.site.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A list as its page shows it. */
class ListViewTests {

    private static Words words() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("site.list.one", Locale.ITALIAN, "{0} risultato");
        messages.addMessage("site.list.many", Locale.ITALIAN, "{0} risultati");
        messages.addMessage("site.list.more-than", Locale.ITALIAN, "Più di {0} risultati");
        return new Words(messages, Locale.ITALIAN);
    }

    private static ListView<SavedListing.Line> view(int total, Map<String, String> parameters) {
        SavedListing listing = new SavedListing();
        Inquiry<SavedListing.Line> inquiry = new Inquiry<>(
                listing,
                new Viewpoint(Reader.STRANGER, Map.of()),
                Scope.ALL,
                Asked.of(
                        listing.filters(),
                        listing.rows().orders(),
                        new HashMap<>(parameters)::get,
                        words()),
                words());
        List<SavedListing.Line> rows = List.of(new SavedListing.Line("1", "La mia"));
        return new ListView<>(
                inquiry, rows, total, new ListView.Frame(30, false, List.of(), Set.of("1")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 risultati, 1",
        "1, 1 risultato, 1",
        "10000, 10.000 risultati, 334",
        "10001, Più di 10.000 risultati, 334"
    })
    void countsUpToTenThousandAndPagesNoFurther(int total, String counted, int pages) {
        ListView<SavedListing.Line> view = view(total, Map.of("pagina", "999999"));
        assertThat(view.counted()).isEqualTo(counted);
        assertThat(view.pagination().pages()).isEqualTo(pages);
        assertThat(view.pagination().page()).isEqualTo(pages);
    }

    @Test
    void everyLinkKeepsWhatIsAsked() {
        ListView<SavedListing.Line> view = view(40, Map.of("q", "a&b=c", "x", "y"));
        assertThat(view.address()).isEqualTo("/prova?q=a%26b%3Dc");
        assertThat(view.pagination().to(2)).isEqualTo("/prova?q=a%26b%3Dc&pagina=2");
        assertThat(view.saving())
                .isEqualTo("/filtri/nuovo?elenco=%2Fprova&richiesta=q%3Da%2526b%253Dc");
        assertThat(view.forms()).extracting(form -> form.path()).contains("/prova.csv?q=a%26b%3Dc");
    }

    @Test
    void aRowKnowsWhetherItIsTickedAlready() {
        assertThat(view(1, Map.of()).lines()).singleElement().satisfies(line -> {
            assertThat(line.ticked()).isTrue();
            assertThat(line.title()).isEqualTo("La mia");
            assertThat(line.cells())
                    .singleElement()
                    .satisfies(cell -> assertThat(cell.text()).isEqualTo("La mia"));
        });
    }

    @Test
    void theColumnOfTheOrderSaysSo() {
        assertThat(view(1, Map.of()).heads()).singleElement().satisfies(head -> {
            assertThat(head.sorted()).isEqualTo("ascending");
            assertThat(head.order()).isEqualTo("/prova?ordina=nome");
        });
    }
}
