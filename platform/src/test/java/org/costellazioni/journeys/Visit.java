package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody's visit: one browser context at one width, with or without JavaScript. It remembers what
 * the page complained of and whom else it asked.
 */
final class Visit implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 375;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final String origin;
    private final int width;
    private final boolean scripts;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    Visit(String host, int port, int width, boolean scripts) {
        this.origin = "http://" + host + ":" + port;
        this.width = width;
        this.scripts = scripts;
        this.context = TestBrowser.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("it-IT"));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            if (address.getHost() != null && !host.equals(address.getHost())) {
                strangers.add(request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a path and answers its status. */
    int open(String path) {
        Response response = page.navigate(origin + path);
        return response == null ? 0 : response.status();
    }

    void signIn(String email, String password) {
        open("/accesso");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", password);
        page.click("main form[action='/accesso'] button[type=submit]");
    }

    /** What every page owes everyone: no barrier, no sideways scroll, nobody else asked, no complaint. */
    void inspect(String name) {
        picture(name);
        assertThat(strangers).as("requests to others from " + name).isEmpty();
        if (scripts) {
            assertThat(sidewaysScroll())
                    .as("sideways scroll of " + name + " at " + width)
                    .isZero();
            assertThat(complaints).as("the console of " + name).isEmpty();
            assertThat(barriers()).as("axe on " + name + " at " + width).isEmpty();
        }
        assertThat(page.locator("h1").count()).as("h1 of " + name).isEqualTo(1);
    }

    void picture(String name) {
        String file = name + "-" + width + (scripts ? "" : "-noscript") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)).setFullPage(true));
    }

    /** Errors of loading that a journey expects, such as the status of a page that is not there. */
    void forgiveComplaints() {
        complaints.clear();
    }

    private int sidewaysScroll() {
        Object overflow = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return overflow instanceof Number number ? number.intValue() : 0;
    }

    private List<String> barriers() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visit::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
