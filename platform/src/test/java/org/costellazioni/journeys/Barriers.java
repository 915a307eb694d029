package org.costellazioni.journeys;

import com.microsoft.playwright.Page;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one look at a page finds, all asked for at once: each question by itself would go through three
 * programs. What stands in somebody's way is what axe finds: WCAG 2.2, levels A and AA. Style sheets
 * are not fetched once more for it: no rule among these reads them.
 *
 * @param headings how many first-level headings there are
 * @param words of the whole page
 * @param overflow how far the page reaches beyond the window, in dots
 * @param broken a line for each rule broken, with the first elements that break it
 */
record Barriers(int headings, String words, int overflow, List<?> broken) {

    /**
     * Where scripts may run, the browser takes it along with each page and compiles it once; it begins
     * where a page is inspected. Where they may not, it is handed over when it is asked.
     */
    static final String AXE = "window.startAxe = () => {" + source("/axe.min.js") + "\n};";

    /** Texts whose contrast passed in this JVM, as {@code contrasts.js} describes them. */
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    private static final String WATCH =
            "passed => { window.axe || startAxe(); window.tellPassed = ("
                    + source("/journeys/contrasts.js")
                    + ")(passed); }";

    private static final String ASK = """
            colors => axe.run(document, {
              resultTypes: ['violations'],
              preload: false,
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
              rules: { 'color-contrast': { enabled: colors } },
            }).then(found => ({
              passed: tellPassed(),
              headings: document.querySelectorAll('h1').length,
              words: document.body.innerText,
              overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
              broken: found.violations.map(rule =>
                rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')),
            }))
            """;

    /**
     * Where no script of the page may run no timer rings, and axe wants one. What stands in noscript is
     * shown there, but axe passes over it by its name.
     */
    private static final String PREPARE = """
            () => {
              window.setTimeout = ring => { Promise.resolve().then(ring); };
              for (const shown of document.querySelectorAll('noscript')) {
                const block = document.createElement('div');
                block.append(...shown.childNodes);
                shown.replaceWith(block);
              }
            }
            """;

    /** @param colors whether to judge contrasts, which takes as much as all the rest where they are new */
    static Barriers on(Page page, boolean scripts, boolean colors) {
        if (!scripts) {
            page.evaluate(AXE);
            page.evaluate(PREPARE);
        }
        page.evaluate(WATCH, List.copyOf(PASSED));
        Map<?, ?> found = (Map<?, ?>) page.evaluate(ASK, colors);
        for (Object passed : (List<?>) Objects.requireNonNull(found.get("passed"))) {
            PASSED.add(String.valueOf(passed));
        }
        return new Barriers(
                number(found.get("headings")),
                String.valueOf(found.get("words")),
                number(found.get("overflow")),
                (List<?>) Objects.requireNonNull(found.get("broken")));
    }

    private static int number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).intValue();
    }

    private static String source(String name) {
        try (InputStream script = Barriers.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
