package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real Chromium with one page, as one person has it before them. It writes down every error that the page reports, so
 * that {@link #assertNoErrors()} can tell. The executable is HOTLINE_CHROMIUM or {@code /usr/bin/chromium}; where neither
 * is there, the test is skipped.
 */
final class Browser implements AutoCloseable {

    /** A telephone's and a desk's widths, in pixels. */
    static final List<Integer> WIDTHS = List.of(390, 1440);

    static final int HEIGHT = 900;
    /** So htmx reports that a newer question has taken the place of one under way, as it should while somebody types. */
    private static final Set<String> ABORTED = Set.of("htmx:sendAbort", "htmx:afterRequest");

    private static final double PATIENCE = 15_000;
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Path EXECUTABLE =
            Path.of(Optional.ofNullable(System.getenv("HOTLINE_CHROMIUM")).orElse("/usr/bin/chromium"));

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.context = playwright.chromium().launch(options()).newContext();
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setViewportSize(WIDTHS.get(1), HEIGHT);
        page.onConsoleMessage(this::note);
        page.onPageError(errors::add);
    }

    static Browser open() {
        assumeInstalled();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Browser(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    static void assumeInstalled() {
        assumeTrue(Files.isExecutable(EXECUTABLE), () -> "no Chromium at " + EXECUTABLE);
    }

    Page page() {
        return page;
    }

    /** Nothing was reported on the console and no script failed, since the browser was opened. */
    void assertNoErrors() {
        assertThat(errors).as("errors on %s", page.url()).isEmpty();
    }

    /** Chromium and htmx report every answer of 4xx as an error, also those that a page is made for. */
    void forgetRefusals() {
        errors.removeIf(error ->
                error.startsWith("Failed to load resource") || error.startsWith("Response Status Error Code 4"));
    }

    /** The page as it stands satisfies WCAG 2.1 AA as far as a program can tell. */
    void assertAccessible() {
        List<String> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations().stream()
                        .map(Browser::described)
                        .toList();
        assertThat(violations).as("barriers on %s", page.url()).isEmpty();
    }

    /** Keeps the whole page at both widths as {@code target/screenshots/<name>-<width>.png}. */
    void screenshot(String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(EXECUTABLE)
                .setHeadless(true)
                .setArgs(List.of(
                        // Chromium's own sandbox does not start as root, and only our own pages are opened
                        "--no-sandbox",
                        // containers give shared memory sparingly
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--lang=zh-CN"));
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !ABORTED.contains(message.text())) {
            errors.add(message.text() + " (" + message.location() + ")");
        }
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
