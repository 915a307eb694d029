package org.costellazioni.journeys;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What stands in somebody's way on a page, as axe finds it: WCAG 2.2, levels A and AA. Style sheets
 * are not fetched once more for it: no rule among these reads them.
 */
final class Barriers {

    private static final String AXE = source();
    private static final String ASK = """
            () => axe.run(document, {
              resultTypes: ['violations'],
              preload: false,
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            }).then(found => found.violations.map(rule =>
              rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
            """;

    private Barriers() {}

    /** A line for each rule broken, with the first elements that break it. */
    static List<String> on(Page page) {
        page.evaluate(AXE);
        return page.evaluate(ASK) instanceof List<?> lines
                ? lines.stream().map(Object::toString).toList()
                : List.of("axe did not answer");
    }

    private static String source() {
        try (InputStream axe = Barriers.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
