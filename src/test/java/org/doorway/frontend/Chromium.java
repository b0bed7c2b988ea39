package org.doorway.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real browser, whose own download is not needed: the machine's Chromium. */
final class Chromium implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(options);
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(found())
                                .setArgs(List.of("--no-sandbox"))));
    }

    /** A device of its own: nothing that another has stored is there. */
    BrowserContext device(int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-US"));
    }

    BrowserContext darkDevice(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
    }

    /** Takes a picture of a page, and has axe find nothing that keeps anybody out. */
    static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(found)
                .as(name)
                .allSatisfy(rule -> assertThat(rule.getImpact())
                        .as("%s: %s %s", rule.getId(), rule.getHelp(), rule.getNodes())
                        .isIn("minor", "moderate"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path found() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Chromium on the search path (" + String.join(", ", NAMES)
                        + "): install one, such as Debian's package chromium, to test the front ends."));
    }

    static Stream<int[]> sizes() {
        return Stream.of(new int[] {360, 640}, new int[] {800, 1280}, new int[] {1440, 900}, new int[] {640, 400});
    }
}
