package org.costellazioni.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page that stands in for the product's while something does not compile or start.
 *
 * @param running whether the product runs in its former state, and can be looked at
 */
record BrokenPage(List<Problem> problems, boolean running) {

    private static final String ONWARD = "/-/avanti";
    private static final String COOKIE = "costellazioni-dev";

    private static final Pattern ACCEPTS_PAGES = Pattern.compile("\naccept:[^\n]*text/html");
    private static final Pattern ACCEPTS_ANYTHING = Pattern.compile("\naccept:[^\n]*\\*/\\*");

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem;
              padding: 0 1rem }
            pre { background: #f2f2f2; border-left: .3rem solid #b3001b; overflow: auto; padding: 1rem;
              white-space: pre-wrap }
            </style>
            <h1>%s</h1>
            %s
            %s
            </html>
            """;

    /** Whether a request asks for a page, or for leave to see the former state; else it passes. */
    boolean concerns(String head) {
        if (!running) {
            return true;
        }
        if (head.startsWith("GET " + ONWARD)) {
            return true;
        }
        String small = head.toLowerCase(Locale.ROOT);
        boolean wanted = small.contains("\nsec-fetch-mode: navigate")
                || ACCEPTS_PAGES.matcher(small).find()
                || !small.contains("\nsec-fetch-mode:")
                        && ACCEPTS_ANYTHING.matcher(small).find();
        boolean page = wanted
                && head.startsWith("GET ")
                && !head.startsWith("GET /assets/")
                && !small.contains("\nhx-request:");
        return page && !head.contains(COOKIE + "=" + name());
    }

    /** The whole answer, with status and headers. */
    String answer(String head) {
        if (running && head.startsWith("GET " + ONWARD)) {
            return "HTTP/1.1 303 See Other\r\nLocation: /\r\nSet-Cookie: " + COOKIE + "=" + name()
                    + "; Path=/; SameSite=Lax\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        }
        String body = page();
        return "HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/html; charset=utf-8\r\n"
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + body;
    }

    private String page() {
        String title = escaped(Phrases.of("dev.broken"));
        String list = problems.stream()
                .map(problem -> "<pre>" + escaped(problem.told()) + "</pre>")
                .collect(Collectors.joining("\n"));
        String onward = running
                ? "<p>" + escaped(Phrases.of("dev.broken.running")) + " <a href=\"" + ONWARD + "\">"
                        + escaped(Phrases.of("dev.broken.onward")) + "</a></p>"
                : "";
        return PAGE.formatted(Phrases.language(), title, title, list, onward);
    }

    /** Stands for these problems: leave to go on ends when they are others. */
    private String name() {
        return Hash.of(problems.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
