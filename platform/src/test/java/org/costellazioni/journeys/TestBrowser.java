package org.costellazioni.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's Chromium, headless: one for all journeys of a thread, which alone may speak to it. Where
 * it is installed without its windows ({@code chromium-headless-shell}), a visit costs a third.
 */
final class TestBrowser {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--use-gl=angle",
            "--use-angle=swiftshader-webgl",
            "--enable-unsafe-swiftshader",
            // Pages are painted by the processor either way; only the sky needs WebGL.
            "--disable-gpu-rasterization",
            "--disable-gpu-compositing",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final ThreadLocal<Browser> STARTED = ThreadLocal.withInitial(TestBrowser::start);

    private TestBrowser() {}

    /** Without a browser installed the test is counted as skipped, with the reason. */
    static void demand() {
        Assumptions.assumeTrue(
                executable().isPresent(),
                "Chromium is not installed: browser journeys are skipped (apt-get install chromium)");
    }

    /** This thread's browser. */
    static Browser get() {
        demand();
        return STARTED.get();
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @SuppressWarnings("resource") // closed with the tests' own process
    private static Browser start() {
        return Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }
}
