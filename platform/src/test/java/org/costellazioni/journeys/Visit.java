package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;

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
    /** Whether to keep a picture of each page that is inspected. */
    private static final boolean PICTURES = Boolean.getBoolean("costellazioni.pictures");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PICTURE_QUALITY = 85;

    /** A form that is shown again with its errors answers so, and the browser writes it down. */
    private static final String REFUSED = "status of 422";

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
        if (scripts) {
            context.addInitScript(Barriers.AXE);
        }
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(REFUSED)) {
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

    boolean scripts() {
        return scripts;
    }

    /** Opens a path and answers its status. A sky or a map is waited for. */
    int open(String path) {
        Response response = page.navigate(origin + path);
        if (scripts && page.locator("section[data-sky]").count() > 0) {
            page.waitForSelector(".sky-up, .sky-down, .map-up");
        }
        return response == null ? 0 : response.status();
    }

    void signIn(String email, String password) {
        open("/accesso");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", password);
        page.click("main form[action='/accesso'] button[type=submit]");
        page.waitForURL(address -> !URI.create(address).getPath().equals("/accesso"));
    }

    /** The main part's button of this name; the shell's own are left aside. */
    void press(String button) {
        inMain(AriaRole.BUTTON, button).click();
    }

    void follow(String link) {
        inMain(AriaRole.LINK, link).click();
    }

    private Locator inMain(AriaRole role, String name) {
        return page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    /** The words of the page's main part. */
    String words() {
        return page.locator("main").innerText();
    }

    /** What every page owes everyone: no barrier, no sideways scroll, nobody else asked, no complaint. */
    void inspect(String name) {
        inspect(name, true);
    }

    /** @param colors false where the same page’s contrasts were judged at another width */
    void inspect(String name, boolean colors) {
        // A click is over when the next page begins.
        page.waitForLoadState();
        picture(name);
        quiet(name);
        Barriers found = Barriers.on(page, scripts, colors);
        assertThat(found.headings()).as("h1 of " + name).isEqualTo(1);
        assertThat(found.words())
                .as("words of " + name)
                .doesNotContainPattern("\\?\\?|\\b[a-z]+\\.[a-z-]+\\.[a-z]+(?![.@/a-z])");
        assertThat(found.overflow())
                .as("sideways scroll of " + name + " at " + width)
                .isZero();
        assertThat(found.broken()).as("axe on " + name + " at " + width).isEmpty();
    }

    /** Nobody else was asked for anything, and the browser complained of nothing. */
    void quiet(String name) {
        assertThat(strangers).as("requests to others from " + name).isEmpty();
        assertThat(complaints).as("the console of " + name).isEmpty();
    }

    /** The page's markup as it stands, without what differs at each opening or by script alone. */
    String markup() {
        return page.locator("body")
                .innerHTML()
                .replaceAll(" (value|data-label)=\"[^\"]*\"", "")
                .replace(" table-stacked", "");
    }

    /** Kept only when somebody wants to look at it: it takes a fifth of what a page costs. */
    void picture(String name) {
        if (PICTURES) {
            String file = name + "-" + width + (scripts ? "" : "-noscript") + ".jpg";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(file))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(PICTURE_QUALITY)
                    .setFullPage(true));
        }
    }

    /** Errors of loading that a journey expects, such as the status of a page that is not there. */
    void forgiveComplaints() {
        page.waitForLoadState();
        // What the browser has complained of by now is told before it answers.
        page.evaluate("0");
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}
